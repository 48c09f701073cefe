import { expect, type Page } from '../harness/test';
import { go } from './other-people';

export const source = (page: Page) => page.getByRole('textbox', { name: '课文源码' });
export const text = (page: Page) => page.getByRole('textbox', { name: '课文', exact: true });
export const preview = (page: Page) => page.getByRole('region', { name: '预览' });

/** Opens a lesson's editor from the list of courses, in a view, and waits until it is alive. */
export async function openEditor(page: Page, title: string, view: '写作' | '源码' = '源码'): Promise<void> {
  await go(page, '写课');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await showView(page, view);
  await expect(page.getByText('检查通过，可以预览。')).toBeVisible();
}

/** Changes to a view and waits for its box. */
export async function showView(page: Page, view: '写作' | '源码'): Promise<void> {
  await page.getByRole('button', { name: view, exact: true }).click();
  await expect(view === '源码' ? source(page) : text(page)).toBeVisible();
}

/** Types at the end of the source, key by key. */
export async function typeAtEnd(page: Page, words: string): Promise<void> {
  await source(page).press('Control+End');
  await page.keyboard.type(words);
}

/** Where the cursor stands, in the words beneath the source. */
export const cursorAt = (page: Page, line: number, column: number) => page.getByText(`第 ${line} 行第 ${column} 列`, { exact: true });

/** The number of lines of the source: the line on which the cursor stands at its end. */
export async function lineCount(page: Page): Promise<number> {
  await source(page).press('Control+End');
  const place = await page.getByText(/^第 \d+ 行第 \d+ 列$/).innerText();
  return Number(/第 (\d+) 行/.exec(place)?.[1]);
}
