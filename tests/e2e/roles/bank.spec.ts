import { expect, overflows, signIn } from '../harness/test';
import { go, test } from './other-people';

test.use({ viewport: { width: 390, height: 844 } });

const PAPER = [
  '一、单项选择题', '1、示例：群众走到不对的窗口，谁负责问清并带到对的窗口？（A）', 'A. 第一个接待的人', 'B. 大堂值班的人', 'C. 科长', '解析：这是首问负责。',
  '2、示例：这道题忘了写答案。', 'A. 甲', 'B. 乙', '二、填空题', '1、示例：有人来办事，迎上去说话，叫作来有____。', '答案：迎声',
].join('\n');

test('a trainer pastes a paper on a phone, tags it at once, undoes and does it again; a colleague reviews it, and it is in the bank', async ({ page, another, noise }) => {
  noise.allow(/400 \(Bad Request\) .*\/bank\/(import|drafts|review)\.data/);
  await signIn(page, 'trainer');
  await page.goto('/bank/import');
  await page.getByRole('button', { name: '读取并预览' }).click();
  await expect(page.getByRole('alert')).toContainText('请选择文件，或粘贴文字');
  await page.getByLabel('或者粘贴文字').fill(PAPER);
  await page.getByRole('button', { name: '读取并预览' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('核对导入的题目');
  await expect(page.getByText('看懂 2 题，有问题 1 题')).toBeVisible();
  await expect(page.getByText('没有找到答案。')).toBeVisible();
  expect(await overflows(page)).toBe(false);
  await page.getByLabel('没有写用途的题目用于').selectOption('both');
  await page.getByRole('button', { name: '导入所选题目' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('题目草稿');
  await expect(page.getByText('待标注：能力；业务；依据')).toHaveCount(2);
  await page.getByRole('button', { name: '标注所选' }).click();
  await expect(page.getByRole('alert')).toContainText('请先勾选题目');
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByLabel('能力').selectOption('enquiry');
  await page.getByLabel('业务').selectOption('general');
  await page.getByLabel('依据').fill('服务规范（示例）');
  await page.getByRole('button', { name: '标注所选' }).click();
  await expect(page.getByText('已标注 2 题。')).toBeVisible();
  await expect(page.getByText(/^待标注/)).toHaveCount(0);
  await page.getByRole('button', { name: '撤销这次标注' }).click();
  await expect(page.getByText('已恢复 2 题原来的标注。')).toBeVisible();
  await expect(page.getByText('待标注：能力；业务；依据')).toHaveCount(2);
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByLabel('能力').selectOption('enquiry');
  await page.getByLabel('业务').selectOption('general');
  await page.getByLabel('依据').fill('服务规范（示例）');
  await page.getByRole('button', { name: '标注所选' }).click();
  await expect(page.getByText('已标注 2 题。')).toBeVisible();
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByRole('button', { name: '所选送审' }).click();
  await expect(page.getByText('已送审 2 题。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '正在审核（2）' })).toBeVisible();
  expect(await overflows(page)).toBe(false);

  const colleague = await another(1280);
  await signIn(colleague, 'second-trainer');
  await go(colleague, '题库');
  await colleague.getByRole('link', { name: '审核', exact: true }).click();
  await colleague.getByLabel(/来有____/).check();
  await colleague.getByRole('button', { name: '退回所选' }).click();
  await expect(colleague.getByRole('alert')).toContainText('退回要写明原因');
  await colleague.getByLabel(/来有____/).check();
  await colleague.getByLabel('退回原因').fill('请补上解析');
  await colleague.getByRole('button', { name: '退回所选' }).click();
  await expect(colleague.getByText('已退回 1 题。')).toBeVisible();
  await colleague.getByRole('button', { name: '全选' }).click();
  await colleague.getByRole('button', { name: '所选入库' }).click();
  await expect(colleague.getByText('已入库 1 题。')).toBeVisible();
  await colleague.getByRole('link', { name: '在用题目' }).first().click();
  await colleague.getByRole('searchbox').fill('走到不对的窗口');
  await colleague.getByRole('button', { name: '查找' }).click();
  await expect(colleague.getByRole('status').filter({ hasText: /^1 题$/ })).toBeVisible();
  await colleague.getByText('选项与答案').click();
  await expect(colleague.getByText('解析：这是首问负责。')).toBeVisible();

  await page.goto('/bank/drafts');
  await expect(page.getByText('被退回：请补上解析')).toBeVisible();
});
