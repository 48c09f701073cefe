import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'yaml';
import type { Question } from '~/domain/questions/schema';
import { ROOT } from './server';

const folder = path.join(ROOT, 'content/questions');
const QUESTIONS = readdirSync(folder).flatMap((name) => (parse(readFileSync(path.join(folder, name), 'utf8')) as { items: Question[] }).items);

/** A shipped question by id. */
export function questionById(id: string): Question {
  const found = QUESTIONS.find((question) => question.id === id);
  if (!found) throw new Error(`content/ has no question ${id}`);
  return found;
}

/** The item of a quiz page: the page does not know its id in the bank, so its stem, use and type tell. */
export async function questionShown(item: Locator, use: 'practice' | 'formal'): Promise<Question> {
  const stem = (await item.locator('[id^="stem-"]').innerText()).trim();
  const found = QUESTIONS.filter((question) => question.use === use && question.stem.zh.trim() === stem);
  for (const question of found) if (await offers(item, question)) return question;
  throw new Error(`content/ has no ${use} question “${stem}”`);
}

/** Two items may ask in the same words; what they offer differs. */
async function offers(item: Locator, question: Question): Promise<boolean> {
  if (question.type !== 'single' && question.type !== 'multiple') return true;
  return (await item.getByText(question.options[0]?.text.zh ?? '', { exact: true }).count()) > 0;
}

/** Answers a quiz item on its page, rightly, as a person would. */
export async function answerRightly(item: Locator, question: Question): Promise<void> {
  const option = (id: string) => ('options' in question ? (question.options.find((entry) => entry.id === id)?.text.zh ?? '') : '');
  switch (question.type) {
    case 'single':
      return item.getByLabel(option(question.answer), { exact: true }).check();
    case 'true-false':
      return item.getByLabel(question.answer ? '正确' : '错误', { exact: true }).check();
    case 'multiple':
      for (const id of question.answer) await item.getByLabel(option(id), { exact: true }).check();
      return;
    case 'numeric':
      return item.getByRole('textbox').fill(question.answer);
    case 'ordering':
      return order(item, question.answer.map(option));
    case 'matching':
      for (const [left, right] of Object.entries(question.answer)) {
        const name = question.left.find((side) => side.id === left)?.text.zh ?? '';
        const row = item.locator('label').filter({ has: item.page().getByText(name, { exact: true }) });
        await row.getByRole('combobox').selectOption(right);
      }
      return;
    case 'document-review':
      for (const mark of question.answer) {
        const [documentId, fieldId] = mark.split('.');
        const document = question.documents.find((entry) => entry.id === documentId);
        const field = document?.fields.find((entry) => entry.id === fieldId);
        const sheet = item.getByRole('group', { name: document?.title.zh ?? '', exact: true });
        await sheet.locator('label').filter({ has: item.page().getByText(field?.label.zh ?? '', { exact: true }) }).getByRole('checkbox').check();
      }
  }
}

/** Moves the entries up one after another until they stand in the wanted order. */
async function order(item: Locator, wanted: string[]): Promise<void> {
  const entries = item.locator('ol > li');
  for (const [place, text] of wanted.entries()) {
    for (;;) {
      const texts = await entries.locator('span:nth-child(2)').allInnerTexts();
      const now = texts.findIndex((entry) => entry.trim() === text.trim());
      if (now <= place) break;
      await entries.nth(now).getByRole('button').first().click();
    }
  }
  const keep = item.getByRole('button', { name: '就按这个顺序' });
  if (await keep.isVisible()) await keep.click();
}

/** Fills and sends the plain form of a lesson's knowledge check. */
export async function answerCheck(page: Page, id: string): Promise<void> {
  const question = questionById(id);
  const check = page.locator(`#check-${id}`);
  switch (question.type) {
    case 'ordering':
      for (const [index, option] of question.answer.entries()) await check.locator(`[name="position-${option}"]`).selectOption(String(index + 1));
      break;
    case 'matching':
      for (const [left, right] of Object.entries(question.answer)) await check.locator(`[name="pair-${left}"]`).selectOption(right);
      break;
    case 'numeric':
      await check.locator('[name="answer"]').fill(question.answer);
      break;
    default:
      for (const value of [question.answer].flat()) await check.locator(`[name="answer"][value="${String(value)}"]`).check();
  }
  await check.locator('form button').click();
}
