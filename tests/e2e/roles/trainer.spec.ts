import { answerCheck } from '../harness/answer-key';
import { expect, signIn, type Page } from '../harness/test';
import { cursorAt, lineCount, openEditor, preview, source, typeAtEnd } from './lesson-editor';
import { test } from './other-people';
import { openReview, passBoth, publishPassed, sendForReview } from './review-steps';

test.use({ viewport: { width: 1280, height: 900 } });

const LESSON = '第六步：目相送';
const LESSON_PAGE = '/courses/six-steps/see-off';
const NEW_ZH = '客户走远之后，先收好桌面，再叫下一个号。';
const NEW_EN = 'Once the customer has left, clear the desk before you call the next number.';
const NOTE = '补充送别之后的收尾动作';

test('a trainer is led to a mistake, mends it and publishes; whoever had begun the lesson stays on the old text', async ({ page, another }) => {
  const learner = await another(390);
  await signIn(learner, 'new-hire');
  await learner.goto(LESSON_PAGE);
  await answerCheck(learner, 'check-see-off-1');
  await expect(answered(learner)).toBeVisible();

  await signIn(page, 'trainer');
  await openEditor(page, LESSON);
  await expect(page.getByText('1 人正在学这一课')).toBeVisible();
  const lines = await lineCount(page);
  await typeAtEnd(page, '\n<Gift />\n\nimport fs from "node:fs"\n');
  const gift = page.getByRole('button', { name: `须改正 · 第 ${lines + 1} 行第 1 列 没有组件“Gift”` });
  const statement = page.getByRole('button', { name: `须改正 · 第 ${lines + 3} 行第 1 列 课文不能包含程序语句（import）` });
  await expect(gift.or(statement)).toHaveCount(2);
  await expect(preview(page)).toContainText('改正列出的问题后显示预览。');
  await source(page).press('Control+Home');
  await expect(cursorAt(page, 1, 1)).toBeVisible();
  await gift.click();
  await expect(source(page)).toBeFocused();
  await expect(cursorAt(page, lines + 1, 1)).toBeVisible();

  await page.keyboard.press('Control+Shift+End');
  await page.keyboard.press('Delete');
  await expect(page.getByText('检查通过，可以预览。')).toBeVisible();
  await page.getByLabel('这次改了什么').fill(NOTE);
  await typeAtEnd(page, `\n${NEW_ZH}\n`);
  await expect(preview(page)).toContainText(NEW_ZH);
  await page.getByRole('button', { name: '英文', exact: true }).click();
  await typeAtEnd(page, `\n${NEW_EN}\n`);
  // At once: what was typed last is handed in too.
  await sendForReview(page, NOTE);
  const reviewer = await another();
  await openReview(reviewer, LESSON);
  await passBoth(reviewer);
  await publishPassed(page, 2);
  const version = page.getByRole('region', { name: '版本' }).getByRole('listitem').first();
  await expect(version).toContainText('第 2 版');
  await expect(version).toContainText(`训示例 · ${NOTE}`);

  await learner.reload();
  await expect(learner.getByText('约 12 分钟 · 第 1 版')).toBeVisible();
  await expect(learner.getByText(NEW_ZH)).toHaveCount(0);
  await expect(answered(learner)).toBeVisible();

  const colleague = await another();
  await signIn(colleague, 'mentor');
  await colleague.goto(LESSON_PAGE);
  await expect(colleague.getByText('约 12 分钟 · 第 2 版')).toBeVisible();
  await expect(colleague.getByText(NEW_ZH)).toBeVisible();
  await colleague.getByRole('button', { name: 'English' }).click();
  await expect(colleague.getByText(NEW_EN)).toBeVisible();

  await learner.getByRole('button', { name: '换到新版本' }).click();
  await expect(learner.getByText(NEW_ZH)).toBeVisible();
});

test('of two tabs on one lesson the second is told of the first one’s save, and keeps its text', async ({ page, context, noise }) => {
  noise.allow(/status of 409/);
  await signIn(page, 'trainer');
  await openEditor(page, LESSON);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(source(second)).toBeVisible();
  await expect(second.getByText('检查通过，可以预览。')).toBeVisible();

  await typeAtEnd(page, '\n先写的一句。\n');
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible();
  await typeAtEnd(second, '\n后写的一句。\n');
  await expect(second.getByRole('alert')).toContainText('训示例刚刚也保存了这份草稿，您的改动没有覆盖对方。');
  await expect(second.getByText('没有保存到服务器，改动留在本机。')).toBeVisible();
  await expect(source(second)).toContainText('后写的一句。');

  // What the other tab saves afterwards forgets nothing of this one.
  await typeAtEnd(page, '\n先写的第二句。\n');
  await expect(page.getByText('正在保存…')).toBeHidden();
  await second.reload();
  await source(second).press('Control+End');
  await expect(source(second)).toContainText('先写的一句。');
  await expect(source(second)).not.toContainText('后写的一句。');
  await expect(second.getByText('本机留有上次没有保存成功的改动。')).toBeVisible();
  await second.getByText('本机留存的文字 · 中文').click();
  await expect(second.getByRole('textbox', { name: '中文' })).toHaveValue(/后写的一句。/);
});

const answered = (page: Page) => page.locator('#check-check-see-off-1').getByText('答对了');
