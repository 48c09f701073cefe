import { expect, overflows } from '../harness/test';
import { ADMINISTRATORS, followSlip, nameAdministrators, passFormalQuiz, setUpPath, signInAs } from './new-centre-steps';
import { chooseFile, go, slipOf, test } from './other-people';

test.use({ viewport: { width: 1280, height: 900 }, serverOptions: { empty: true, env: { NODE_ENV: 'production', TEST_CLOCK: '0' } } });

const NUMBERS = ['000001', '000002', '000003'];
const ROSTER = [
  '工号,姓名,科室,岗位,用工形式,入职日期',
  ...[['1001', '训示范'], ['1002', '考示范'], ['1003', '人示范'], ['1004', '新示范']].map(([number, name]) => `${number},${name},服务大厅,提取窗口,聘用,2026-11-02`),
].join('\r\n');

test('three people open a new centre; it appoints, adopts the courses, and a learner passes the formal quiz', async ({ page, another, server, noise }) => {
  test.setTimeout(240_000);
  noise.allow(/status of 40[049]/);
  const setUp = await setUpPath(server);
  await page.goto('/login');
  await expect(page.getByRole('button', { name: '登录', exact: true })).toBeVisible();
  await expect(page.getByText('以演示人员身份进入')).toHaveCount(0);
  await expect(page.locator('button[name="persona"]')).toHaveCount(0);
  await expect(page.getByText(/演示中心/)).toHaveCount(0);

  await page.goto(setUp);
  await nameAdministrators(page, ['000001', '000001', '000003']);
  await expect(page.getByText('三位管理员必须是三个不同的人。').first()).toBeVisible();
  await expect(page.getByLabel('审计管理员：姓名')).toHaveValue('审示范');
  await nameAdministrators(page, NUMBERS);
  await expect(page.getByRole('heading', { level: 1, name: '请把链接分别当面交给本人' })).toBeVisible();
  const slips = await Promise.all(ADMINISTRATORS.map((role) => slipOf(page, role)));
  expect(slips.map((slip) => slip.staffNumber)).toEqual(NUMBERS);
  await page.goto(setUp);
  await expect(page.getByRole('heading', { level: 1, name: '这个设置链接不能使用' })).toBeVisible();

  const system = await another();
  const security = await another();
  const audit = await another();
  for (const [index, person] of [system, security].entries()) {
    await followSlip(person, slips[index]!);
    await expect(person.getByRole('heading', { level: 1, name: '账号已启用' })).toBeVisible();
    await person.getByRole('link', { name: '去登录' }).click();
    await signInAs(person, NUMBERS[index]!);
    await expect(person.getByRole('alert')).toContainText('本中心尚未启用：三位管理员的账号都激活之后才能登录。');
  }
  await followSlip(audit, slips[2]!);
  await expect(audit.getByRole('heading', { level: 1, name: '审示范，您好' })).toBeVisible();

  await signInAs(system, NUMBERS[0]!);
  await go(system, '人员');
  await system.getByRole('link', { name: '科室和岗位' }).click();
  const departments = system.getByRole('region', { name: '科室', exact: true });
  await departments.getByLabel('中文名称').fill('服务大厅');
  await departments.getByLabel('代码').fill('hall');
  await departments.getByRole('button', { name: '新增科室' }).click();
  await expect(departments.getByRole('listitem').filter({ hasText: '服务大厅' })).toBeVisible();
  const posts = system.getByRole('region', { name: '岗位', exact: true });
  await posts.getByLabel('中文名称').fill('提取窗口');
  await posts.getByLabel('代码').fill('counter-withdrawal');
  await posts.getByLabel('提取', { exact: true }).check();
  await posts.getByRole('button', { name: '新增岗位' }).click();
  await expect(posts.getByRole('listitem').filter({ hasText: '提取窗口' })).toBeVisible();
  await go(system, '人员');
  await system.getByRole('link', { name: '导入名单' }).click();
  await chooseFile(system, '名单文件', 'roster.csv', ROSTER);
  await system.getByRole('button', { name: '检查名单' }).click();
  await system.getByRole('button', { name: '导入 4 人' }).click();
  await expect(system.getByText('已导入 4 人。')).toBeVisible();
  await system.getByRole('link', { name: '账号启用单' }).click();
  await system.getByRole('link', { name: '全选没有启用单的人员' }).click();
  await system.getByRole('button', { name: '生成并显示启用单' }).click();
  await expect(system.getByText('已生成 4 张，请现在打印')).toBeVisible();

  await signInAs(security, NUMBERS[1]!);
  await go(security, '角色');
  await security.getByRole('link', { name: '按聘任文件批量授予' }).click();
  await security.getByLabel('聘任文件号').fill('示范房公〔2026〕1号');
  for (const [role, number] of [['内训师', '1001'], ['考评员', '1002'], ['人事', '1003'], ['学员', '1004']]) await security.getByLabel(`${role}名单`).fill(number!);
  await security.getByRole('button', { name: '检查名单' }).click();
  await security.getByRole('button', { name: '授予 4 项' }).click();
  await expect(security.getByText('已授予 4 项。')).toBeVisible();

  const learner = await another(390);
  await followSlip(learner, await slipOf(system, '新示范'));
  await expect(learner.getByRole('heading', { level: 1, name: '新示范，您好' })).toBeVisible();
  await go(learner, '课程');
  await expect(learner.getByText('还没有可学的课程')).toBeVisible();
  await learner.goto('/quizzes/formal-initial');
  await expect(learner.getByText('题库中可用的题目不足，暂时无法组卷。请告诉内训师。')).toBeVisible();
  await expect(learner.getByRole('button', { name: '开始作答' })).toHaveCount(0);

  const trainer = await another();
  await followSlip(trainer, await slipOf(system, '训示范'));
  await go(trainer, '写课');
  const waiting = trainer.getByRole('button', { name: '采用这门课程' });
  for (let left = await waiting.count(); left > 0; left -= 1) {
    await waiting.first().click();
    await expect(waiting).toHaveCount(left - 1, { timeout: 60_000 });
  }
  await trainer.getByRole('button', { name: '采用题库' }).click();
  await expect(trainer.getByText(/道随系统提供的题目待采用/)).toHaveCount(0);

  await go(learner, '课程');
  await expect(learner.getByRole('link', { name: '航空礼仪六步服务' })).toBeVisible();
  await go(learner, '练习与考试');
  await learner.getByRole('link', { name: '查看考试' }).first().click();
  await passFormalQuiz(learner);
  await expect(learner.getByText(/^通过\s*100%$/)).toBeVisible();
  expect(await overflows(learner)).toBe(false);

  const examiner = await another();
  await followSlip(examiner, await slipOf(system, '考示范'));
  await go(examiner, '实操考核');
  await expect(examiner.getByRole('button', { name: '现场考核：新示范' })).toBeVisible();
});
