import { expect, type Page } from '../harness/test';

const items = (page: Page) => page.locator('fieldset').filter({ has: page.locator('input[name^="mark:"]') });

/** Starts a check of a person from the examiner's list and waits for the sheet. */
export async function startCheck(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `现场考核：${name}` }).click();
  await page.waitForURL(/\/practicals\/[\w-]+$/);
  await expect(items(page)).toHaveCount(24);
}

/** Marks the 24 items; `markOf` says how, by the item's place from 0. */
export async function markAll(page: Page, markOf: (place: number) => '做到' | '部分做到' | '未做到' | '未涉及'): Promise<void> {
  for (let place = 0; place < 24; place += 1) await items(page).nth(place).getByRole('radio', { name: markOf(place), exact: true }).check();
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/).first()).toBeVisible();
}

/** How often a mark is chosen on the sheet. */
export function marked(page: Page, value: 'done' | 'partly' | 'not-done' | 'not-seen'): Promise<number> {
  return page.locator(`input[name^="mark:"][value="${value}"]:checked`).count();
}

/** Signs as the one whose turn it is. */
export async function sign(page: Page, button: '签名' | '已阅，签名', secret: string): Promise<void> {
  await page.getByLabel('本人的 PIN 或密码').fill(secret);
  await page.getByRole('button', { name: button, exact: true }).click();
}
