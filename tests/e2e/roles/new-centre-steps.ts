import { answerRightly, questionShown } from '../harness/answer-key';
import { expect, type Page, type RunningServer } from '../harness/test';
import { activateWithSlip, type Slip } from './other-people';

const PASSWORD = '今天窗口来了七位客人';
export const ADMINISTRATORS = ['系统管理员', '安全管理员', '审计管理员'] as const;

/** The path of the set-up link that the server printed when it found an empty database. */
export async function setUpPath(server: RunningServer): Promise<string> {
  const link = () => /Set-up link.*(\/setup\/\S+)/.exec(server.output())?.[1] ?? '';
  await expect.poll(link).not.toBe('');
  return link();
}

/** Fills in the names of the centre and of its three administrators, numbered from 000001 unless told otherwise. */
export async function nameAdministrators(page: Page, numbers: readonly string[] = ['000001', '000002', '000003']): Promise<void> {
  await page.getByLabel('中文名称').fill('示范市住房公积金管理中心');
  await page.getByLabel('英文名称').fill('Shifan City HPF Management Centre');
  for (const [index, role] of ADMINISTRATORS.entries()) {
    await page.getByLabel(`${role}：姓名`).fill(`${role[0]}示范`);
    await page.getByLabel(`${role}：工号`).fill(numbers[index] ?? '');
  }
  await page.getByRole('button', { name: '指定三位管理员并生成链接' }).click();
}

/** Opens the address that a slip's QR code holds and sets the password. */
export async function followSlip(page: Page, slip: Slip): Promise<void> {
  await page.goto(`/activate?staff=${slip.staffNumber}&code=${slip.code}`);
  await expect(page.getByLabel('工号')).toHaveValue(slip.staffNumber);
  await expect(page.getByLabel('一次性码')).toHaveValue(slip.code);
  await activateWithSlip(page, { ...slip, password: PASSWORD });
}

/** Signs in with the staff number and the password set before. */
export async function signInAs(page: Page, staffNumber: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('工号').fill(staffNumber);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

/** Answers the formal quiz rightly to its end and hands it in. */
export async function passFormalQuiz(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始作答' }).click();
  await page.waitForURL(/\/attempts\//);
  const items = Number(/共 (\d+) 题/.exec((await page.getByText(/^第 1 题，共 \d+ 题/).first().textContent()) ?? '')?.[1]);
  for (let number = 1; number <= items; number += 1) {
    const item = page.locator(`#item-${number}`);
    await expect(item).toBeVisible();
    await answerRightly(item, await questionShown(item, 'formal'));
    if (number < items) await page.getByRole('button', { name: '下一题' }).click();
  }
  await expect(page.getByText(/^已保存 \d\d:\d\d:\d\d$/)).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: '交卷' }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('所有题目都已作答')).toBeVisible();
  await dialog.getByRole('button', { name: '交卷' }).click();
  await page.waitForURL(/\/result$/);
}
