import { readFileSync } from 'node:fs';
import { expect, overflows, signIn } from '../harness/test';
import { activateWithSlip, go, slipOf, test } from './other-people';

test.use({ viewport: { width: 390, height: 844 } });

test('a department head helps a colleague who forgot the password, face to face', async ({ page, another }) => {
  await signIn(page, 'head');
  await page.getByRole('link', { name: /限带教上岗或不能上岗的人员/ }).click();
  const colleague = page.getByRole('listitem').filter({ hasText: '甲示例' });
  await expect(colleague.getByText('有效', { exact: true })).toBeVisible();
  // Only their own people.
  await expect(page.getByText('辰演示')).toHaveCount(0);
  await colleague.getByRole('button', { name: '发放一次性码 甲示例' }).click();
  await expect(page.getByText('请当面交给 甲示例')).toBeVisible();
  const slip = await slipOf(page, '甲示例');

  const telephone = await another(390);
  await telephone.goto('/login');
  await telephone.getByRole('link', { name: '我有一次性码' }).click();
  await expect(telephone.getByRole('heading', { level: 1, name: '用一次性码设置密码' })).toBeVisible();
  await activateWithSlip(telephone, { ...slip, password: '晨光照进服务大厅-2026' });
  await expect(telephone.getByRole('heading', { level: 1, name: '甲示例，您好' })).toBeVisible();
  await page.reload();
  await expect(page.getByText(slip.code)).toHaveCount(0);
});

test('a department head holds the morning meeting and follows a suggestion to its end', async ({ page }) => {
  await signIn(page, 'head');
  await go(page, '智慧晨会');
  await page.getByRole('button', { name: '开始今天的晨会' }).click();
  await page.getByLabel('问题是怎样发现的').fill('群众问异地缴存能否在本市贷款。');
  await page.getByLabel('咨询了谁、依据什么').fill('信贷管理科');
  await page.getByRole('button', { name: '记入《疑难问题记录册》' }).click();
  await expect(page.getByText('怎样处理的：尚未解决')).toBeVisible();
  await page.getByLabel('建议', { exact: true }).fill('在叫号屏旁放一张所需材料图。');
  await page.getByLabel('落实人').selectOption({ label: '带示例' });
  await page.getByRole('button', { name: '记入《智慧晨会记录册》' }).click();
  const suggestion = page.getByRole('listitem').filter({ hasText: '在叫号屏旁放一张所需材料图。' });
  await suggestion.getByLabel('落实情况').fill('已张贴，并放在取号机旁。');
  await suggestion.getByRole('button', { name: '办结' }).click();
  await expect(suggestion.getByText('落实情况：已张贴，并放在取号机旁。')).toBeVisible();
  await page.getByLabel(/^主持人评价/).fill('称呼到位，依据讲清了。');
  await page.getByRole('button', { name: '保存评价并结束晨会' }).click();
  await expect(page.getByText('主持人评价：称呼到位，依据讲清了。')).toBeVisible();
  await expect(page.getByRole('button', { name: '记入《疑难问题记录册》' })).toHaveCount(0);
  expect(await overflows(page)).toBe(false);
});

test('a department head opens a figure of the assessment to what it comes from, and takes the table along as CSV', async ({ page }) => {
  await signIn(page, 'head');
  await page.goto('/assessment');
  const row = page.getByRole('row').filter({ hasText: '戊示例' });
  await expect(row.getByRole('link', { name: '100%' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '辰演示' })).toHaveCount(0);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '导出 CSV' }).click()]);
  const csv = readFileSync(await download.path());
  expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(csv.toString()).toMatch(/戊示例/);
  expect(csv.toString()).not.toMatch(/辰演示/);
  await row.getByRole('link', { name: '100%' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '戊示例的培训记录' })).toBeVisible();
  await expect(page.locator('#formal').getByText('100%').first()).toBeVisible();
});
