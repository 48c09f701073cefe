import { expect, overflows, signIn, test, type Page } from '../harness/test';

/** The top of what the address names, from the top of the window, once the page stands still. */
const placeOf = (page: Page, selector: string) => page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('a learner types two characters, sees what is found and opens the lesson at the heading', async ({ page }) => {
    await signIn(page, 'new-hire');
    await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
    const field = page.getByRole('searchbox', { name: '搜索课文、术语和解析' });
    await expect(field).toBeFocused();
    await field.pressSequentially('封存');
    await expect(page.getByRole('status').filter({ hasText: /找到\d+处/ })).toBeVisible();
    const list = page.getByRole('list', { name: '搜索结果' });
    await expect(list.locator('mark').first()).toHaveText('封存');
    expect(await overflows(page)).toBe(false);
    await expect(page).toHaveURL(/\/search\?q=/);
    await list.locator('a[href*="#s-"]').first().click();
    await page.waitForURL(/\/courses\/[^/]+\/[^/]+#s-\d+$/);
    const heading = new URL(page.url()).hash;
    await expect(page.locator(heading)).toBeInViewport();
    expect(await placeOf(page, heading)).toBeLessThan(200);
    await page.goBack();
    await expect(list.locator('mark').first()).toHaveText('封存');
  });

  test('a lesson page, which has no scripts of ours, leads to the search, too', async ({ page }) => {
    await signIn(page, 'new-hire');
    await page.goto('/courses/hpf-essentials/lending');
    await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
    await expect(page.getByRole('searchbox', { name: '搜索课文、术语和解析' })).toBeFocused();
  });
});

test('from the top bar by keyboard alone: Ctrl+K, words, arrow, Enter; Esc closes the list', async ({ page }) => {
  await signIn(page, 'new-hire');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '搜索课文、术语和解析' });
  await expect(field).toBeFocused();
  await page.keyboard.type('骗提');
  const options = page.getByRole('option');
  await expect(options.first()).toContainText('骗提');
  await page.keyboard.press('Escape');
  await expect(options.first()).toBeHidden();
  await page.keyboard.type('a');
  await page.keyboard.press('Backspace');
  await expect(options.first()).toContainText('骗提');
  await page.keyboard.press('ArrowDown');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/glossary#term-fraudulent-withdrawal$/);
  await expect(page.locator('#term-fraudulent-withdrawal')).toBeInViewport();
});

test('in the list the arrows go from link to link and Esc back to the field; on a lesson page Ctrl+K and Enter search', async ({ page }) => {
  await signIn(page, 'new-hire');
  await page.goto('/courses/hpf-essentials/lending');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('提取');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=/);
  await page.waitForLoadState('networkidle');
  const field = page.getByRole('searchbox', { name: '搜索课文、术语和解析' });
  await expect(field).toHaveValue('提取');
  await field.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('a[data-hit]').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('a[data-hit]').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toBeFocused();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the search and the filter of the glossary are plain forms', async ({ page }) => {
    await signIn(page, 'new-hire');
    const bar = page.getByRole('banner').getByLabel('搜索课文、术语和解析');
    await bar.fill('容缺');
    await bar.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    await expect(page.getByRole('list', { name: '搜索结果' }).locator('mark').first()).toHaveText('容缺');
    await page.goto('/glossary');
    await page.getByLabel('筛选术语').fill('seal');
    await page.getByRole('button', { name: '筛选' }).click();
    await expect(page.locator('#term-seal')).toBeVisible();
    await expect(page.locator('#term-withdrawal')).toHaveCount(0);
  });
});

test.describe('in English', () => {
  test.use({ locale: 'en-GB' });

  test('the beginning of a word finds the English lesson; a Chinese word finds its term; the glossary narrows while typing', async ({ page }) => {
    await signIn(page, 'new-hire');
    await page.goto('/search');
    const field = page.getByRole('searchbox', { name: 'Search lessons, terms and explanations' });
    await field.fill('WITHDR');
    await expect(page.locator('mark').first()).toHaveText(/^withdr/i);
    await field.fill('首问负责制');
    await expect(page.locator('a[data-hit]').first()).toHaveText('First-ask responsibility');
    await page.goto('/glossary');
    await page.waitForLoadState('networkidle');
    await page.getByLabel('Filter terms').fill('骗');
    await expect(page.locator('#term-fraudulent-loan')).toBeVisible();
    await expect(page.locator('#term-withdrawal')).toHaveCount(0);
  });
});
