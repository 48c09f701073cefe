import { expect, test } from 'vitest';
import { questionOf } from '~/server/quizzes/question-body.server';
import { readResult } from '~/server/quizzes/read-result.server';
import { startAttempt } from '~/server/quizzes/start-attempt.server';
import { rightResponse } from '~/domain/questions/right-response';
import { addPerson, context, openTestDatabase } from '../harness';
import { answer, finish, later, sitDown } from './sitting';

const { db } = await openTestDatabase();
await db.question.updateMany({ data: { state: 'live' } });
const nine = new Date('2026-11-23T01:00:00Z');
const MOCK = 'mock-initial';

test('a mock quiz has the formal one’s table and conditions, draws no formal item, explains everything, and can be sat again at once', async () => {
  const actor = await addPerson(db, { roles: ['learner'] });
  const page = await sitDown({ db, actor, now: nine, blueprintKey: MOCK });
  const items = await db.attemptItem.findMany({ where: { attemptId: page.id }, include: { questionVersion: { include: { question: true } } }, orderBy: { position: 'asc' } });
  expect(items).toHaveLength(32);
  expect(items.filter((item) => item.redLine)).toHaveLength(4);
  expect(new Set(items.map((item) => item.questionVersion.question.use))).toEqual(new Set(['practice']));
  const wrong = items.findIndex((item) => item.redLine);
  for (const [index, item] of items.entries()) {
    if (index !== wrong) await answer({ db, actor, now: nine, page, item: index, sequence: index + 1, response: rightResponse(questionOf(item.questionVersion)) });
  }
  await finish({ db, actor, now: later(nine, 10), attemptId: page.id });
  const result = await readResult({ ...context(db, actor, later(nine, 11)), attemptId: page.id });
  if (result === null || result === 'open') throw new Error('no result');
  expect(result.score).toMatchObject({ passed: false, redLineWrong: [page.items[wrong]?.id] });
  expect(result.items.every((item) => item.solution !== null)).toBe(true);
  expect(await db.attempt.count({ where: { personId: actor.id, mode: 'formal' } })).toBe(0);
  expect(await startAttempt({ ...context(db, actor, later(nine, 12)), blueprintKey: MOCK })).toMatchObject({ ok: true });
});
