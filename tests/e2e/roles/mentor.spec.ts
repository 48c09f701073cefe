import { expect, overflows, signIn } from '../harness/test';
import { test } from './other-people';

test.use({ viewport: { width: 390, height: 844 } });

test('a mentor confirms what the newcomer can do, item by item; the examiner sees that the list is complete', async ({ page, another }) => {
  await signIn(page, 'mentor');
  await expect(page.getByText('今天可以独立上岗')).toBeVisible();
  await page.getByRole('link', { name: /由我带教的人员/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '带教' })).toBeVisible();

  const card = page.locator('section, article').filter({ has: page.getByRole('heading', { level: 2, name: /新示例/ }) });
  await expect(card.getByText(/已确认 2\/8/)).toBeVisible();
  const waiting = card.getByRole('button', { name: /^确认：/ });
  for (let left = 6; left > 0; left -= 1) {
    await waiting.first().click();
    await expect(waiting).toHaveCount(left - 1);
  }
  await expect(card.getByText(/已确认 8\/8/)).toBeVisible();
  await expect(card.getByText('跟岗清单已全部确认，可以参加实操考核。')).toBeVisible();
  expect(await overflows(page)).toBe(false);

  const newHire = await another(390);
  await signIn(newHire, 'new-hire');
  await expect(newHire.getByText('今天限带教上岗，带教人：带示例')).toBeVisible();

  // Another colleague whose list was complete before is shown to the examiner with that mark.
  const examiner = await another();
  await signIn(examiner, 'examiner');
  await examiner.getByRole('link', { name: /等待实操考核的人员/ }).click();
  const due = examiner.getByRole('listitem').filter({ hasText: '壬示例' });
  await expect(due.getByText('跟岗清单已全部确认')).toBeVisible();
});
