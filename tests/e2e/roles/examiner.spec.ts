import { expect, overflows, signIn } from '../harness/test';
import { markAll, marked, sign, startCheck } from './observation-sheet';
import { test } from './other-people';

// A tablet held upright, over plain http under a name that is not localhost: no secure context.
test.use({ viewport: { width: 820, height: 1180 } });
const PIN = '202609';

test('an examiner observes the six steps, decides 达标, and both sign on the same tablet', async ({ page, server, another, noise }) => {
  noise.allow(/status of 400/);
  const at = `http://learn.example.test:${server.port}`;
  await signIn(page, 'examiner', at);
  await page.goto(`${at}/practicals`);
  await expect(page.getByRole('listitem').filter({ hasText: '戊演示' }).getByText('近12个月内给其授过课')).toBeVisible();
  await expect(page.getByRole('button', { name: '现场考核：戊演示', exact: true })).toHaveCount(0);
  await startCheck(page, '壬示例');
  await markAll(page, (place) => (place === 3 ? '未涉及' : place % 8 === 7 ? '部分做到' : '做到'));
  await page.getByLabel('备注').first().fill('叫号时手势到位，微笑自然。');
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.reload();
  expect([await marked(page, 'done'), await marked(page, 'partly'), await marked(page, 'not-seen')]).toEqual([20, 3, 1]);
  await expect(page.getByLabel('备注').first()).toHaveValue('叫号时手势到位，微笑自然。');
  expect(await overflows(page)).toBe(false);

  await page.getByRole('button', { name: '作出结论并签名' }).click();
  await page.getByRole('button', { name: '结论：达标' }).click();
  await sign(page, '签名', '000000');
  await expect(page.getByText('PIN 或密码不正确，请本人重新输入。').first()).toBeVisible();
  await sign(page, '签名', PIN);
  await expect(page.getByRole('heading', { name: '请学员签名：壬示例' })).toBeVisible();
  await page.getByLabel('异议（可不填）').fill('第四项没有遇到，请下次观察。');
  await sign(page, '已阅，签名', PIN);

  // The record: fixed, with both signatures; nobody was signed in or out.
  await expect(page.getByText('学员已阅')).toBeVisible();
  await expect(page.getByText('第四项没有遇到，请下次观察。')).toBeVisible();
  await expect(page.getByText(/SHA-256/)).toHaveCount(2);
  await expect(page.getByRole('button', { name: '作出结论并签名' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '考示例' })).toBeVisible();

  const hr = await another();
  await signIn(hr, 'hr');
  await hr.goto('/assessment');
  await hr.getByRole('link', { name: '壬示例' }).click();
  await expect(hr.getByText('考评员：考示例')).toBeVisible();
});

test('too little done is 暂未达标: another day is named, and until then the person works beside a mentor', async ({ page, another }) => {
  await signIn(page, 'examiner');
  await page.goto('/practicals');
  await startCheck(page, '午演示');
  await markAll(page, (place) => (place < 12 ? '做到' : '未做到'));
  await page.getByRole('button', { name: '作出结论并签名' }).click();
  await page.getByRole('button', { name: '结论：暂未达标' }).click();
  await sign(page, '签名', PIN);
  await expect(page.getByRole('heading', { name: '请学员签名：午演示' })).toBeVisible();
  await page.getByText('学员拒绝签名？').click();
  await page.getByLabel('拒绝的情况说明').fill('认为最后两步时间不够。');
  await page.getByRole('button', { name: '记录拒绝签名' }).click();
  await expect(page.getByText('学员拒绝签名').first()).toBeVisible();
  await expect(page.getByText('认为最后两步时间不够。')).toBeVisible();
  await expect(page.getByText('下次考核').first()).toBeVisible();

  const hr = await another();
  await signIn(hr, 'hr');
  await hr.goto('/assessment');
  await hr.getByRole('link', { name: '午演示' }).click();
  await expect(hr.locator('#practical').getByText('暂未达标').first()).toBeVisible();
});
