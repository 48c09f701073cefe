import { expect, test } from 'vitest';
import { chainHash } from '~/domain/audit/hash-chain';
import { sha256 } from '~/server/platform/ids.server';
import { finishAttempt } from '~/server/quizzes/finish-attempt.server';
import { openAttempt } from '~/server/quizzes/open-attempt.server';
import { readResult } from '~/server/quizzes/read-result.server';
import { settleAttempt, settleDueAttempts } from '~/server/quizzes/settle-attempts.server';
import { startAttempt } from '~/server/quizzes/start-attempt.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { addFixtureBank, FORMAL, RIGHT, WRONG } from './fixture-bank';
import { answer, answerAll, eventsOf, finish, later, load, requestId, sitDown } from './sitting';

const { db } = await openTestDatabase();
await addFixtureBank(db);
const learner = () => addPerson(db, { roles: ['learner'] });
const nine = new Date('2026-11-23T01:00:00Z');

test('a learner sits the formal quiz: start, answer, change, repeat, finish, pass', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  expect(page).toMatchObject({ mode: 'formal', phase: 'running', epoch: 1, secondsLeft: 2400, deadline: { time: '09:40:00' } });
  expect(page.items).toHaveLength(16);

  const sit = { db, actor, page };
  // The first answer is wrong; a change of mind replaces it.
  expect(await answer({ ...sit, now: later(nine, 1), item: 0, sequence: 1, response: WRONG })).toMatchObject({ outcome: 'stored', secondsLeft: 2340 });
  const request = requestId();
  expect((await answer({ ...sit, now: later(nine, 2), item: 0, sequence: 2, response: RIGHT, request })).outcome).toBe('stored');
  // The reply got lost: the page sends the same request again.
  expect((await answer({ ...sit, now: later(nine, 2, 5), item: 0, sequence: 2, response: RIGHT, request })).outcome).toBe('duplicate');
  // An older answer overtaken on the way changes nothing, and says which answer stands.
  expect(await answer({ ...sit, now: later(nine, 2, 6), item: 0, sequence: 1, response: WRONG })).toMatchObject({ outcome: 'stale', current: RIGHT });
  for (let item = 1; item < 16; item += 1) await answer({ ...sit, now: later(nine, 3), item, sequence: 10 + item, response: RIGHT });

  expect(await finish({ db, actor, now: later(nine, 20), attemptId: page.id })).toEqual({ ok: true, value: { state: 'graded' } });
  const result = await readResult({ ...context(db, actor, later(nine, 21)), attemptId: page.id });
  expect(result).toMatchObject({ score: { total: 10_000, passed: true }, finishedAt: { time: '09:20:00' }, closedByDeadline: false, firstDay: null });
  expect(await eventsOf(db, page.id)).toEqual(['attempt.started', 'attempt.finished']);
  // Every save that arrived is kept.
  expect(await db.answerSave.count({ where: { attemptId: page.id } })).toBe(18);
});

test('finishing again is answered alike and changes nothing; a finished attempt takes no answers', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  await answerAll({ db, actor, now: later(nine, 1), page, response: RIGHT });
  const first = await finish({ db, actor, now: later(nine, 5), attemptId: page.id });
  const graded = await db.attempt.findUniqueOrThrow({ where: { id: page.id } });
  expect(await finish({ db, actor, now: later(nine, 6), attemptId: page.id })).toEqual(first);
  expect(await finish({ db, actor, now: later(nine, 600), attemptId: page.id })).toEqual(first);
  expect(await answer({ db, actor, now: later(nine, 7), page, item: 0, sequence: 99, response: WRONG })).toMatchObject({ outcome: 'closed' });
  expect(await db.attempt.findUniqueOrThrow({ where: { id: page.id } })).toEqual(graded);
  expect(await eventsOf(db, page.id)).toEqual(['attempt.started', 'attempt.finished']);
  expect(await openAttempt({ ...context(db, actor, later(nine, 8)), attemptId: page.id })).toBe('graded');
});

test('a reload gets a new epoch: the older page cannot overwrite what the newer one answered', async () => {
  const actor = await learner();
  const old = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  await answer({ db, actor, now: later(nine, 1), page: old, item: 3, sequence: 50, response: WRONG });
  const fresh = await load({ db, actor, now: later(nine, 2), attemptId: old.id });
  expect(fresh.epoch).toBe(2);
  expect(fresh.items.map((item) => item.id)).toEqual(old.items.map((item) => item.id));
  expect(fresh.items[3]).toMatchObject({ response: WRONG, epoch: 1, sequence: 50, savedAt: '09:01:00' });
  await answer({ db, actor, now: later(nine, 3), page: fresh, item: 3, sequence: 1, response: RIGHT });
  expect(await answer({ db, actor, now: later(nine, 4), page: old, item: 3, sequence: 51, response: WRONG })).toMatchObject({ outcome: 'stale', current: RIGHT });
});

test('from the deadline on answers are kept aside, and after the grace time the attempt closes and grades by itself', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  for (let item = 0; item < 12; item += 1) await answer({ db, actor, now: later(nine, 1), page, item, sequence: 1, response: RIGHT });
  expect((await answer({ db, actor, now: later(nine, 39, 59), page, item: 12, sequence: 1, response: RIGHT })).outcome).toBe('stored');
  expect((await answer({ db, actor, now: later(nine, 40), page, item: 13, sequence: 1, response: RIGHT })).outcome).toBe('closed');

  await settleDueAttempts({ db, now: later(nine, 40, 30) });
  expect((await load({ db, actor, now: later(nine, 40, 30), attemptId: page.id })).phase).toBe('grace');
  expect(await db.attempt.findUniqueOrThrow({ where: { id: page.id } })).toMatchObject({ state: 'overdue', result: null });

  await settleDueAttempts({ db, now: later(nine, 41) });
  const result = await readResult({ ...context(db, actor, later(nine, 45)), attemptId: page.id });
  // 13 of 16: what came after the deadline was kept and not counted.
  expect(result).toMatchObject({ score: { total: 8125 }, closedByDeadline: true, finishedAt: { time: '09:40:00' } });
  expect(await db.answerSave.count({ where: { attemptId: page.id, outcome: 'closed' } })).toBe(1);
  await settleAttempt({ db, attemptId: page.id, now: later(nine, 50) });
  expect(await eventsOf(db, page.id)).toEqual(['attempt.started', 'attempt.closed']);
});

test('nobody has to come back: the sweep closes what was left, and a late finish is answered as graded', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  expect(await settleDueAttempts({ db, now: later(nine, 60 * 24) })).toBe(1);
  expect(await finish({ db, actor, now: later(nine, 60 * 24 + 1), attemptId: page.id })).toEqual({ ok: true, value: { state: 'graded' } });
  expect(await db.attempt.findUniqueOrThrow({ where: { id: page.id } })).toMatchObject({ total: 0, passed: false, finishedAt: later(nine, 40) });
});

test('finishing in the grace time counts as finished at the deadline', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  await finish({ db, actor, now: later(nine, 40, 20), attemptId: page.id });
  expect(await db.attempt.findUniqueOrThrow({ where: { id: page.id } })).toMatchObject({ state: 'graded', finishedAt: later(nine, 40) });
});

test('finish names the answers that never arrived, and goes on without them only when told to', async () => {
  const actor = await learner();
  const page = await sitDown({ db, actor, now: nine, blueprintKey: FORMAL });
  const itemId = page.items[5]?.id ?? '';
  const ctx = context(db, actor, later(nine, 2));
  const latest = { [itemId]: { epoch: 1, sequence: 4 } };
  expect(await finishAttempt({ ...ctx, attemptId: page.id, request: { latest, despiteMissing: false } })).toEqual({ ok: true, value: { state: 'missing', itemIds: [itemId] } });
  expect(await finishAttempt({ ...ctx, attemptId: page.id, request: { latest, despiteMissing: true } })).toEqual({ ok: true, value: { state: 'graded' } });
});

test('who failed waits a day, has three attempts, and gets other items first', async () => {
  const actor = await learner();
  const days = [nine, later(nine, 24 * 60), later(nine, 48 * 60)];
  const drawn: string[][] = [];
  for (const [index, day] of days.entries()) {
    const page = await sitDown({ db, actor, now: day, blueprintKey: FORMAL });
    drawn.push((await db.attemptItem.findMany({ where: { attemptId: page.id } })).map((item) => item.questionId));
    await answer({ db, actor, now: day, page, item: 0, sequence: 1, response: WRONG });
    await finish({ db, actor, now: later(day, 10), attemptId: page.id });
    const result = await readResult({ ...context(db, actor, later(day, 11)), attemptId: page.id });
    expect(result).toMatchObject({ score: { passed: false }, attemptsLeft: 2 - index, firstDay: ['2026-11-24', '2026-11-25', null][index] });
    expect(await startAttempt({ ...context(db, actor, later(day, 12)), blueprintKey: FORMAL })).toMatchObject({ ok: false, code: index < 2 ? 'wait' : 'none-left' });
  }
  // Three plain items a cell and one red-line item a line: nothing but the four red-line items can come twice.
  const repeated = drawn[0]?.filter((id) => drawn[1]?.includes(id)) ?? [];
  expect(repeated).toHaveLength(4);
  expect(repeated.every((id) => id.endsWith('review-formal-1'))).toBe(true);
});

test('every event of the log is chained to the one before', async () => {
  const rows = await db.auditEvent.findMany({ orderBy: { position: 'asc' } });
  expect(rows.length).toBeGreaterThan(10);
  let previousHash = '';
  for (const [index, row] of rows.entries()) {
    const { position, actorId, action, entity, entityId } = row;
    expect(position).toBe(index + 1);
    const hash = chainHash(previousHash, { position, at: row.at.toISOString(), actorId, action, entity, entityId, details: JSON.parse(row.details) }, sha256);
    expect(row).toMatchObject({ hash, previousHash });
    previousHash = hash;
  }
});
