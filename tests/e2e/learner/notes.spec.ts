import { expect, overflows, signIn, test } from '../harness/test';

test.use({ viewport: { width: 390, height: 844 } });

test('a paragraph is bookmarked with a note on the phone, found again, opened at its place, removed and taken back', async ({ page }) => {
  await signIn(page, 'new-hire');
  await page.goto('/courses/six-steps/receive');
  const heading = page.locator('article.lesson h2[id]').nth(1);
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.getByRole('button', { name: '书签和笔记' }).click();
  const dialog = page.getByRole('dialog', { name: '书签和笔记' });
  await dialog.getByRole('button', { name: '下一段' }).click();
  const excerpt = (await dialog.locator('blockquote').innerText()).trim();
  expect(excerpt).not.toBe((await heading.innerText()).trim());
  await dialog.getByLabel('笔记（可不写）').fill('明天问班长');
  expect(await overflows(page)).toBe(false);
  await dialog.getByRole('button', { name: '保存书签' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: '明天问班长' })).toBeVisible();

  await page.goto('/courses');
  await page.getByRole('link', { name: '书签和笔记' }).click();
  const entry = page.getByRole('listitem').filter({ hasText: '明天问班长' });
  await expect(entry).toContainText('第三步：礼貌接');
  await expect(entry).toContainText(excerpt.slice(0, 20));
  await entry.getByRole('link', { name: '回到原文' }).click();
  await expect(page.getByRole('button', { name: '明天问班长' })).toBeInViewport();
  await expect(page.getByRole('button', { name: '明天问班长' })).toBeFocused();

  // By keyboard: the mark opens, its note changes.
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('笔记（可不写）')).toHaveValue('明天问班长');
  await dialog.getByLabel('笔记（可不写）').fill('班长说可以');
  await dialog.getByRole('button', { name: '保存书签' }).press('Enter');
  await expect(page.getByRole('button', { name: '班长说可以' })).toBeVisible();

  await page.goto('/notes');
  await page.getByRole('listitem').filter({ hasText: '班长说可以' }).getByRole('button', { name: /移除书签/ }).click();
  await expect(page.getByText('已移除这条书签。')).toBeVisible();
  await expect(page.getByText('还没有书签')).toBeVisible();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '班长说可以' })).toBeVisible();
});

test('the text of lessons is set larger, and stays so', async ({ page }) => {
  await signIn(page, 'new-hire');
  await page.goto('/courses/six-steps/receive');
  const size = () => page.locator('article.lesson').evaluate((article) => parseFloat(getComputedStyle(article).fontSize));
  const before = await size();
  await page.getByRole('button', { name: '特大' }).click();
  await expect(page.getByRole('button', { name: '特大' })).toHaveAttribute('aria-pressed', 'true');
  expect(await size()).toBeGreaterThan(before * 1.3);
  expect(await overflows(page)).toBe(false);
  await page.goto('/courses/six-steps/handle');
  expect(await size()).toBeGreaterThan(before * 1.3);
  await page.locator('summary').filter({ hasText: '目录' }).click();
  const link = page.getByRole('navigation', { name: '目录' }).getByRole('link').filter({ visible: true }).nth(1);
  await link.click();
  await expect(page.locator(`article.lesson [id="${(await link.getAttribute('href'))?.slice(1)}"]`)).toBeInViewport();
});
