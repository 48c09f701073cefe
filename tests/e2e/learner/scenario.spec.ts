import { expect, signIn, test } from '../harness/test';

test.use({ viewport: { width: 390, height: 844 } });

const LESSON = '/courses/six-steps/complaints';

test('a learner plays a counter situation on the phone, leaves in the middle, goes on elsewhere and plays it again', async ({ page, browser, server }) => {
  await signIn(page, 'new-hire');
  await page.goto(LESSON);
  const story = page.getByRole('region', { name: '第三趟来的客户' });
  await story.getByRole('button', { name: '先说明前两次不是我接待的' }).click();
  await expect(story.getByText('他的声音更大了')).toBeVisible();
  await expect(story.getByText('他要来了投诉电话')).toHaveCount(0);

  const desk = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN', baseURL: server.url });
  const other = await desk.newPage();
  await signIn(other, 'new-hire');
  await other.goto(LESSON);
  const there = other.getByRole('region', { name: '第三趟来的客户' });
  await expect(there.getByText('您的做法： 先说明前两次不是我接待的')).toBeVisible();
  await there.getByRole('button', { name: '再解释一遍，前两次的登记上确实不是我' }).click();
  await expect(there.getByText('处理不当')).toBeVisible();
  await there.getByRole('button', { name: '再来一次' }).click();
  await expect(there.getByRole('button', { name: '请他先到一边冷静一下，接着叫下一个号' })).toBeVisible();
  await desk.close();

  await page.reload();
  await story.getByRole('button', { name: '放下手里的事，听他说完，为他跑了三趟道歉' }).click();
  await story.getByRole('button', { name: '当着他的面问同事，把情况转述完整，结果写下来' }).click();
  await expect(story.getByText('处理得当')).toBeVisible();
});
