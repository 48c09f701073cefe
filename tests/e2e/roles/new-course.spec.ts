import sharp from 'sharp';
import { expect, signIn, type Page } from '../harness/test';
import { preview, showView, source } from './lesson-editor';
import { LESSONS } from './new-course-texts';
import { go, test } from './other-people';
import { openReview, passBoth, publishPassed, sendForReview } from './review-steps';

test.use({ viewport: { width: 1280, height: 900 } });

const COURSE = '忙时的大厅';
const PICTURE = '大厅里三条队伍，最左一条最长';
const MORE = '最后看一眼：椅子上有没有落下的东西。';

test('a trainer who likes source writes a course of three lessons from nothing; it is reviewed, published, read, changed, compared and rolled back', async ({ page, another, noise }, info) => {
  test.setTimeout(180_000);
  noise.allow(/status of 409/);
  const photo = info.outputPath('lobby.png');
  await sharp({ create: { width: 640, height: 360, channels: 3, background: '#0f766e' } }).png().toFile(photo);
  await signIn(page, 'trainer');
  await go(page, '写课');
  await page.getByText('新建课程').click();
  await page.getByLabel('课程名称').fill(COURSE);
  await page.getByLabel('网址名（小写字母、数字、短横线）').last().fill('busy-lobby');
  await page.getByLabel('一句话介绍').fill('人多的时候怎么看、怎么说、怎么收。');
  await page.getByRole('button', { name: '新建', exact: true }).last().click();
  await expect(page.getByRole('heading', { name: `${COURSE} 未发布` })).toBeVisible();

  const reviewer = await another();
  for (const [index, lesson] of LESSONS.entries()) {
    await startLesson(page, lesson);
    await replaceSource(page, lesson.zh);
    if (index === 0) {
      await source(page).press('Control+End');
      await page.getByRole('button', { name: '插入图片或附件' }).click();
      const library = page.getByRole('dialog', { name: '媒体库' });
      await library.getByLabel('选择文件').setInputFiles(photo);
      await library.getByLabel('图片说明').fill(PICTURE);
      await library.getByRole('button', { name: '上传', exact: true }).click();
      await expect(library).toBeHidden();
      await expect(preview(page).getByRole('img', { name: PICTURE })).toBeVisible();
    }
    await expect(page.getByText('检查通过，可以预览。')).toBeVisible();
    await page.getByRole('button', { name: '英文', exact: true }).click();
    await replaceSource(page, lesson.en);
    await expect(preview(page)).toContainText(/three kinds|missing|telephone/i);
    if (index === 0) {
      // Side by side: English is written, and the Chinese stands beside it with the picture that English lacks so far.
      await page.getByRole('button', { name: '中文预览' }).click();
      await expect(preview(page).getByRole('img', { name: PICTURE })).toBeVisible();
      await expect(source(page)).toContainText('Three kinds of queue');
      await page.getByRole('button', { name: '英文预览' }).click();
    }
    await sendForReview(page, '第一次发布');
    await openReview(reviewer, lesson.title);
    await passBoth(reviewer);
    await publishPassed(page, 1);
  }

  const reader = await another(390);
  await signIn(reader, 'mentor');
  await reader.goto('/courses');
  await reader.getByRole('link', { name: COURSE }).first().click();
  await reader.getByRole('link', { name: /^1\. 先看大厅/ }).click();
  await expect.poll(() => reader.getByRole('img', { name: PICTURE }).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  await expect(reader.locator('.turn-clerk')).toContainText('到号我叫您');
  await reader.goto('/courses/busy-lobby/missing-paper');
  await reader.getByRole('button', { name: '写下还差什么，再问方便怎么补' }).click();
  await expect(reader.getByText('他照着单子带来，一次办成。')).toBeVisible();
  await reader.goto('/courses/busy-lobby/call-next');
  await reader.getByLabel('收好桌上的材料').check();
  await reader.getByRole('button', { name: '提交' }).click();
  await expect(reader.getByText('答对了')).toBeVisible();
  await reader.getByRole('button', { name: 'EN', exact: true }).click();
  await expect(reader.getByRole('heading', { level: 1, name: LESSONS[2].english })).toBeVisible();
  await expect(reader.getByText('Putting away the papers on the desk').first()).toBeVisible();

  // Changed, published, compared with the first version, and rolled back.
  await page.getByRole('button', { name: '中文', exact: true }).click();
  await source(page).press('Control+End');
  await page.keyboard.type(`\n${MORE}\n`);
  await sendForReview(page, '提醒看椅子');
  await openReview(reviewer, LESSONS[2].title);
  await passBoth(reviewer);
  await publishPassed(page, 2);
  const first = page.getByRole('region', { name: '版本' }).getByRole('listitem').filter({ hasText: '第 1 版' });
  await first.getByText('第 1 版').click();
  await first.getByRole('link', { name: '与当前草稿比较' }).click();
  await expect(page.getByRole('region', { name: '文字 · 中文' }).locator('ins').filter({ hasText: MORE })).toBeVisible();
  await page.getByRole('link', { name: LESSONS[2].title }).click();
  await first.getByText('第 1 版').click();
  await first.getByRole('button', { name: '恢复为草稿' }).click();
  await expect(page.getByText('已恢复为草稿，检查后送审。原来的草稿保留在版本列表里。')).toBeVisible();
  await sendForReview(page, '恢复原来的写法');
  await openReview(reviewer, LESSONS[2].title);
  await passBoth(reviewer);
  await publishPassed(page, 3);
  const newcomer = await another(390);
  await signIn(newcomer, 'new-hire');
  await newcomer.goto('/courses/busy-lobby/call-next');
  await expect(newcomer.getByText('桌面先清空，再叫下一位。')).toBeVisible();
  await expect(newcomer.getByText(MORE)).toHaveCount(0);
});

/** A new lesson at the end of the course, open in the source view. */
async function startLesson(page: Page, { title, slug }: { title: string; slug: string }): Promise<void> {
  await page.goto('/teach');
  const course = page.getByRole('article').filter({ has: page.getByRole('heading', { name: COURSE }) });
  await course.getByText('新建一课').click();
  await course.getByLabel('课名').fill(title);
  await course.getByLabel('网址名（小写字母、数字、短横线）').fill(slug);
  await course.getByRole('button', { name: '新建', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await showView(page, '源码');
}

/** Puts a text in place of what is there, in one go as from the clipboard. */
async function replaceSource(page: Page, text: string): Promise<void> {
  await source(page).press('Control+A');
  await page.keyboard.insertText(text);
}
