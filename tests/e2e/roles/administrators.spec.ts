import { expect, overflows, signIn } from '../harness/test';
import { expectInLog } from './audit-log';
import { activateWithSlip, chooseFile, go, slipOf, test } from './other-people';

test.use({ viewport: { width: 1280, height: 900 } });

const PASSWORD = '今天窗口来了七位客人';
const HEADINGS = '工号,姓名,科室,岗位,用工形式,入职日期';

test('the system administrator adds a department, a post and four people; one of them activates on a telephone', async ({ page, another, noise }) => {
  noise.allow(/status of 400/);
  await signIn(page, 'system-admin');
  await go(page, '人员');
  await page.getByRole('link', { name: '科室和岗位' }).click();
  const departments = page.getByRole('region', { name: '科室', exact: true });
  await departments.getByLabel('中文名称').fill('示南县管理部');
  await departments.getByLabel('代码').fill('Süd');
  await departments.getByRole('button', { name: '新增科室' }).click();
  await expect(departments.getByText('代码只能用小写字母、数字和短横线，最多 30 位。')).toBeVisible();
  await expect(departments.getByLabel('中文名称')).toHaveValue('示南县管理部');
  await departments.getByLabel('代码').fill('south');
  await departments.getByRole('button', { name: '新增科室' }).click();
  await expect(departments.getByRole('listitem').filter({ hasText: '示南县管理部' })).toBeVisible();
  const posts = page.getByRole('region', { name: '岗位', exact: true });
  await posts.getByLabel('中文名称').fill('贷后窗口');
  await posts.getByLabel('代码').fill('counter-after-loan');
  await posts.getByLabel('贷款').check();
  await posts.getByRole('button', { name: '新增岗位' }).click();
  await expect(posts.getByRole('listitem').filter({ hasText: '贷后窗口' })).toContainText('贷款');

  await go(page, '人员');
  await page.getByRole('link', { name: '新增人员' }).click();
  await page.getByLabel('工号').fill('D0001');
  await page.getByLabel('姓名').fill('张演范');
  await page.getByLabel('科室').selectOption({ label: '　示南县管理部' });
  await page.getByLabel('岗位').selectOption({ label: '贷后窗口' });
  await page.getByRole('button', { name: '新增人员' }).click();
  await expect(page.getByText('这个工号已经有人使用。')).toBeVisible();
  await expect(page.getByLabel('姓名')).toHaveValue('张演范');
  await expect(page.getByLabel('岗位').getByRole('option', { selected: true })).toHaveText('贷后窗口');
  await page.getByLabel('工号').fill('E0001');
  await page.getByRole('button', { name: '新增人员' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '张演范' })).toBeVisible();

  await go(page, '人员');
  await page.getByRole('link', { name: '导入名单' }).click();
  const third = (department: string) => `E0004,赵演范,${department},贷后窗口,劳务派遣,2026/11/2`;
  const roster = (department: string) => [HEADINGS, 'E0002,王演范,示南县管理部,贷后窗口,聘用,2026-11-02', 'E0003,李演范,south,,在编,2026年11月2日', third(department)].join('\r\n');
  await chooseFile(page, '名单文件', 'roster.csv', roster('示北县管理部'));
  await page.getByRole('button', { name: '检查名单' }).click();
  await expect(page.getByText('检查结果：可导入 2 人，另有 1 行不会导入')).toBeVisible();
  const faulty = page.getByRole('row').filter({ hasText: 'E0004' });
  await expect(faulty.getByRole('cell').first()).toHaveText('4');
  await expect(faulty).toContainText('没有这个科室，请选择本中心的科室。');
  await expect(faulty).toContainText('示北县管理部');
  await page.getByRole('button', { name: '导入 2 人' }).click();
  await expect(page.getByText('已导入 2 人。')).toBeVisible();
  await page.getByRole('link', { name: '导入名单' }).click();
  await chooseFile(page, '名单文件', 'roster.csv', roster('示南县管理部'));
  await page.getByRole('button', { name: '检查名单' }).click();
  await expect(page.getByRole('row').filter({ hasText: '工号已存在，跳过' })).toHaveCount(2);
  await page.getByRole('button', { name: '导入 1 人' }).click();
  await expect(page.getByText('已导入 1 人。')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '示南县管理部' })).toHaveCount(4);

  await page.getByRole('link', { name: '账号启用单' }).click();
  await page.getByLabel('张演范 E0001').check();
  await page.getByRole('button', { name: '生成并显示启用单' }).click();
  await expect(page.getByText('已生成 1 张，请现在打印')).toBeVisible();
  const slip = await slipOf(page, '张演范');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('article')).toBeVisible();
  await expect(page.getByText('已生成 1 张，请现在打印')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  const telephone = await another(390);
  await telephone.goto('/login');
  await telephone.getByRole('link', { name: '我有一次性码' }).click();
  await expect(telephone.getByRole('heading', { level: 1, name: '用一次性码设置密码' })).toBeVisible();
  await activateWithSlip(telephone, { ...slip, password: '太短' });
  await expect(telephone.getByText('密码至少需要 10 个字符。').last()).toBeVisible();
  await expect(telephone.getByLabel('一次性码')).toHaveValue(slip.code);
  await activateWithSlip(telephone, { ...slip, password: PASSWORD });
  await expect(telephone.getByRole('heading', { level: 1, name: '张演范，您好' })).toBeVisible();
  expect(await overflows(telephone)).toBe(false);
  await page.goto('/admin/people?q=E0001');
  await expect(page.getByRole('row').filter({ hasText: 'E0001' })).toContainText('账号已启用');

  await expectInLog(await another(), 'D0007', ['发放一次性码', '新增人员', '新增人员', '新增人员', '新增人员', '新增岗位', '新增科室']);
});
