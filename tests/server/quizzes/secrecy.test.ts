import { expect, test } from 'vitest';
import { addPerson, context, openTestDatabase } from '../harness';
import { finishAttempt } from '~/server/quizzes/finish-attempt.server';
import { openAttempt } from '~/server/quizzes/open-attempt.server';
import { listQuizzes } from '~/server/quizzes/list-quizzes.server';
import { readResult } from '~/server/quizzes/read-result.server';
import { saveAnswer } from '~/server/quizzes/save-answer.server';
import { startAttempt } from '~/server/quizzes/start-attempt.server';
import { addFixtureBank, FORMAL, PRACTICE, RIGHT, SECRET } from './fixture-bank';
import { answer, finish, later, requestId, sitDown } from './sitting';

const { db } = await openTestDatabase();
await addFixtureBank(db);
const nine = new Date('2026-11-23T01:00:00Z');

test('what a browser gets before grading holds no key, explanation, source, tag or id of the bank', async () => {
  const actor = await addPerson(db, { roles: ['learner'] });
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  const text = JSON.stringify(page);
  for (const word of ['answer', 'explanation', SECRET, 'citations', 'redLine', 'red_line', 'difficulty', 'effectiveFrom', 'fixture-', 'seed', 'right":']) {
    expect(text).not.toContain(word);
  }
  // Nor does the order of the options tell: it differs from item to item.
  const orders = new Set(page.items.map(({ view }) => (view.type === 'single' ? view.options.map((option) => option.id).join('') : '')));
  expect(orders.size).toBeGreaterThan(1);
  // Nor does the reply to a save.
  const reply = JSON.stringify(await answer({ db, actor, now: nine, page, item: 0, sequence: 1, response: RIGHT }));
  expect(reply).not.toMatch(/right|score|answer/);
  expect(JSON.stringify(await listQuizzes(context(db, actor, nine)))).not.toContain(SECRET);
});

test('a failed formal attempt opens neither keys nor explanations while another attempt is left', async () => {
  const actor = await addPerson(db, { roles: ['learner'] });
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  await finish({ db, actor, now: later(nine, 1), attemptId: page.id });
  const result = await readResult({ ...context(db, actor, later(nine, 2)), attemptId: page.id });
  if (!result || result === 'open') throw new Error('no result');
  expect(result.items.every((item) => item.solution === null)).toBe(true);
});

test('a formal item is never drawn for practice, nor a practice item for the formal quiz', async () => {
  for (let sitting = 0; sitting < 6; sitting += 1) {
    const actor = await addPerson(db, { roles: ['learner'] });
    for (const [key, use] of [[FORMAL, 'formal'], [PRACTICE, 'practice']] as const) {
      const page = await sitDown({ db, actor, now: nine, blueprintKey: key });
      const items = await db.attemptItem.findMany({ where: { attemptId: page.id }, include: { questionVersion: { include: { question: true } } } });
      expect(new Set(items.map((item) => item.questionVersion.question.use))).toEqual(new Set([use]));
    }
  }
});

test('somebody else is told that there is no such attempt, whatever they try', async () => {
  const owner = await addPerson(db, { roles: ['learner'] });
  const page = await sitDown({ db, actor: owner, now: nine, blueprintKey: FORMAL });
  for (const roles of [['learner'], ['hr'], ['examiner', 'learner'], ['system-admin']] as const) {
    const stranger = context(db, await addPerson(db, { roles: [...roles] }), later(nine, 1));
    expect(await openAttempt({ ...stranger, attemptId: page.id })).toBeNull();
    expect(await readResult({ ...stranger, attemptId: page.id })).toBeNull();
    const request = { requestId: requestId(), itemId: page.items[0]?.id ?? '', epoch: 1, sequence: 1, response: RIGHT };
    expect(await saveAnswer({ ...stranger, attemptId: page.id, request })).toMatchObject({ ok: false, code: 'not-found' });
    expect(await finishAttempt({ ...stranger, attemptId: page.id, request: { latest: {}, despiteMissing: true } })).toMatchObject({ ok: false, code: 'not-found' });
  }
  expect(await db.attempt.findUniqueOrThrow({ where: { id: page.id } })).toMatchObject({ state: 'in-progress', epoch: 1, version: 1 });
  expect(await db.answerSave.count({ where: { attemptId: page.id } })).toBe(0);
});

test('an item of another attempt, an epoch that no page was given and a response of another type are refused', async () => {
  const actor = await addPerson(db, { roles: ['learner'] });
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  const other = await sitDown({ db, actor, now: nine, blueprintKey: PRACTICE });
  const send = (change: object) =>
    saveAnswer({ ...context(db, actor, nine), attemptId: page.id, request: { requestId: requestId(), itemId: page.items[0]?.id ?? '', epoch: 1, sequence: 1, response: RIGHT, ...change } });
  expect(await send({ itemId: other.items[0]?.id })).toMatchObject({ ok: false, code: 'not-found' });
  expect(await send({ epoch: 2 })).toMatchObject({ ok: false, code: 'response.refused' });
  expect(await send({ response: { type: 'true-false', value: true } })).toMatchObject({ ok: false, code: 'response.refused' });
  expect(await send({ response: { type: 'single', choice: 'z' } })).toMatchObject({ ok: false, code: 'response.refused' });
  expect(await db.answerSave.count({ where: { attemptId: page.id } })).toBe(0);
});

test('only a learner may start a quiz, and only one that exists', async () => {
  for (const role of ['mentor', 'trainer', 'examiner', 'hr', 'audit-admin'] as const) {
    expect(await startAttempt({ ...context(db, await addPerson(db, { roles: [role] }), nine), blueprintKey: FORMAL })).toMatchObject({ ok: false, code: 'forbidden' });
  }
  expect(await startAttempt({ ...context(db, await addPerson(db, { roles: ['learner'] }), nine), blueprintKey: 'no-such-quiz' })).toMatchObject({ ok: false, code: 'not-found' });
});
