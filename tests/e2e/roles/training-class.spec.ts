import { expect, signIn } from '../harness/test';
import { go, test } from './other-people';

test.use({ viewport: { width: 1280, height: 900 } });

const TITLE = '窗口礼仪示例班';
const MINUTE = 60_000;

/** So many minutes from now, as the centre's clock on the wall shows it, for a field of date and time. */
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * MINUTE).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).replace(' ', 'T').slice(0, 16);

test('a class is planned, announced, held and closed; it counts in the records and keeps its teacher from examining', async ({ page, another, server, noise }) => {
  noise.allow(/status of 409/);
  await signIn(page, 'trainer');
  await go(page, '培训班');
  await page.getByRole('link', { name: '计划一个培训班' }).click();
  await page.getByLabel('班名', { exact: true }).fill(TITLE);
  await page.getByLabel('地点').fill('三楼会议室');
  await page.getByLabel('开始时间').fill(inMinutes(60));
  await page.getByLabel('结束时间').fill(inMinutes(150));
  await page.getByLabel('开班通知').fill('请带本子，提前五分钟到。');
  await page.getByRole('group', { name: '授课教师' }).getByLabel(/考示例/).check();
  await page.getByRole('group', { name: '按人员通知' }).getByLabel(/新示例/).check();
  await page.getByRole('group', { name: '按人员通知' }).getByLabel(/带示例/).check();
  await page.getByRole('button', { name: '保存计划' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('计划中');

  const learner = await another(390);
  await signIn(learner, 'new-hire');
  await go(learner, '培训班');
  await expect(learner.getByText(TITLE)).toHaveCount(0);
  await page.getByRole('button', { name: '发布开班通知' }).click();
  await expect(page.getByText('已通知')).toBeVisible();
  await learner.reload();
  await learner.getByRole('link', { name: TITLE }).click();
  await expect(learner.getByText('请带本子，提前五分钟到。')).toBeVisible();
  await expect(learner.getByText('三楼会议室')).toBeVisible();
  await expect(learner.getByText('签到开放时间：')).toBeVisible();

  await server.shiftClock(45 * MINUTE);
  await page.reload();
  const shown = await page.getByRole('img', { name: /^签到二维码，签到码 / }).getAttribute('aria-label');
  const code = shown?.slice(-6) ?? '';
  await learner.reload();
  await learner.getByLabel('签到码').fill(code === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA');
  await learner.getByRole('button', { name: '签到' }).click();
  await expect(learner.getByRole('alert')).toContainText('签到码不正确，请核对教师屏幕上的签到码。');
  await learner.getByLabel('签到码').fill(code.toLowerCase());
  await learner.getByRole('button', { name: '签到' }).click();
  await expect(learner.getByRole('region', { name: '签到' })).toContainText('已签到');
  await page.getByRole('button', { name: '为带示例签到' }).click();
  await expect(page.getByRole('heading', { name: '人员名单' })).toContainText('签到 2/2');

  await server.shiftClock(155 * MINUTE);
  await page.reload();
  await page.getByRole('button', { name: '结班，给 2 人记学时' }).click();
  await expect(page.getByText('已结班')).toBeVisible();

  await learner.goto('/');
  await learner.getByRole('link', { name: '我的培训记录' }).click();
  const credit = learner.getByRole('listitem').filter({ hasText: `${TITLE} · 培训班` });
  await expect(credit).toContainText('2 学时');

  const examiner = await another();
  await signIn(examiner, 'examiner');
  await go(examiner, '实操考核');
  await examiner.getByText(/^其他人员（\d+）$/).click();
  const row = examiner.getByRole('listitem').filter({ hasText: '新示例 D0001' });
  await expect(row).toContainText('近12个月内给其授过课');
  await expect(row.getByRole('button')).toHaveCount(0);
});
