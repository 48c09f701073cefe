import { answerCheck, answerRightly, questionShown } from '../harness/answer-key';
import { expect, overflows, signIn, test, type Page } from '../harness/test';

// The learner's whole way on a phone, on both databases.
for (const database of ['sqlite', 'postgresql'] as const) {
  test.describe(`on ${database}`, () => {
    test.use({ serverOptions: { database }, viewport: { width: 390, height: 844 } });

    test('a new hire reads a lesson, answers its checks and gets the hours', async ({ page }) => {
      await signIn(page, 'new-hire');
      await page.getByRole('navigation').getByRole('link', { name: '课程' }).filter({ visible: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: '课程' })).toBeVisible();
      await page.locator('a[href^="/courses/"]').filter({ visible: true }).first().click();
      if (!/\/courses\/[^/]+\/[^/]+$/.test(new URL(page.url()).pathname)) await page.locator('main ol a').first().click();
      await expect(page.getByText('学完这一课，您能够')).toBeVisible();
      expect(await overflows(page)).toBe(false);

      const ids = await page.locator('section[id^="check-"]').evaluateAll((checks) => checks.map((check) => check.id.slice('check-'.length)));
      expect(ids.length).toBeGreaterThan(0);
      for (const id of ids) {
        await answerCheck(page, id);
        await expect(page.locator(`#check-${id}`).getByText('答对了')).toBeVisible();
      }
      await expect(page.getByText('这一课已学完')).toBeVisible();
    });

    test('a new hire sits the formal quiz and passes', async ({ page }) => {
      test.setTimeout(180_000);
      await signIn(page, 'new-hire');
      await page.goto('/quizzes/formal-initial');
      await expect(page.getByText('总分达到 80%')).toBeVisible();
      await page.getByRole('button', { name: '开始作答' }).click();
      await page.waitForURL(/\/attempts\//);
      for (let number = 1; number <= 32; number += 1) {
        const item = page.locator(`#item-${number}`);
        await expect(item).toBeVisible();
        await answerRightly(item, await questionShown(item, 'formal'));
        if (number < 32) await page.getByRole('button', { name: '下一题' }).click();
      }
      await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible();
      await finish(page);
      await expect(page.getByText(/^通过\s*100%$/)).toBeVisible();
      expect(await overflows(page)).toBe(false);
    });
  });
}

async function finish(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: '交卷' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('所有题目都已作答')).toBeVisible();
  await dialog.getByRole('button', { name: '交卷' }).click();
  await page.waitForURL(/\/result$/);
}
