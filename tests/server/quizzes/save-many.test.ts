import { expect, test } from 'vitest';
import { saveAnswers, type SaveEntry } from '~/server/quizzes/save-answers.server';
import { addPerson, openTestDatabase } from '../harness';
import { addFixtureBank, FORMAL, RIGHT, WRONG } from './fixture-bank';
import { later, requestId, sitDown } from './sitting';

const { db, another } = await openTestDatabase();
await addFixtureBank(db);
const nine = new Date('2026-11-23T01:00:00Z');
const learner = () => addPerson(db, { roles: ['learner'] });
const codes = (results: Awaited<ReturnType<typeof saveAnswers>>) => results.map((result) => (result.ok ? result.value.outcome : result.code));

async function seat() {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  const entry = (item: number, sequence: number, response: unknown, change: Partial<SaveEntry['request']> & { now?: Date } = {}): SaveEntry => {
    const { now = nine, ...rest } = change;
    return { personId: actor.id, now, attemptId: page.id, request: { requestId: requestId(), itemId: page.items[item]?.id ?? '', epoch: page.epoch, sequence, response, ...rest } };
  };
  const stored = async (item: number) => db.attemptItem.findUniqueOrThrow({ where: { id: page.items[item]?.id ?? '' } });
  return { actor, page, entry, stored };
}

test('one commit serves many, each decided on by itself and in the order in which they came', async () => {
  const [one, two] = [await seat(), await seat()];
  const same = requestId();
  const results = await saveAnswers(db, [
    one.entry(0, 1, RIGHT), two.entry(0, 1, WRONG), one.entry(0, 3, WRONG), one.entry(0, 2, RIGHT),
    two.entry(1, 1, RIGHT, { requestId: same }), two.entry(1, 1, RIGHT, { requestId: same }),
    { ...one.entry(1, 1, RIGHT), personId: two.actor.id }, one.entry(1, 1, { type: 'numeric', text: '1' }), one.entry(2, 1, RIGHT, { epoch: 9 }),
    one.entry(3, 1, RIGHT, { itemId: two.page.items[3]?.id ?? '' }), two.entry(2, 1, RIGHT, { now: later(nine, 40) }), two.entry(3, 1, null),
  ]);
  expect(codes(results)).toEqual([
    'stored', 'stored', 'stored', 'stale', 'stored', 'duplicate', 'not-found', 'response.refused', 'response.refused', 'not-found', 'closed', 'stored',
  ]);
  expect(results[3]?.ok && results[3].value.current).toEqual(WRONG);
  expect(await one.stored(0)).toMatchObject({ epoch: 1, sequence: 3, response: JSON.stringify(WRONG), savedAt: nine });
  expect(await two.stored(1)).toMatchObject({ sequence: 1, response: JSON.stringify(RIGHT), savedAt: nine });
  expect(await two.stored(2)).toMatchObject({ sequence: 0, response: null, savedAt: null });
  expect(await two.stored(3)).toMatchObject({ sequence: 1, response: null, savedAt: nine });
  const history = await db.answerSave.findMany({ where: { attemptId: one.page.id }, orderBy: { sequence: 'asc' } });
  expect(history.map(({ sequence, outcome, receivedAt }) => [sequence, outcome, receivedAt])).toEqual([[1, 'stored', nine], [2, 'stale', nine], [3, 'stored', nine]]);
  expect(await db.answerSave.count({ where: { attemptId: two.page.id } })).toBe(4);
});

test('batches of two instances over the same attempts do not wait for each other for ever, and lose nothing', async () => {
  const seats = await Promise.all(Array.from({ length: 4 }, seat));
  const second = another().db;
  const batch = (sequence: number, order: typeof seats) => order.flatMap((one) => [0, 1, 2].map((item) => one.entry(item, sequence, sequence % 2 === 0 ? RIGHT : WRONG)));
  const results = await Promise.all([1, 2, 3, 4, 5, 6].map((sequence) => saveAnswers(sequence % 2 === 0 ? db : second, batch(sequence, sequence % 2 === 0 ? seats : [...seats].reverse()))));
  expect(results.flatMap(codes).every((outcome) => outcome === 'stored' || outcome === 'stale')).toBe(true);
  for (const one of seats) for (const item of [0, 1, 2]) expect(await one.stored(item)).toMatchObject({ sequence: 6, response: JSON.stringify(RIGHT) });
  expect(await db.answerSave.count({ where: { attemptId: { in: seats.map((one) => one.page.id) } } })).toBe(6 * 12);
});

test('a batch that cannot be written leaves nothing behind', async () => {
  const one = await seat();
  const broken = one.entry(1, 1, RIGHT);
  const results = saveAnswers(db, [one.entry(0, 1, RIGHT), { ...broken, now: new Date(NaN) }]);
  await expect(results).rejects.toThrow();
  expect(await one.stored(0)).toMatchObject({ sequence: 0, response: null });
  expect(await db.answerSave.count({ where: { attemptId: one.page.id } })).toBe(0);
});
