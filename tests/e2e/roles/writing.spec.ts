import sharp from 'sharp';
import { expect, signIn, type Page } from '../harness/test';
import { openEditor, preview, showView, source, text } from './lesson-editor';
import { test } from './other-people';
import { openReview, passBoth, publishPassed, sendForReview } from './review-steps';

test.use({ viewport: { width: 1280, height: 900 } });

const LESSON = '第六步：目相送';

test('a trainer who knows no source writes a lesson by toolbar and forms alone, and publishes it', async ({ page, another }) => {
  await signIn(page, 'trainer');
  await startLesson(page);
  const tool = (name: string) => page.getByRole('toolbar', { name: '文字工具' }).getByRole('button', { name });
  const type = async (words: string) => {
    expect(words).not.toMatch(/[<{`]/);
    await page.keyboard.type(words);
  };
  const insert = async (name: string) => {
    await page.keyboard.press('Control+/');
    await page.getByRole('group', { name: '插入组件' }).getByRole('button', { name: new RegExp(`^${name}`) }).click();
  };

  await page.getByText('这一课', { exact: true }).click();
  await page.getByLabel('学习目标').fill('送别之后做好收尾');
  await text(page).press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Alt+2');
  await type('离开之后');
  await page.keyboard.press('Enter');
  await tool('项目列表').click();
  await type('收好桌面');
  await page.keyboard.press('Enter');
  await type('看一眼叫号屏');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+B');
  await type('记住');
  await page.keyboard.press('Control+B');
  await type('：答复的期限是');
  await insert('参数');
  const form = page.getByRole('dialog', { name: '参数' });
  await form.getByRole('searchbox').fill('贷款决定');
  await form.getByRole('button', { name: /贷款.*决定/ }).first().click();
  await form.getByRole('button', { name: '完成' }).click();
  await type('。');
  await page.keyboard.press('Enter');
  await tool('表格').click();
  for (const words of ['时候', '做什么', '谁', '客户起身', '目送', '本人']) {
    await type(words);
    await page.keyboard.press('Tab');
  }
  await page.getByRole('button', { name: '删除本行' }).click();
  await expect(text(page).locator('table').last().locator('tr')).toHaveCount(2);

  await insert('提示框');
  const callout = card(page, '提示框');
  await expect(callout.getByLabel('类别')).toBeFocused();
  await callout.getByLabel('类别').selectOption('warning');
  await callout.getByLabel('标题').fill('不要回头就坐下');
  await expect(page.getByRole('button', { name: '提示框还没有写完：内容' })).toBeVisible();
  await callout.locator('.write-card-body p').click();
  await type('客户还没有走远，先站好。');
  await expect(page.getByRole('button', { name: /还没有写完/ })).toHaveCount(0);

  await insert('窗口对话');
  const dialogue = card(page, '窗口对话');
  await dialogue.getByLabel('标题').fill('最后一句');
  await dialogue.getByLabel('为什么').fill('有称呼，有去处。');
  const line = (at: number) => dialogue.locator('[data-name="Turn"]').nth(at);
  await line(0).locator('.write-card-body p').click();
  await type('我走了啊。');
  await dialogue.getByRole('button', { name: '再加一句' }).click();
  await type('您慢走，有事再来。');
  await line(1).getByLabel('谁说').selectOption('clerk');
  // A third line that is taken away again, and an order that is put right by buttons.
  await dialogue.getByRole('button', { name: '再加一句' }).click();
  await type('多余的一句。');
  await line(2).getByRole('button', { name: '上移：一句话' }).click();
  await expect(line(1)).toContainText('多余的一句。');
  await line(1).getByRole('button', { name: '删除：一句话' }).click();
  await expect(dialogue.locator('[data-name="Turn"]')).toHaveCount(2);

  await expect(page.getByText('检查通过，可以预览。')).toBeVisible();
  await expect(preview(page)).toContainText('您慢走，有事再来。');
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await sendForReview(page, '第一次发布');
  const reviewer = await another();
  await openReview(reviewer, title);
  await passBoth(reviewer);
  await publishPassed(page, 1);

  const reader = await another(390);
  await signIn(reader, 'mentor');
  await reader.goto('/courses/after-hours/clear-the-desk');
  await expect(reader.getByRole('heading', { name: '离开之后' })).toBeVisible();
  await expect(reader.getByRole('listitem').filter({ hasText: /^收好桌面$/ })).toBeVisible();
  await expect(reader.locator('strong', { hasText: '记住' })).toBeVisible();
  await expect(reader.getByText(/答复的期限是\s*10\s*日/)).toBeVisible();
  await expect(reader.getByRole('cell', { name: '目送' })).toBeVisible();
  await expect(reader.locator('.callout-warning')).toContainText('不要回头就坐下');
  await expect(reader.locator('.turn-clerk').filter({ hasText: '您慢走，有事再来。' })).toBeVisible();
});

test('changing the view loses nothing: what is typed as text stays text, what the source refuses is kept and said', async ({ page }) => {
  await signIn(page, 'trainer');
  await openEditor(page, LESSON, '写作');
  await text(page).press('Control+End');
  await page.keyboard.type('小于号 < 和 {花括号} 和 `反引号` 和 **星号**');
  await expect(page.getByText(/^已保存 /)).toBeVisible();
  await expect(preview(page)).toContainText('小于号 < 和 {花括号} 和 `反引号` 和 **星号**');
  await showView(page, '源码');
  await source(page).press('Control+End');
  await expect(source(page)).toContainText('\\{花括号}');

  await page.keyboard.type('\n\n<Gift />\n');
  await expect(page.locator('.cm-lintRange-error').first()).toBeVisible();
  await page.getByRole('button', { name: '写作', exact: true }).click();
  await expect(page.getByText('这份课文现在不能用写作视图打开。')).toBeVisible();
  await page.getByRole('button', { name: '打开源码' }).click();
  await source(page).press('Control+End');
  await expect(source(page)).toContainText('<Gift />');
  // The choice is remembered.
  await page.reload();
  await expect(source(page)).toBeVisible();

  // A name is offered after the sign, a prop in the tag, and what it may hold between the quotes.
  await source(page).press('Control+End');
  for (let presses = 0; presses < 10; presses += 1) await page.keyboard.press('Backspace');
  await page.keyboard.type('期限是<Par');
  await page.locator('.cm-tooltip-autocomplete').getByText('Param').click();
  await page.keyboard.type(' name="loan.decision');
  await expect(page.locator('.cm-tooltip-autocomplete')).toContainText('loan.decision-days');
});

test('what a lesson says of itself is a form, and the text is found in the same place in both widths of the preview', async ({ page }) => {
  await signIn(page, 'trainer');
  await openEditor(page, LESSON, '写作');
  await page.getByText('这一课', { exact: true }).click();
  await page.getByLabel('计划学习分钟数').fill('900');
  await expect(page.getByText('请填1到240的整数。')).toBeVisible();
  await page.getByLabel('计划学习分钟数').fill('14');
  await page.getByLabel('课名').fill('第六步：目相送（二）');
  await showView(page, '源码');
  await source(page).press('Control+Home');
  await expect(source(page)).toContainText('minutes: 14');
  await expect(source(page)).toContainText('title: 第六步：目相送（二）');
  await page.getByRole('button', { name: '手机宽度' }).click();
  const article = preview(page).getByRole('article');
  await expect.poll(async () => (await article.boundingBox())?.width ?? 0).toBeLessThanOrEqual(358);
  await source(page).press('Control+End');
  await expect(preview(page).locator('p:not(.shown-island p), li:not(.shown-island li)').last()).toBeInViewport();
});

const FROM_WORD = `<html><body><!--StartFragment--><style>p { color: red }</style>
<h1 style="mso-style:x">一级标题</h1><p class="MsoNormal" style="color:#f00"><b>粗</b><o:p></o:p>字 <a href="http://plain.example">明文网址</a> <a href="https://safe.example/a">安全网址</a></p>
<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">1.<span>  </span></span>先</p><p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.</span>后</p>
<table><tr><td><p>甲</p><p>乙</p></td><td>丙<br>丁</td></tr><tr><td colspan="2"><ul><li>戊</li></ul></td></tr></table>
<img src="file:///C:/a.png"><script>alert(1)</script><iframe src="https://x.example"></iframe><!--EndFragment--></body></html>`;

test('what is pasted from a word processor arrives clean, and a pasted picture asks for its description and goes into the media library', async ({ page }) => {
  await signIn(page, 'trainer');
  await startLesson(page);
  await text(page).press('Control+A');
  await page.keyboard.press('Delete');
  await text(page).evaluate((box, html) => {
    const data = new DataTransfer();
    data.setData('text/html', html);
    data.setData('text/plain', '纯文字');
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, FROM_WORD);
  await expect(page.getByText('检查通过，可以预览。')).toBeVisible();
  await expect(preview(page).getByRole('heading', { name: '一级标题', level: 2 })).toBeVisible();
  await expect(preview(page).locator('ol li')).toHaveText(['先', '后']);
  await expect(preview(page).locator('strong')).toHaveText(['粗']);
  await expect(preview(page).locator('td, th')).toHaveText(['甲 乙', '丙 丁', '戊', '']);
  await expect(preview(page).getByRole('link')).toHaveText(['安全网址']);
  await showView(page, '源码');
  await expect(source(page)).not.toContainText(/alert|color|iframe|file:/);

  await showView(page, '写作');
  const photo = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#0f766e' } }).png().toBuffer();
  await text(page).evaluate((box, base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], 'counter.png', { type: 'image/png' }));
    box.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, photo.toString('base64'));
  const library = page.getByRole('dialog', { name: '媒体库' });
  await library.getByLabel('图片说明').fill('一块素色的画面');
  await library.getByRole('button', { name: '上传', exact: true }).click();
  await expect(library).toBeHidden();
  await expect(text(page).getByRole('img', { name: '一块素色的画面' })).toBeVisible();
  await expect.poll(() => preview(page).getByRole('img', { name: '一块素色的画面' }).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
});

test('cards are reached, moved and removed by keyboard alone, and a removal is undone', async ({ page }) => {
  await signIn(page, 'trainer');
  await startLesson(page);
  const callout = card(page, '提示框');
  await callout.getByRole('button', { name: '上移：提示框' }).focus();
  await page.keyboard.press('Enter');
  await expect(text(page).locator(':scope > *').nth(1)).toContainText('提示写在这里。');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(callout.getByRole('button', { name: '删除：提示框' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(text(page).locator('.write-card')).toHaveCount(0);
  await expect(text(page)).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(text(page).locator('.write-card')).toHaveCount(1);

  await text(page).press('Control+Home');
  await page.keyboard.press('Control+K');
  const link = page.getByRole('dialog', { name: '链接' });
  await link.getByLabel('显示的文字').fill('课程');
  await link.getByLabel('网址').fill('javascript:alert(1)');
  await link.getByRole('button', { name: '完成' }).click();
  await expect(link.getByText('课文不能链接到这个地址。')).toBeVisible();
  await link.getByLabel('网址').fill('/courses');
  await page.keyboard.press('Enter');
  await expect(preview(page).getByRole('link', { name: '课程' })).toHaveAttribute('href', '/courses');
  await page.keyboard.press('Control+S');
  await expect(page.getByText(/^已保存 /)).toBeVisible();
});

/** A course of the trainer's own with one lesson, which opens in the editor. */
async function startLesson(page: Page): Promise<void> {
  await page.goto('/teach');
  await page.getByText('新建课程').click();
  await page.getByLabel('课程名称').fill('收尾');
  await page.locator('#course-slug').fill('after-hours');
  await page.locator('form').filter({ has: page.getByLabel('课程名称') }).getByRole('button', { name: '新建' }).click();
  const course = page.getByRole('article').filter({ has: page.getByRole('heading', { name: '收尾' }) });
  await course.getByText('新建一课').click();
  await course.getByLabel('课名').fill('收好桌面');
  await course.getByLabel(/^网址名/).fill('clear-the-desk');
  await course.getByRole('button', { name: '新建' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '收好桌面' })).toBeVisible();
  await expect(text(page)).toBeVisible();
}

const card = (page: Page, name: string) => text(page).locator('.write-card').filter({ has: page.locator('> .write-card-head > div').getByText(name, { exact: true }) }).last();
