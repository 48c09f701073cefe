import { expect, test } from 'vitest';
import { newId } from '~/server/platform/ids.server';
import { examinerDesk } from '~/server/practicals/read-practicals.server';
import { separationProblemOf } from '~/server/practicals/separation-problem.server';
import { signObservation } from '~/server/practicals/sign-observation.server';
import { decideObservation } from '~/server/practicals/decide-observation.server';
import { startObservation } from '~/server/practicals/start-observation.server';
import { addPerson, context, openTestDatabase, ZONE } from '../harness';
import { addClass, counter, EXAMINER_PIN, markedSheet, NOW } from './counter';

const { db } = await openTestDatabase();
const on = (examiner: { actor: { id: string } }, personId: string, today = '2026-11-23') =>
  separationProblemOf({ db, judgeId: examiner.actor.id, role: 'examiner', personId, today, zone: ZONE });

test('nobody opens a sheet of their own, though they are examiner and learner', async () => {
  const both = context(db, await addPerson(db, { roles: ['examiner', 'learner'] }), NOW);
  expect(await startObservation({ ...both, learnerId: both.actor.id, setting: 'on-site' })).toMatchObject({ ok: false, code: 'self' });
});

test('who is no examiner opens none, nor does an examiner whose appointment ended, whatever the session says', async () => {
  const { examiner, learner } = await counter(db);
  const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
  expect(await startObservation({ ...trainer, learnerId: learner.id, setting: 'on-site' })).toMatchObject({ ok: false, code: 'forbidden' });
  await db.roleAssignment.updateMany({ where: { personId: examiner.actor.id }, data: { toDate: '2026-11-22' } });
  expect(await startObservation({ ...examiner, learnerId: learner.id, setting: 'on-site' })).toMatchObject({ ok: false, code: 'not-appointed' });
});

test('who taught somebody in a class within 12 months may not examine them; an absent learner was not taught', async () => {
  const { examiner, learner } = await counter(db);
  const { learner: absent } = await counter(db);
  const taught = new Date('2025-11-24T01:00:00Z');
  await addClass(db, { teacherId: examiner.actor.id, learnerId: learner.id, at: taught });
  await addClass(db, { teacherId: examiner.actor.id, learnerId: absent.id, at: taught, absent: true });
  expect(await startObservation({ ...examiner, learnerId: learner.id, setting: 'simulation' })).toMatchObject({ ok: false, code: 'taught' });
  expect(await on(examiner, learner.id, '2026-11-24')).toBeNull();
  expect((await startObservation({ ...examiner, learnerId: absent.id, setting: 'simulation' })).ok).toBe(true);
});

test('the day of a class is the day in the centre, not in UTC', async () => {
  const { examiner, learner } = await counter(db);
  // 24 November, 00:30 in Shanghai.
  await addClass(db, { teacherId: examiner.actor.id, learnerId: learner.id, at: new Date('2025-11-23T16:30:00Z') });
  expect(await on(examiner, learner.id)).toBe('taught');
});

test('a mentor may not examine the person they accompany, nor for 12 months afterwards', async () => {
  const { examiner, learner } = await counter(db);
  const mentoring = { id: newId(), mentorId: examiner.actor.id, learnerId: learner.id, fromDate: '2024-05-01', createdAt: NOW };
  await db.mentorAssignment.create({ data: mentoring });
  expect(await startObservation({ ...examiner, learnerId: learner.id, setting: 'on-site' })).toMatchObject({ ok: false, code: 'mentor' });
  await db.mentorAssignment.update({ where: { id: mentoring.id }, data: { toDate: '2025-12-01' } });
  expect(await on(examiner, learner.id)).toBe('mentor');
  expect(await on(examiner, learner.id, '2026-12-02')).toBeNull();
});

test('HR is kept apart by the same rule, by their own appointment', async () => {
  const officer = await addPerson(db, { roles: ['hr'] });
  const { learner } = await counter(db);
  const judge = { db, judgeId: officer.id, personId: learner.id, today: '2026-11-23', zone: ZONE };
  expect(await separationProblemOf({ ...judge, role: 'hr' })).toBeNull();
  await addClass(db, { teacherId: officer.id, learnerId: learner.id, at: new Date('2026-10-01T01:00:00Z') });
  expect(await separationProblemOf({ ...judge, role: 'hr' })).toBe('taught');
  expect(await separationProblemOf({ ...judge, role: 'examiner' })).toBe('not-appointed');
});

test('who became the mentor after the sheet was opened cannot sign it any more', async () => {
  const { examiner, learner } = await counter(db);
  const observationId = await markedSheet(examiner, learner.id, 'done');
  expect((await decideObservation({ ...examiner, observationId, nextOn: null })).ok).toBe(true);
  await db.mentorAssignment.create({ data: { id: newId(), mentorId: examiner.actor.id, learnerId: learner.id, fromDate: '2026-11-23', createdAt: NOW } });
  const signed = await signObservation({ ...examiner, observationId, role: 'examiner', secret: EXAMINER_PIN, objection: '' });
  expect(signed).toMatchObject({ ok: false, code: 'not-separate' });
  expect(await db.signature.count({ where: { observationId } })).toBe(0);
});

test('somebody who left, or is no learner, cannot be examined', async () => {
  const { examiner, learner } = await counter(db);
  const head = await addPerson(db, { roles: ['department-head'] });
  expect(await startObservation({ ...examiner, learnerId: head.id, setting: 'on-site' })).toMatchObject({ ok: false, code: 'not-found' });
  await db.person.update({ where: { id: learner.id }, data: { leftOn: '2026-11-01' } });
  expect(await startObservation({ ...examiner, learnerId: learner.id, setting: 'on-site' })).toMatchObject({ ok: false, code: 'not-found' });
});

test("the examiner's desk names the reason beside each person who may not be examined", async () => {
  const { examiner, learner } = await counter(db);
  const { learner: free } = await counter(db);
  await addClass(db, { teacherId: examiner.actor.id, learnerId: learner.id, at: new Date('2026-11-01T01:00:00Z') });
  const desk = await examinerDesk(examiner);
  expect(desk.people.find((person) => person.id === learner.id)?.problem).toBe('taught');
  expect(desk.people.find((person) => person.id === free.id)?.problem).toBeNull();
});
