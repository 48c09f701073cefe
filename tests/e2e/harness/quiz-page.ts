import { expect, signIn, type Page } from './test';

/** Signs in as the new hire, starts a practice quiz and shows all its items at once. Returns the attempt's id. */
export async function startPractice(page: Page, options: { key?: string; at?: string } = {}): Promise<string> {
  await signIn(page, 'new-hire', options.at);
  await page.goto(`${options.at ?? ''}/quizzes/${options.key ?? 'practice-knowledge'}`);
  await page.getByRole('button', { name: '开始作答' }).click();
  await page.waitForURL(/\/attempts\//);
  await showAll(page);
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** All items on one page, once the page is alive. */
export async function showAll(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '全部题目' }).click();
  await expect(page.locator('#item-8')).toBeVisible();
}

const CHOICES = 'input[type="radio"], input[type="checkbox"]';

/** The numbers of the items that are answered by choosing: any of their choices is an answer. The draw decides how many there are. */
export async function choiceItems(page: Page): Promise<number[]> {
  const items = page.locator('section[id^="item-"]').filter({ has: page.locator(CHOICES) });
  const numbers = await items.evaluateAll((sections) => sections.map((section) => Number(section.id.slice('item-'.length))));
  expect(numbers.length).toBeGreaterThanOrEqual(2);
  return numbers;
}

/** The `choice`-th choice of an item. */
export const choiceOf = (page: Page, item: number, choice: number) => page.locator(`#item-${item}`).locator(CHOICES).nth(choice);

/** Waits until the page says that everything is saved. */
export const expectSaved = (page: Page) => expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible();
