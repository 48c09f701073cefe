import { expect, test } from 'vitest';
import { decideObservation, reopenObservation } from '~/server/practicals/decide-observation.server';
import { saveSheet } from '~/server/practicals/save-sheet.server';
import { signObservation } from '~/server/practicals/sign-observation.server';
import { startObservation } from '~/server/practicals/start-observation.server';
import { openTestDatabase } from '../harness';
import { isSettled, pauseBefore } from '../interleave';
import { counter, EXAMINER_PIN, markedSheet } from './counter';

// Two connections, as two instances have.
const { db, another } = await openTestDatabase();
const second = another().db;

test('taking a decision back waits for a signature under way, and then it is too late', async () => {
  const { examiner, learner } = await counter(db);
  const observationId = await markedSheet(examiner, learner.id, 'done');
  await decideObservation({ ...examiner, observationId, nextOn: null });
  const pause = pauseBefore(db, 'signature', 'create');
  const signing = signObservation({ ...examiner, db: pause.db, observationId, role: 'examiner', secret: EXAMINER_PIN, objection: '' });
  await pause.reached;
  const reopening = reopenObservation({ ...examiner, db: second, observationId });
  expect(await isSettled(reopening)).toBe(false);
  pause.resume();
  expect((await signing).ok).toBe(true);
  expect(await reopening).toMatchObject({ ok: false, code: 'already-signed' });
  expect(await db.observation.findUnique({ where: { id: observationId } })).toMatchObject({ state: 'awaiting-signatures', result: 'competent' });
});

test('a mark that meets the decision under way is refused, so that the decision is of exactly the marks that stand', async () => {
  const { examiner, learner } = await counter(db);
  const observationId = await markedSheet(examiner, learner.id, 'done');
  const pause = pauseBefore(db, 'observation', 'update');
  const deciding = decideObservation({ ...examiner, db: pause.db, observationId, nextOn: null });
  await pause.reached;
  const saving = saveSheet({ ...examiner, db: second, observationId, change: { kind: 'mark', itemId: 'sign-1', mark: 'not-done' } });
  expect(await isSettled(saving)).toBe(false);
  pause.resume();
  expect((await deciding).ok).toBe(true);
  expect(await saving).toMatchObject({ ok: false, code: 'not-draft' });
});

test('a second tablet that opens a sheet for the same person in the same moment gets the same sheet', async () => {
  const { examiner, learner } = await counter(db);
  const pause = pauseBefore(db, 'observation', 'create');
  const first = startObservation({ ...examiner, db: pause.db, learnerId: learner.id, setting: 'on-site' });
  await pause.reached;
  const other = startObservation({ ...examiner, db: second, learnerId: learner.id, setting: 'on-site' });
  expect(await isSettled(other)).toBe(false);
  pause.resume();
  expect(await first).toEqual(await other);
  expect(await db.observation.count({ where: { learnerId: learner.id } })).toBe(1);
});
