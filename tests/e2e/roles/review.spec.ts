import { expect, signIn, type Page } from '../harness/test';
import { openEditor, source, typeAtEnd } from './lesson-editor';
import { go, test } from './other-people';
import { openReview, part, passBoth, publishPassed, sendForReview } from './review-steps';

test.use({ viewport: { width: 1280, height: 900 } });

const LESSON = '第四步：及时办';
const LESSON_PAGE = '/courses/six-steps/handle';
const FIRST = '办理时每隔一会儿告诉客户到了哪一步。';
const BETTER = '办理时每到一步，都告诉客户进行到哪里、还要多久。';
const ENGLISH = 'At each stage tell the customer how far it is and how long it will take.';

/** Line numbers of the source in which a sentence stands. */
const commented = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });

test('a lesson is written, returned with a comment, mended, reviewed, published, compared and rolled back', async ({ page, another, noise }) => {
  noise.allow(/status of 409/);
  await signIn(page, 'trainer');
  await openEditor(page, LESSON);
  await typeAtEnd(page, `\n${FIRST}\n`);
  await page.getByRole('button', { name: '英文', exact: true }).click();
  await typeAtEnd(page, `\n${ENGLISH}\n`);
  // Without the department that owns the rule it is sent to nobody, and the note is still there.
  await page.getByLabel('这次改了什么').fill('补充进度告知');
  await page.getByRole('button', { name: '送审', exact: true }).click();
  await expect(page.getByText('请选择业务归口科室。')).toBeVisible();
  await sendForReview(page, '补充进度告知');
  await page.getByRole('link', { name: '打开审校页' }).click();
  await expect(part(page, '业务审核')).toContainText('您写过这份课文，由别人来审。');

  const reviewer = await another();
  await openReview(reviewer, LESSON);
  await expect(reviewer.getByRole('region', { name: '与原版本的不同 · 中文' })).toContainText(FIRST);
  await reviewer.getByText('逐行批注').first().click();
  await commented(reviewer, FIRST).getByRole('link', { name: /批注这一行/ }).click();
  await reviewer.getByLabel(/^批注 · 第 \d+ 行$/).fill('“一会儿”不明确，请写成每到一步。');
  await reviewer.getByRole('button', { name: '写入批注' }).click();
  await expect(commented(reviewer, FIRST)).toContainText('训演示：“一会儿”不明确，请写成每到一步。');
  await part(reviewer, '文字审校').getByRole('button', { name: '退回修改' }).click();
  await expect(reviewer.getByRole('alert')).toContainText('退回请写明意见。');
  await part(reviewer, '文字审校').getByLabel('意见').fill('说法再具体些。');
  await part(reviewer, '文字审校').getByRole('button', { name: '退回修改' }).click();
  await expect(reviewer.getByText('已退回', { exact: true })).toBeVisible();

  await page.goto('/teach');
  await openEditor(page, LESSON);
  await expect(page.getByText('这份课文被退回，请按意见修改后重新送审。')).toBeVisible();
  await expect(page.getByText('说法再具体些。')).toBeVisible();
  await page.getByRole('button', { name: /训演示：“一会儿”不明确/ }).click();
  await expect(source(page)).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+Home');
  await page.keyboard.type(BETTER);
  await sendForReview(page, '补充进度告知');

  await openReview(reviewer, LESSON);
  await passBoth(reviewer);
  await publishPassed(page, 2);
  const reader = await another(390);
  await signIn(reader, 'new-hire');
  await reader.goto(LESSON_PAGE);
  await expect(reader.getByText(BETTER)).toBeVisible();
  await expect(reader.getByText(FIRST)).toHaveCount(0);

  // Changed once more, compared with what stood there first, and rolled back.
  await typeAtEnd(page, '\n一句不该有的话。\n');
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible();
  const versions = page.getByRole('region', { name: '版本' });
  await versions.getByRole('listitem').filter({ hasText: '第 1 版' }).getByText('第 1 版').click();
  await versions.getByRole('listitem').filter({ hasText: '第 1 版' }).getByRole('link', { name: '与当前草稿比较' }).click();
  await expect(page.getByRole('region', { name: '文字 · 中文' })).toContainText(BETTER);
  await expect(page.getByRole('region', { name: '文字 · 中文' }).locator('ins').filter({ hasText: '一句不该有的话。' })).toBeVisible();
  await expect(page.getByText('新增', { exact: true }).filter({ visible: true }).first()).toBeVisible();
  await page.getByRole('link', { name: LESSON }).click();
  await versions.getByRole('listitem').filter({ hasText: '第 1 版' }).getByText('第 1 版').click();
  await versions.getByRole('listitem').filter({ hasText: '第 1 版' }).getByRole('button', { name: '恢复为草稿' }).click();
  await expect(page.getByText('已恢复为草稿，检查后送审。原来的草稿保留在版本列表里。')).toBeVisible();
  await expect(source(page)).not.toContainText(BETTER);
  await expect(versions.getByText('保留的草稿')).toBeVisible();
  await sendForReview(page, '恢复原来的写法');
  await openReview(reviewer, LESSON);
  await passBoth(reviewer);
  await publishPassed(page, 3);
  await reader.reload();
  // Whoever is in the middle of the lesson stays on the text they began, and is offered the newer one.
  await expect(reader.getByText(BETTER)).toBeVisible();
  await expect(reader.getByRole('button', { name: '换到新版本' })).toBeVisible();
});

test('an urgent correction is out at once, says so until it is reviewed, and readers can be moved to it', async ({ page, another }) => {
  const learner = await another(390);
  await signIn(learner, 'new-hire');
  await learner.goto('/courses/six-steps/receive');
  await expect(learner.getByRole('heading', { level: 1, name: '第三步：礼貌接' })).toBeVisible();

  await signIn(page, 'trainer');
  await openEditor(page, '第三步：礼貌接');
  await typeAtEnd(page, '\n更正：接过材料后先道谢。\n');
  await page.getByRole('button', { name: '英文', exact: true }).click();
  await typeAtEnd(page, '\nCorrected: say thank you first.\n');
  await page.getByLabel('这次改了什么').fill('更正接材料的顺序');
  await page.getByText('紧急更正', { exact: true }).click();
  await page.getByRole('button', { name: '立即发布更正' }).click();
  await expect(page.getByText('已发布第 2 版紧急更正，请在24小时内完成复核。')).toBeVisible();

  await learner.reload();
  await expect(learner.getByText('这一课有紧急更正。')).toBeVisible();
  await page.getByText('更多操作').click();
  await page.getByLabel('换版原因').fill('原来的顺序不对');
  await page.getByRole('button', { name: '换到最新版本' }).click();
  await expect(page.getByText('已有 1 人换到最新版本。')).toBeVisible();
  await learner.reload();
  await expect(learner.getByText('紧急更正，复核中')).toBeVisible();
  await expect(learner.getByText('您已换到这一课的新版本')).toBeVisible();
  await expect(learner.getByText('原来的顺序不对')).toBeVisible();
  await learner.getByRole('button', { name: '知道了' }).click();
  await expect(learner.getByText('您已换到这一课的新版本')).toHaveCount(0);

  // Whoever had learned the old text is told what changed, too.
  const colleague = await another();
  await signIn(colleague, 'mentor');
  await colleague.goto('/courses/six-steps/receive');
  await expect(colleague.getByText('这一课在您学过之后有更新')).toBeVisible();
  await expect(colleague.getByText(/第 2 版.*紧急更正 · 更正接材料的顺序/)).toBeVisible();

  const reviewer = await another();
  await signIn(reviewer, 'second-trainer');
  await go(reviewer, '课文审校');
  await reviewer.getByRole('link', { name: '第三步：礼貌接' }).click();
  await expect(part(reviewer, '业务审核')).toContainText('由业务归口科室的人来审。');
  await part(reviewer, '文字审校').getByRole('button', { name: '通过', exact: true }).click();
  await expect(part(reviewer, '文字审校')).toContainText('训演示，');
});
