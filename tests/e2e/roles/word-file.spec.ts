import { writeFileSync } from 'node:fs';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import sharp from 'sharp';
import { expect, signIn } from '../harness/test';
import { preview, showView, text } from './lesson-editor';
import { go, test } from './other-people';
import { openReview, passBoth, publishPassed, sendForReview } from './review-steps';

test.use({ viewport: { width: 1280, height: 900 } });

test('a trainer brings in a Word file, adds a picture from a phone with its description, and sees both in the preview', async ({ page }, info) => {
  const word = info.outputPath('收件规范.docx');
  const children = [new Paragraph({ text: '怎么接', heading: HeadingLevel.HEADING_1 }), new Paragraph({ text: '先看', heading: HeadingLevel.HEADING_2 }), new Paragraph({ children: [new TextRun('双手接过，'), new TextRun({ text: '逐件报名称', italics: true })] })];
  writeFileSync(word, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const photo = info.outputPath('counter.jpg');
  await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0f766e' } }).jpeg().toFile(photo);

  await signIn(page, 'trainer');
  await go(page, '写课');
  await page.getByRole('link', { name: '从Word导入' }).click();
  await page.getByLabel('放进哪门课程').selectOption({ label: '航空礼仪六步服务' });
  await page.getByLabel('Word文件').setInputFiles(word);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('heading', { name: '已导入为草稿：怎么接' })).toBeVisible();
  await expect(page.getByText('斜体1处，改为普通文字')).toBeVisible();
  await page.getByRole('link', { name: '打开草稿' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '怎么接' })).toBeVisible();
  await expect(preview(page)).toContainText('双手接过，逐件报名称');

  await page.goto('/teach/media');
  await page.getByLabel('选择文件').setInputFiles(photo);
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await expect(page.getByText('请写图片说明。')).toBeVisible();
  await page.getByLabel('图片说明').fill('柜台的一角，台面上只有一支笔');
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await expect(page.getByText('已存入媒体库：counter.jpg')).toBeVisible();
  const picture = page.getByRole('img', { name: '柜台的一角，台面上只有一支笔' });
  await expect(picture).toBeVisible();
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(900);
});

test('a trainer who has never seen a tag brings in a Word file, writes on, illustrates and publishes it by toolbar, forms and paste alone', async ({ page, another }, info) => {
  test.setTimeout(120_000);
  const word = info.outputPath('收件规范.docx');
  const children = [
    new Paragraph({ text: '怎么接', heading: HeadingLevel.HEADING_1 }), new Paragraph({ text: '先看', heading: HeadingLevel.HEADING_2 }),
    new Paragraph('双手接过，逐件报名称。'), new Paragraph({ text: '再放', heading: HeadingLevel.HEADING_2 }), new Paragraph('放在客户看得见的一边。'),
  ];
  writeFileSync(word, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  const photo = info.outputPath('tray.png');
  await sharp({ create: { width: 480, height: 320, channels: 3, background: '#0f766e' } }).png().toFile(photo);

  await signIn(page, 'trainer');
  await page.goto('/teach/import');
  await page.getByLabel('放进哪门课程').selectOption({ label: '航空礼仪六步服务' });
  await page.getByLabel('Word文件').setInputFiles(word);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByRole('link', { name: '打开草稿' }).click();
  await showView(page, '写作');
  await expect(text(page)).toContainText('放在客户看得见的一边。');

  const tool = (name: string) => page.getByRole('toolbar', { name: '文字工具' }).getByRole('button', { name });
  await text(page).press('Control+End');
  const choosing = page.waitForEvent('filechooser');
  await tool('图片').click();
  await (await choosing).setFiles(photo);
  const library = page.getByRole('dialog', { name: '媒体库' });
  await library.getByLabel('图片说明').fill('一只浅盘，材料朝上放着');
  await library.getByRole('button', { name: '上传', exact: true }).click();
  await expect(text(page).getByRole('img', { name: '一只浅盘，材料朝上放着' })).toBeVisible();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('盘里只放这一位客户的材料。');
  await text(page).evaluate((box) => {
    const data = new DataTransfer();
    data.setData('text/html', '<p class="MsoNormal" style="color:red"><b>最后</b>核对一遍份数。</p>');
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await page.getByText('这一课', { exact: true }).click();
  await page.getByLabel('学习目标').fill('双手接件并逐件报名称');
  await expect(page.getByText('检查通过，可以预览。')).toBeVisible();
  await expect(preview(page)).toContainText('核对一遍份数。');
  await sendForReview(page, '从Word导入的一课');
  const reviewer = await another();
  await openReview(reviewer, '怎么接');
  await passBoth(reviewer);
  await publishPassed(page, 1);

  const reader = await another(390);
  await signIn(reader, 'mentor');
  await reader.goto('/courses/six-steps');
  await reader.getByRole('link', { name: /怎么接/ }).last().click();
  await expect(reader.getByRole('heading', { name: '再放' })).toBeVisible();
  await expect.poll(() => reader.getByRole('img', { name: '一只浅盘，材料朝上放着' }).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(480);
  await expect(reader.getByText('盘里只放这一位客户的材料。')).toBeVisible();
});

test('an old Word file is told what to do, and a web page is no picture', async ({ page, noise }, info) => {
  noise.allow(/status of (?:400|415)/);
  const old = info.outputPath('老文件.doc');
  writeFileSync(old, Buffer.from('d0cf11e0a1b11ae1', 'hex'));
  const page_ = info.outputPath('page.png');
  writeFileSync(page_, '<html><script>1</script></html>');
  await signIn(page, 'trainer');
  await page.goto('/teach/import');
  await page.getByLabel('Word文件').setInputFiles(old);
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('请另存为.docx再导入');
  await page.goto('/teach/media');
  await page.getByLabel('选择文件').setInputFiles(page_);
  await page.getByLabel('图片说明').fill('一张图');
  await page.getByRole('button', { name: '上传', exact: true }).click();
  await expect(page.getByText('不能使用这种文件。')).toBeVisible();
});
