import { readFileSync } from 'node:fs';
import { expect, signIn, type Page } from '../harness/test';
import { go } from './other-people';

/** The audit administrator finds exactly these acts of today, newest first, and takes them along as CSV; that is an act too. */
export async function expectInLog(page: Page, staffNumber: string, acts: string[]): Promise<void> {
  await signIn(page, 'audit-admin');
  await go(page, '操作审计');
  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  await page.getByLabel('人员工号').fill(staffNumber);
  await page.getByLabel('从', { exact: true }).fill(today);
  await page.getByRole('button', { name: '查看' }).click();
  await expect(page.getByText(`共 ${acts.length} 条`)).toBeVisible();
  await expect(page.locator('tbody tr td:nth-child(4)')).toHaveText(acts);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8').trim().split('\r\n').slice(1);
  expect(lines.map((line) => acts.find((act) => line.includes(act))).sort()).toEqual([...acts].sort());
  await go(page, '操作审计');
  await expect(page.locator('tbody tr').first()).toContainText('导出审计日志');
}
