import { readFileSync } from 'node:fs';
import { expect, overflows, signIn, test } from '../harness/test';

test.use({ viewport: { width: 390, height: 844 } });

test('a new hire narrows the catalogue, sees what is best learnt first and may begin all the same', async ({ page }) => {
  await signIn(page, 'new-hire');
  await page.goto('/courses');
  const cards = page.getByRole('main').getByRole('article');
  await expect(cards).toHaveCount(2);
  await page.getByRole('combobox', { name: '进度' }).selectOption('学习中');
  await page.getByRole('button', { name: '查找' }).click();
  await expect(page.getByText('找到1门课程')).toBeVisible();
  await expect(cards).toContainText('住房公积金业务基础');
  await expect(cards).toContainText(/已学完 \d 课，共 9 课 · 还需约1小时\d+分钟/);

  await page.getByRole('link', { name: '清除筛选' }).click();
  await expect(page.getByRole('combobox', { name: '进度' })).toHaveValue('');
  // Enter searches too; a lesson that is found is one tap away.
  await page.getByRole('searchbox', { name: '课程、课文名称' }).fill('举手迎');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/text=%E4%B8%BE/);
  await expect(cards).toHaveCount(1);
  await expect(cards.getByRole('list').getByRole('link', { name: '第一步：举手迎' })).toHaveAttribute('href', '/courses/six-steps/raise-hand');
  expect(await overflows(page)).toBe(false);

  await cards.getByRole('link', { name: '航空礼仪六步服务' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '航空礼仪六步服务' })).toBeVisible();
  await expect(page.getByText('建议先学')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: '住房公积金业务基础' })).toContainText('学习中');
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0');
  await page.getByRole('link', { name: /^开始学：/ }).click();
  await expect(page.getByText('学完这一课，您能够')).toBeVisible();
});

test('a new hire takes the hours home as a table and on paper', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => void document.documentElement.setAttribute('data-printed', 'yes');
  });
  await signIn(page, 'new-hire');
  await page.goto('/courses');
  await page.getByRole('link', { name: '我的学时' }).click();
  const rows = page.getByRole('table', { name: '我的学时' }).locator('tbody tr');
  await expect(rows).toHaveCount(2);
  await expect(rows.first()).toContainText('检测题全部答对，计划15分钟，每45分钟计1学时');
  await expect(page.getByText('待本中心确认')).toBeVisible();
  expect(await overflows(page)).toBe(false);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载CSV表格' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^hours-[A-Za-z0-9-]+-\d{4}\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const lines = text.slice(1).trim().split('\r\n').map((line) => line.split(','));
  expect(lines[0]?.slice(0, 5)).toEqual(['工号', '姓名', '科室', '日期', '内容']);
  expect(lines).toHaveLength(4);
  expect(lines[1]?.slice(5)).toEqual(['课程', '15', '0.33', '检测题全部答对，计划15分钟，每45分钟计1学时']);
  expect(lines.at(-1)?.slice(4)).toEqual(['合计', '', '', '0.66', '']);

  await page.getByRole('button', { name: '打印学时证明' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await expect(page.getByText('学时证明', { exact: true })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const words of ['学时证明', '本人签字', '经办人签字（盖章）']) await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByText(lines[1]?.[0] ?? '', { exact: true })).toBeVisible();
  for (const role of ['navigation', 'button'] as const) await expect(page.getByRole(role)).toHaveCount(0);
});

test('a trainer advises learners what to take before an own course', async ({ page }) => {
  await signIn(page, 'trainer');
  await page.goto('/teach');
  await page.getByText('新建课程').click();
  await page.locator('#course-title').fill('疑难问题研讨');
  await page.locator('#course-slug').fill('hard-cases');
  await page.getByRole('button', { name: '新建', exact: true }).filter({ visible: true }).click();
  const card = page.getByRole('article').filter({ hasText: '疑难问题研讨' });
  await card.getByText('建议学员先学哪些课程').click();
  await card.getByRole('checkbox', { name: '住房公积金业务基础' }).check();
  await card.getByRole('button', { name: '保存建议' }).click();
  await page.waitForLoadState('networkidle');
  await page.reload();
  await card.getByText('建议学员先学哪些课程').click();
  await expect(card.getByRole('checkbox', { name: '住房公积金业务基础' })).toBeChecked();
  await expect(card.getByRole('checkbox', { name: '航空礼仪六步服务' })).not.toBeChecked();
  // A shipped course brings its advice along.
  await expect(page.getByText('建议学员先学哪些课程')).toHaveCount(1);
});
