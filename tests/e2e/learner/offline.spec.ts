import { answerCheck } from '../harness/answer-key';
import { expect, signIn, type Page } from '../harness/test';
import { test } from '../roles/other-people';

test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' });

const COURSE = '/courses/six-steps';
const keptPages = (page: Page) => page.evaluate(async () => (await (await caches.open('liubu-pages-1')).keys()).map((request) => new URL(request.url).pathname));

test('a learner finds a lesson by search, reads half a lesson, loses the network, goes on, and resumes on the desktop; nothing is lost', async ({ page, context, server, another, noise }) => {
  test.setTimeout(150_000);
  noise.allow(/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_|ERR_FAILED|Failed to fetch|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING/);
  await signIn(page, 'new-hire');
  await page.goto(`${COURSE}/why-aviation`);
  await expect.poll(() => keptPages(page), { timeout: 30_000 }).toEqual(expect.arrayContaining([`${COURSE}/why-aviation`, `${COURSE}/receive`, '/offline']));
  // Keeping is not reading: the next lesson has not been begun.
  await page.goto(COURSE);
  await expect(page.getByRole('link', { name: /^\d+\. .*学习中/ })).toHaveCount(1);
  await page.goto('/search');
  await page.getByRole('searchbox', { name: '搜索课文、术语和解析' }).pressSequentially('礼貌接');
  await page.locator(`a[data-hit][href^="${COURSE}/receive"]`).first().click();
  await expect(page.getByRole('heading', { level: 1, name: '第三步：礼貌接' })).toBeVisible();
  await page.goto(`${COURSE}/receive`);

  await server.kill();
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '第三步：礼貌接' })).toBeVisible();
  await expect(page.getByText('现在没有网络，可以继续阅读。')).toBeVisible();
  const headings = page.locator('article.lesson h2[id]');
  const half = headings.nth(Math.floor((await headings.count()) / 2));
  await half.scrollIntoViewIfNeeded();
  await half.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  const place = await half.getAttribute('id');
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('liubu-places/')).length)).toBe(1);

  // A check is answered: it waits, and says so; the key is not on the device.
  const check = page.locator('section[id^="check-"]').first();
  const question = (await check.getAttribute('id'))?.slice('check-'.length) ?? '';
  await answerCheck(page, question);
  await expect(check.getByText('答案已留在本机，恢复网络后自动提交判分。')).toBeVisible();
  // Another lesson of the course opens, too; a page that is not kept leads to those that are.
  await page.goto(`${COURSE}/handle`);
  await expect(page.getByRole('heading', { level: 1, name: '第四步：及时办' })).toBeVisible();
  await page.goto('/quizzes');
  await expect(page.getByRole('heading', { level: 1, name: '现在连不上服务器' })).toBeVisible();
  await page.getByRole('link', { name: '第三步：礼貌接' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '第三步：礼貌接' })).toBeVisible();

  await server.restart();
  await context.setOffline(false);
  await page.goto(`${COURSE}/receive`);
  await expect(check.getByText('答对了')).toBeVisible();
  await expect(check.getByText('答案已留在本机')).toBeHidden();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('liubu-')))).toEqual([]);

  const desktop = await another(1280);
  await signIn(desktop, 'new-hire');
  await desktop.goto(COURSE);
  const resume = await desktop.locator(`a[href^="${COURSE}/receive#"]`).first().getAttribute('href');
  expect([`${COURSE}/receive#${place}`, `${COURSE}/receive#check-${question}`]).toContain(resume);
  await desktop.goto(resume ?? '');
  await expect(desktop.locator(`#check-${question}`).getByText('答对了')).toBeVisible();
});

test('whoever signs in next on a shared device finds nothing of the one before', async ({ page }) => {
  await signIn(page, 'new-hire');
  await page.goto(`${COURSE}/why-aviation`);
  await expect.poll(() => keptPages(page), { timeout: 30_000 }).toContain(`${COURSE}/receive`);
  await page.getByRole('button', { name: '退出' }).click();
  await page.waitForURL(/\/login/);
  expect(await keptPages(page)).toEqual([]);
});
