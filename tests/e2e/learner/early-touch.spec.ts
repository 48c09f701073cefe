import { expect, signIn, test } from '../harness/test';

test('a page touched before it has woken still wakes, without a complaint', async ({ page }) => {
  await signIn(page, 'new-hire');
  // As fast as a hand never is: a key goes down at every turn of the page until it is awake.
  await page.addInitScript(() => {
    const channel = new MessageChannel();
    const until = performance.now() + 2500;
    channel.port1.onmessage = () => {
      document.body?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
      if (performance.now() < until) channel.port2.postMessage(0);
    };
    channel.port2.postMessage(0);
  });
  await page.goto('/notes');
  await page.goto('/courses');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForTimeout(2500);
  // Awake: a link is followed without the document being loaded anew.
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('link', { name: '书签和笔记' }).click();
  await page.waitForURL('**/notes');
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});
