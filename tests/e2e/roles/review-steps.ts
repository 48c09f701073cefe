import { expect, signIn, type Page } from '../harness/test';
import { go } from './other-people';

/** Hands the draft in the editor in to the department of the second trainer. */
export async function sendForReview(page: Page, note: string): Promise<void> {
  await page.getByLabel('这次改了什么').fill(note);
  await page.getByLabel('业务归口科室').selectOption({ label: '市直服务大厅' });
  await page.getByRole('button', { name: '送审', exact: true }).click();
  await expect(page.getByText('已送审。')).toBeVisible();
  await expect(page.getByText('这份课文正在审校。草稿可以继续改，改动不影响送审的文本。')).toBeVisible();
}

/** The second trainer opens the review of a lesson from the list, signed in. */
export async function openReview(reviewer: Page, title: string): Promise<void> {
  if (reviewer.url() === 'about:blank') await signIn(reviewer, 'second-trainer');
  else await reviewer.goto('/');
  await go(reviewer, '课文审校');
  await reviewer.getByRole('region', { name: '等我审校' }).getByRole('link', { name: title }).click();
  await expect(reviewer.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Both parts pass on the open review. */
export async function passBoth(reviewer: Page): Promise<void> {
  await part(reviewer, '业务审核').getByRole('button', { name: '通过', exact: true }).click();
  await expect(part(reviewer, '业务审核')).toContainText('训演示，');
  await part(reviewer, '文字审校').getByRole('button', { name: '通过', exact: true }).click();
  await expect(reviewer.getByText('审校通过，待发布')).toBeVisible();
}

export const part = (page: Page, name: string) => page.getByRole('region', { name });

/** Back in the editor the author publishes what has passed. */
export async function publishPassed(page: Page, version: number): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: '现在发布' }).click();
  await expect(page.getByText(`已发布第 ${version} 版。正在学的学员仍学原来的版本。`)).toBeVisible();
}
