import { choiceItems, choiceOf, expectSaved, showAll, startPractice } from '../harness/quiz-page';
import { expect, signIn, test } from '../harness/test';

test('a reload goes on with what was answered', async ({ page }) => {
  await startPractice(page);
  const [first = 0, second = 0] = await choiceItems(page);
  await choiceOf(page, first, 1).check();
  await choiceOf(page, second, 0).check();
  await expectSaved(page);
  await page.reload();
  await showAll(page);
  await expect(choiceOf(page, first, 1)).toBeChecked();
  await expect(choiceOf(page, second, 0)).toBeChecked();
});

test('an answer given right before a reload is not lost', async ({ page }) => {
  await startPractice(page);
  const [first = 0, second = 0] = await choiceItems(page);
  await choiceOf(page, first, 0).check();
  await choiceOf(page, first, 1).check();
  await choiceOf(page, second, 1).check();
  // No waiting for the reply: what is on its way is in the outbox.
  await page.reload();
  await showAll(page);
  await expect(choiceOf(page, first, 1)).toBeChecked();
  await expect(choiceOf(page, second, 1)).toBeChecked();
  await expectSaved(page);
});

test('an answer given while the browser is still opening its store is not lost', async ({ page, context }) => {
  // Another page of ours is just making the store: everybody else has to wait for it.
  const slow = await context.newPage();
  await slow.goto('/login');
  await slow.evaluate(() => new Promise<void>((resolve) => {
    const request = indexedDB.open('liubu-outbox', 1);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore('answers', { keyPath: 'key' });
      const hold = () => {
        if (!('released' in window)) store.count().onsuccess = hold;
      };
      hold();
      resolve();
    };
    request.onsuccess = () => request.result.close();
  }));
  await startPractice(page);
  const [first = 0] = await choiceItems(page);
  await choiceOf(page, first, 1).check();
  await expect(page.getByText('1 题正在保存…')).toBeVisible();
  await slow.evaluate(() => void Object.assign(window, { released: true }));
  await expectSaved(page);
  await page.reload();
  await showAll(page);
  await expect(choiceOf(page, first, 1)).toBeChecked();
});

test('without a network answers stay on the device, the page says so, and they are saved when it is back', async ({ page, context, noise }) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED/);
  await startPractice(page);
  const [first = 0, second = 0] = await choiceItems(page);
  await choiceOf(page, first, 0).check();
  await expectSaved(page);
  await context.setOffline(true);
  await choiceOf(page, second, 1).check();
  await expect(page.getByText('连不上服务器。请继续作答')).toBeVisible();
  await expect(page.getByText('1 题正在保存…')).toBeVisible();
  await context.setOffline(false);
  await expectSaved(page);
  await expect(page.getByText('连不上服务器')).toBeHidden();
});

test('answers given offline survive closing the page', async ({ page, context, noise }) => {
  noise.allow(/ERR_INTERNET_DISCONNECTED/);
  const attempt = await startPractice(page);
  const [first = 0] = await choiceItems(page);
  await context.setOffline(true);
  await choiceOf(page, first, 1).check();
  await expect(page.getByText('1 题正在保存…')).toBeVisible();
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/attempts/${attempt}`);
  await showAll(again);
  await expect(choiceOf(again, first, 1)).toBeChecked();
  await expectSaved(again);
});

test('a second tab and another device go on with the same attempt', async ({ page, context, browser, server, noise }) => {
  const attempt = await startPractice(page);
  const [first = 0, second = 0] = await choiceItems(page);
  await choiceOf(page, first, 0).check();
  await expectSaved(page);
  const tab = await context.newPage();
  await tab.goto(`/attempts/${attempt}`);
  await showAll(tab);
  await expect(choiceOf(tab, first, 0)).toBeChecked();
  await choiceOf(tab, second, 1).check();
  await expectSaved(tab);

  const phone = await browser.newContext({ baseURL: server.url, locale: 'zh-CN' });
  noise.watch(phone);
  const onPhone = await phone.newPage();
  await signIn(onPhone, 'new-hire');
  await onPhone.goto('/quizzes/practice-knowledge');
  await onPhone.getByRole('link', { name: '继续作答' }).click();
  await showAll(onPhone);
  await expect(choiceOf(onPhone, second, 1)).toBeChecked();
  await phone.close();
});

test('when two tabs answer one item differently the older tab is told and its choice can win', async ({ page, context }) => {
  const attempt = await startPractice(page);
  const [first = 0] = await choiceItems(page);
  const tab = await context.newPage();
  await tab.goto(`/attempts/${attempt}`);
  await showAll(tab);
  await choiceOf(tab, first, 1).check();
  await expectSaved(tab);
  await choiceOf(page, first, 0).check();
  await expect(page.getByText('这一题在另一个页面有更新的答案')).toBeVisible();
  await page.getByRole('button', { name: '用本页的答案' }).click();
  await expect(page.getByText('这一题在另一个页面有更新的答案')).toBeHidden();
  await expectSaved(page);
  await page.reload();
  await showAll(page);
  await expect(choiceOf(page, first, 0)).toBeChecked();
});

test('at the deadline the page stops taking answers, and the server closes and grades by itself', async ({ page, server }) => {
  await startPractice(page);
  const [first = 0, second = 0] = await choiceItems(page);
  await choiceOf(page, first, 0).check();
  await expectSaved(page);
  await server.shiftClock(12 * 60_000 + 5_000);
  await choiceOf(page, second, 0).check();
  await expect(page.getByText('时间到，已停止作答')).toBeVisible();
  await expect(page.getByText('这一题的答案在截止后才到达')).toBeVisible();
  await server.shiftClock(14 * 60_000);
  await page.waitForURL(/\/result$/, { timeout: 20_000 });
  await expect(page.getByText('到时自动交卷')).toBeVisible();
});

test('a session that ended in mid-quiz loses nothing: sign in elsewhere, come back, all is saved', async ({ page, context, noise }) => {
  noise.allow(/401 \(Unauthorized\).*\/attempts\/[\w-]+\/answers/);
  await startPractice(page);
  const [first = 0] = await choiceItems(page);
  await context.clearCookies();
  await choiceOf(page, first, 1).check();
  await expect(page.getByText('登录已过期')).toBeVisible();
  const tab = await context.newPage();
  await signIn(tab, 'new-hire');
  await page.reload();
  await showAll(page);
  await expect(choiceOf(page, first, 1)).toBeChecked();
  await expectSaved(page);
});
