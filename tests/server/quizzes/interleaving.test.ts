import { expect, test } from 'vitest';
import { settleAttempt, settleDueAttempts } from '~/server/quizzes/settle-attempts.server';
import { startAttempt } from '~/server/quizzes/start-attempt.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { isSettled, pauseBefore } from '../interleave';
import { addFixtureBank, FORMAL, RIGHT, WRONG } from './fixture-bank';
import { answer, answerAll, eventsOf, finish, later, load, sitDown } from './sitting';

// Two connections, as two instances have. On PostgreSQL each of these fails without the lock on the attempt's row.
const { db, another } = await openTestDatabase();
const second = another().db;
await addFixtureBank(db);
const learner = () => addPerson(db, { roles: ['learner'] });
const nine = new Date('2026-11-23T01:00:00Z');
const gradedOf = async (attemptId: string) => db.attemptItem.findMany({ where: { attemptId }, orderBy: { position: 'asc' } });

test('a save under way at the deadline is either graded or not acknowledged: settling waits for it', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  await answerAll({ db, actor, now: nine, page, response: WRONG });
  const pause = pauseBefore(db, '$executeRaw');
  const saving = answer({ db: pause.db, actor, now: later(nine, 39, 59), page, item: 0, sequence: 100, response: RIGHT });
  await pause.reached;
  const settling = settleAttempt({ db: second, attemptId: page.id, now: later(nine, 41) });
  expect(await isSettled(settling)).toBe(false);
  pause.resume();
  expect((await saving).outcome).toBe('stored');
  await settling;
  expect((await gradedOf(page.id))[0]).toMatchObject({ response: JSON.stringify(RIGHT), right: true });
});

test('a save that meets settling under way is kept aside, never acknowledged as stored', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  await answerAll({ db, actor, now: nine, page, response: RIGHT });
  const pause = pauseBefore(db, 'attempt', 'update');
  const settling = settleAttempt({ db: pause.db, attemptId: page.id, now: later(nine, 41) });
  await pause.reached;
  // Its own clock, a little behind, says that there is time left.
  const saving = answer({ db: second, actor, now: later(nine, 39, 59), page, item: 0, sequence: 100, response: WRONG });
  expect(await isSettled(saving)).toBe(false);
  pause.resume();
  await settling;
  expect((await saving).outcome).toBe('closed');
  expect((await gradedOf(page.id))[0]).toMatchObject({ response: JSON.stringify(RIGHT), right: true });
});

test('a save that meets finishing under way is kept aside as well', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  await answerAll({ db, actor, now: nine, page, response: RIGHT });
  const pause = pauseBefore(db, 'attempt', 'update');
  const finishing = finish({ db: pause.db, actor, now: later(nine, 5), attemptId: page.id });
  await pause.reached;
  const saving = answer({ db: second, actor, now: later(nine, 5), page, item: 0, sequence: 100, response: WRONG });
  expect(await isSettled(saving)).toBe(false);
  pause.resume();
  expect(await finishing).toMatchObject({ ok: true });
  expect((await saving).outcome).toBe('closed');
  expect(await db.attempt.findUniqueOrThrow({ where: { id: page.id } })).toMatchObject({ total: 10_000, passed: true });
});

test('two sweepers at once close each attempt once', async () => {
  const pages = [];
  for (let count = 0; count < 4; count += 1) pages.push(await sitDown({ db, actor: await learner(), now: nine, blueprintKey: FORMAL }));
  await Promise.all([settleDueAttempts({ db, now: later(nine, 41) }), settleDueAttempts({ db: second, now: later(nine, 41) })]);
  for (const page of pages) expect(await eventsOf(db, page.id)).toEqual(['attempt.started', 'attempt.closed']);
});

test('two finishes at once, and a sweep beside them, grade once', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  await answerAll({ db, actor, now: nine, page, response: RIGHT });
  const now = later(nine, 40, 30);
  const [first, repeat] = await Promise.all([
    finish({ db, actor, now, attemptId: page.id }),
    finish({ db: second, actor, now, attemptId: page.id }),
    settleDueAttempts({ db: second, now }),
  ]);
  expect([first, repeat]).toEqual([{ ok: true, value: { state: 'graded' } }, { ok: true, value: { state: 'graded' } }]);
  expect(await eventsOf(db, page.id)).toEqual(['attempt.started', 'attempt.finished']);
});

test('two starts at once give one attempt', async () => {
  const actor = await learner();
  const ctx = context(db, actor, nine);
  const starts = await Promise.all([db, second, db, second].map((client) => startAttempt({ ...ctx, db: client, blueprintKey: FORMAL })));
  expect(new Set(starts.map((start) => (start.ok ? start.value.attemptId : start.code))).size).toBe(1);
  expect(await db.attempt.count({ where: { personId: actor.id } })).toBe(1);
});

test('two saves of one item at once leave the greater pair, whichever came last', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  const [low, high] = await Promise.all([
    answer({ db, actor, now: nine, page, item: 0, sequence: 1, response: WRONG }),
    answer({ db: second, actor, now: nine, page, item: 0, sequence: 2, response: RIGHT }),
  ]);
  expect(high.outcome).toBe('stored');
  expect(['stored', 'stale']).toContain(low.outcome);
  expect((await gradedOf(page.id))[0]).toMatchObject({ sequence: 2, response: JSON.stringify(RIGHT) });
});

test('two loads at once get two epochs', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  const loads = await Promise.all([db, second].map((client) => load({ db: client, actor, now: nine, attemptId: page.id })));
  expect(loads.map((loaded) => loaded.epoch).sort()).toEqual([2, 3]);
});
