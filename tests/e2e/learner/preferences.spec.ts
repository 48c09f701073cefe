import { expect, signIn, test } from '../harness/test';

test('the language comes from the browser, is switched with one button and remembered', async ({ page, context }) => {
  await page.goto('/login');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('button', { name: /English|EN/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/login$/);
  await signIn(page, 'new-hire');
  await page.goto('/courses');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const again = await context.newPage();
  await again.goto('/quizzes');
  await expect(again.locator('html')).toHaveAttribute('lang', 'en');
});

test.describe('in an English browser', () => {
  test.use({ locale: 'en-GB' });
  test('the pages are English', async ({ page }) => {
    await page.goto('/login');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.getByRole('main')).not.toContainText('登录');
  });
});

test('the appearance goes round: as the device, dark, light; also on a page without scripts', async ({ page }) => {
  await signIn(page, 'new-hire');
  const html = page.locator('html');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await expect(html).not.toHaveAttribute('data-theme');
  await page.getByRole('button', { name: '外观：跟随设备' }).click();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  expect(await paper()).not.toBe(light);
  await page.goto('/courses');
  await page.locator('main a[href^="/courses/"]').first().click();
  await page.getByRole('button', { name: '外观：深色' }).click();
  await expect(html).toHaveAttribute('data-theme', 'light');
  expect(await paper()).toBe(light);
  await page.getByRole('button', { name: '外观：浅色' }).click();
  await expect(html).not.toHaveAttribute('data-theme');
});

test.describe('with a dark device', () => {
  test.use({ colorScheme: 'dark' });
  test('the pages are dark until somebody chooses light', async ({ page }) => {
    await page.goto('/login');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.getByRole('button', { name: '外观：跟随设备' }).click();
    await page.getByRole('button', { name: '外观：深色' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).not.toBe(dark);
  });
});
