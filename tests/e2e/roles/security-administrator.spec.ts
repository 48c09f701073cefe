import { expect, overflows, signIn, type Page } from '../harness/test';
import { expectInLog } from './audit-log';
import { go, test } from './other-people';

for (const width of [1280, 390]) {
  test(`at ${width} px the security administrator grants a role, never to themself, and appoints by a document`, async ({ another, server, noise }) => {
    noise.allow(/status of 400/);
    const page = await another(width);
    await signIn(page, 'security-admin');
    await go(page, '角色');
    await openHolder(page, '庚示例');
    await page.getByRole('combobox', { name: '角色' }).selectOption('带教人');
    await page.getByLabel('起始日期').fill('2026-12-01');
    await page.getByLabel('截止日期').fill('2026-11-30');
    await page.getByLabel('理由', { exact: true }).fill('接替带教');
    await page.getByRole('button', { name: '授予角色' }).click();
    await expect(page.getByText('截止日期不能早于起始日期。').last()).toBeVisible();
    await expect(page.getByLabel('理由', { exact: true })).toHaveValue('接替带教');
    await page.getByLabel('截止日期').fill('2027-05-31');
    await page.getByRole('button', { name: '授予角色' }).click();
    await expect(page.getByText('已保存。')).toBeVisible();
    const granted = page.getByRole('listitem').filter({ hasText: '接替带教' });
    await expect(granted).toContainText(/带教人.*2026年12月1日.*至 2027年5月31日/);
    expect(await overflows(page)).toBe(false);

    await go(page, '角色');
    await openHolder(page, '安示例');
    await expect(page.getByText('这是您本人：角色只能由另一位安全管理员授予或终止。')).toBeVisible();
    await expect(page.getByRole('button', { name: '授予角色' })).toHaveCount(0);
    const forged = await page.request.post(page.url(), { headers: { Origin: server.url }, form: { intent: 'grant', role: 'learner', from: '2026-12-01', reason: '自己授予' } });
    expect(forged.status()).toBe(400);
    expect(await forged.text()).toContain('不能给自己授予或终止角色。');

    await go(page, '角色');
    await page.getByRole('link', { name: '按聘任文件批量授予' }).click();
    await page.getByLabel('聘任文件号').fill('示例房公〔2026〕9号');
    await page.getByLabel('考评员名单').fill('D0103，D0008');
    await page.getByRole('button', { name: '检查名单' }).click();
    await expect(page.getByText('检查结果：可授予 1 项，另有 1 项不会授予')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'D0008' })).toContainText('不能给自己授予或终止角色。');
    await page.getByRole('button', { name: '授予 1 项' }).click();
    await expect(page.getByText('已授予 1 项。')).toBeVisible();
    expect(await overflows(page)).toBe(false);

    await expectInLog(await another(width), 'D0008', ['授予角色', '授予角色']);
  });
}

async function openHolder(page: Page, name: string): Promise<void> {
  await page.getByLabel('查找').fill(name);
  await page.getByRole('button', { name: '显示' }).click();
  // A link of the list before would be overtaken by the list that was asked for.
  await page.waitForURL((url) => url.search !== '');
  await page.getByRole('region', { name: '角色' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}
