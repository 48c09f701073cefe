import { readFileSync } from 'node:fs';
import { expect, signIn, type Page } from '../harness/test';
import { test } from './other-people';

/** The verification code printed on a certificate page. */
async function codeOf(page: Page): Promise<string> {
  return /[0-9A-Z]{4}(?:-[0-9A-Z]{1,4}){4,5}/.exec(await page.locator('main').innerText())?.[0] ?? '';
}

test('HR checks the evidence side by side and issues; anybody can verify it, the register and the assessment show it', async ({ page, another }) => {
  await signIn(page, 'hr');
  await page.getByRole('link', { name: /待审核的发证申请/ }).click();
  await page.getByRole('link', { name: /未演示/ }).click();
  for (const requirement of ['学完《住房公积金业务基础》', '学完《航空礼仪六步服务》', '通过正式考试', '窗口实操考核达标（6个月内）', '学时不少于 5']) {
    const card = page.getByRole('article').filter({ hasText: requirement });
    await expect(card.getByText('已满足')).toBeVisible();
    await expect(card.getByText('系统记录').first()).toBeVisible();
  }
  await page.getByRole('button', { name: '核对无误，发证' }).click();
  await page.waitForURL(/\/certificates\//);
  await expect(page.getByText('有效', { exact: true }).first()).toBeVisible();
  const number = await page.getByRole('heading', { level: 1 }).innerText();
  expect(number).toMatch(/^LB-\d{4}-\d{6}$/);
  const code = await codeOf(page);

  const anybody = await another(390);
  await anybody.goto('/verify');
  await anybody.getByLabel('查验码').fill(code.toLowerCase().replaceAll('-', ''));
  await anybody.getByRole('button', { name: '查验' }).click();
  await expect(anybody.getByText('证书有效。')).toBeVisible();
  await expect(anybody.getByText('未*', { exact: true })).toBeVisible();
  await expect(anybody.getByText('未演示')).toHaveCount(0);
  await anybody.getByLabel('完整姓名').fill('张示例');
  await anybody.getByRole('button', { name: '核对' }).click();
  await expect(anybody.getByText('姓名与持证人不一致。')).toBeVisible();
  await anybody.getByLabel('完整姓名').fill('未演示');
  await anybody.getByRole('button', { name: '核对' }).click();
  await expect(anybody.getByText('姓名与持证人一致。')).toBeVisible();
  const facts = (await (await anybody.request.get(`/verify/${code}.json`)).json()) as Record<string, unknown>;
  expect(facts).toMatchObject({ number, holder: '未*', status: 'valid' });

  await page.goto('/register');
  await expect(page.getByRole('row').filter({ hasText: number })).toContainText('未演示');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 CSV' }).click()]);
  const csv = readFileSync(await download.path());
  expect([...csv.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv.toString()).toContain(number);
  const lastWeek = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel('截至日期').fill(lastWeek);
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByRole('row').filter({ hasText: number })).toHaveCount(0);

  await page.goto('/assessment');
  await expect(page.getByRole('row').filter({ hasText: '未演示' })).toContainText('有效');
});

test('HR returns a proposal with its reason; a revoked certificate says so to everybody', async ({ page, another, noise }) => {
  noise.allow(/status of 409/);
  await signIn(page, 'hr');
  await page.goto('/certification');
  await page.getByRole('link', { name: /丑示例/ }).click();
  await page.getByRole('button', { name: '退回补正' }).click();
  await expect(page.getByText('请填写理由。')).toBeVisible();
  await page.getByLabel('理由').fill('实操考核记录缺少评语，请补充。');
  await page.getByRole('button', { name: '退回补正' }).click();
  await expect(page.getByRole('link', { name: /丑示例/ }).filter({ hasText: '退回补正' })).toBeVisible();

  await page.goto('/register');
  await page.getByRole('row').filter({ hasText: '甲示例' }).getByRole('link').click();
  await page.waitForURL(/\/certificates\//);
  await expect(page.getByRole('heading', { level: 1, name: /^LB-/ })).toBeVisible();
  const code = await codeOf(page);
  await page.getByLabel('理由').fill('佐证材料核查不实（演示）。');
  await page.getByRole('button', { name: '撤销甲示例的合格证，不可恢复' }).click();
  await expect(page.getByText('撤销', { exact: true }).first()).toBeVisible();
  const anybody = await another(390);
  await anybody.goto(`/verify/${code}`);
  await expect(anybody.getByText('证书已被撤销。')).toBeVisible();
});
