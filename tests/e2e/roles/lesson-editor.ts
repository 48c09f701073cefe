import { expect, type Page } from '../harness/test';
import { go } from './other-people';

export const source = (page: Page) => page.getByRole('textbox', { name: '课文源码' });
export const preview = (page: Page) => page.getByRole('region', { name: '预览' });

/** Opens a lesson's editor from the list of courses and waits until it is alive. */
export async function openEditor(page: Page, title: string): Promise<void> {
  await go(page, '写课');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('检查通过，可以预览。')).toBeVisible();
}

/** Types at the end of the text, key by key. */
export async function typeAtEnd(page: Page, text: string): Promise<void> {
  await source(page).press('Control+End');
  await page.keyboard.type(text);
}

/** Where the cursor stands, in the words beneath the text. */
export const cursorAt = (page: Page, line: number, column: number) => page.getByText(`第 ${line} 行第 ${column} 列`, { exact: true });
