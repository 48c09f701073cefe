import { expect, test } from 'vitest';
import { sha256 } from '~/server/platform/ids.server';
import { hashSecret } from '~/server/platform/password.server';
import { decideObservation, reopenObservation } from '~/server/practicals/decide-observation.server';
import { practicalEvidence } from '~/server/practicals/read-practicals.server';
import { saveSheet } from '~/server/practicals/save-sheet.server';
import { recordRefusal, signObservation } from '~/server/practicals/sign-observation.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { counter, EXAMINER_PIN, LEARNER_PIN, markedSheet, NOW } from './counter';

const { db } = await openTestDatabase();
const noObjection = { objection: '' };

test('from the first mark to 达标: decided, signed by both with their own PIN, each signature over exactly what was signed', async () => {
  const { examiner, learner } = await counter(db);
  const observationId = await markedSheet(examiner, learner.id, 'done');
  expect(await practicalEvidence({ db, personId: learner.id })).toEqual([]);
  expect(await decideObservation({ ...examiner, observationId, nextOn: null })).toMatchObject({ ok: true, value: { result: 'competent' } });

  const byLearner = { ...examiner, observationId, role: 'learner' as const, secret: LEARNER_PIN, objection: '  第三步的记录不完整。 ' };
  expect(await signObservation(byLearner)).toMatchObject({ ok: false, code: 'examiner-first' });
  expect(await signObservation({ ...examiner, observationId, role: 'examiner', secret: EXAMINER_PIN, ...noObjection })).toMatchObject({ ok: true, value: { state: 'awaiting-signatures' } });
  expect(await signObservation(byLearner)).toMatchObject({ ok: true, value: { state: 'complete' } });
  expect(await signObservation(byLearner)).toMatchObject({ ok: false, code: 'already-signed' });

  const row = await db.observation.findUniqueOrThrow({ where: { id: observationId }, include: { signatures: { orderBy: { role: 'asc' } } } });
  expect(row).toMatchObject({ state: 'complete', result: 'competent', objection: '第三步的记录不完整。', completedAt: NOW });
  expect(row.signatures.map((entry) => [entry.role, entry.signerId])).toEqual([['examiner', examiner.actor.id], ['learner', learner.id]]);
  for (const entry of row.signatures) expect(entry.hash).toBe(sha256(entry.signedText));
  const texts = row.signatures.map((entry) => JSON.parse(entry.signedText) as { meaning: string; objection: string | null; marks: object });
  expect(texts.map((text) => [text.meaning, text.objection])).toEqual([['decided', null], ['noted', '第三步的记录不完整。']]);
  expect(texts[0]?.marks).toEqual(JSON.parse(row.marks));

  const [evidence] = await practicalEvidence({ db, personId: learner.id });
  expect(evidence).toMatchObject({ id: observationId, result: 'competent', examinerId: examiner.actor.id, checklistKey: 'six-step-counter-check' });
  const acts = await db.auditEvent.findMany({ where: { entityId: observationId }, orderBy: { position: 'asc' } });
  expect(acts.map((act) => [act.action, act.actorId])).toEqual([
    ['observation.started', examiner.actor.id], ['observation.decided', examiner.actor.id],
    ['observation.signed', examiner.actor.id], ['observation.signed', learner.id],
  ]);
});

test('nobody signs with the secret of the other, and a password does as well as a PIN', async () => {
  const { examiner, learner } = await counter(db);
  await db.person.update({ where: { id: learner.id }, data: { passwordHash: await hashSecret('a-long-example-password') } });
  const observationId = await markedSheet(examiner, learner.id, 'done');
  await decideObservation({ ...examiner, observationId, nextOn: null });
  const sign = (role: 'examiner' | 'learner', secret: string) => signObservation({ ...examiner, observationId, role, secret, ...noObjection });
  expect(await sign('examiner', LEARNER_PIN)).toMatchObject({ ok: false, code: 'secret-wrong' });
  expect((await sign('examiner', EXAMINER_PIN)).ok).toBe(true);
  expect(await sign('learner', EXAMINER_PIN)).toMatchObject({ ok: false, code: 'secret-wrong' });
  expect((await sign('learner', 'a-long-example-password')).ok).toBe(true);
});

test('guessing is throttled: after five wrong tries even the right PIN waits a quarter of an hour', async () => {
  const { examiner, learner } = await counter(db);
  const observationId = await markedSheet(examiner, learner.id, 'done');
  await decideObservation({ ...examiner, observationId, nextOn: null });
  const sign = (secret: string, now = NOW) => signObservation({ ...examiner, now, observationId, role: 'examiner', secret, ...noObjection });
  for (let tries = 0; tries < 5; tries += 1) expect(await sign('000000')).toMatchObject({ code: 'secret-wrong' });
  expect(await sign(EXAMINER_PIN)).toMatchObject({ ok: false, code: 'secret-blocked', details: { until: '10:15' } });
  expect((await sign(EXAMINER_PIN, new Date(NOW.getTime() + 15 * 60_000))).ok).toBe(true);
});

test('a refusal is recorded with its reason and does not hold up the decision', async () => {
  const { examiner, learner } = await counter(db);
  const observationId = await markedSheet(examiner, learner.id, 'done');
  await decideObservation({ ...examiner, observationId, nextOn: null });
  const refuse = (note: string) => recordRefusal({ ...examiner, observationId, note });
  expect(await refuse('认为时间太短')).toMatchObject({ ok: false, code: 'examiner-first' });
  await signObservation({ ...examiner, observationId, role: 'examiner', secret: EXAMINER_PIN, ...noObjection });
  expect(await refuse('  ')).toMatchObject({ ok: false, code: 'refusal-note' });
  expect(await refuse('认为时间太短')).toMatchObject({ ok: true, value: { state: 'complete' } });
  expect(await signObservation({ ...examiner, observationId, role: 'learner', secret: LEARNER_PIN, ...noObjection })).toMatchObject({ ok: false, code: 'already-signed' });
  expect(await practicalEvidence({ db, personId: learner.id })).toMatchObject([{ result: 'competent' }]);
  expect(await db.auditEvent.count({ where: { entityId: observationId, action: 'observation.refused' } })).toBe(1);
});

test('暂未达标 needs the day of another check, not before today', async () => {
  const { examiner, learner } = await counter(db);
  const observationId = await markedSheet(examiner, learner.id, 'done', { sign: 'not-done' });
  const decide = (nextOn: string | null) => decideObservation({ ...examiner, observationId, nextOn });
  expect(await decide(null)).toMatchObject({ ok: false, code: 'next-missing' });
  expect(await decide('2026-11-22')).toMatchObject({ ok: false, code: 'next-date' });
  expect(await decide('2026-13-40')).toMatchObject({ ok: false, code: 'next-date' });
  expect(await decide('2026-12-03')).toMatchObject({ ok: true, value: { result: 'not-yet' } });
  expect(await decide('2026-12-03')).toMatchObject({ ok: false, code: 'not-draft' });
});

test('a decision is taken back until the first signature, and then no more', async () => {
  const { examiner, learner } = await counter(db);
  const observationId = await markedSheet(examiner, learner.id, 'partly');
  await decideObservation({ ...examiner, observationId, nextOn: '2026-12-03' });
  expect((await reopenObservation({ ...examiner, observationId })).ok).toBe(true);
  expect((await reopenObservation({ ...examiner, observationId })).ok).toBe(true);
  expect(await db.observation.findUnique({ where: { id: observationId } })).toMatchObject({ state: 'draft', result: null, nextOn: null });
  expect(await db.auditEvent.count({ where: { entityId: observationId, action: 'observation.reopened' } })).toBe(1);

  await decideObservation({ ...examiner, observationId, nextOn: '2026-12-03' });
  await signObservation({ ...examiner, observationId, role: 'examiner', secret: EXAMINER_PIN, ...noObjection });
  expect(await reopenObservation({ ...examiner, observationId })).toMatchObject({ ok: false, code: 'already-signed' });
  const change = { kind: 'remark' as const, text: '事后改动' };
  expect(await saveSheet({ ...examiner, observationId, change })).toMatchObject({ ok: false, code: 'not-draft' });
});

test('another examiner can neither decide, nor sign, nor record a refusal, nor take back: there is no such sheet for them', async () => {
  const { examiner, learner } = await counter(db);
  const observationId = await markedSheet(examiner, learner.id, 'done');
  const other = context(db, await addPerson(db, { roles: ['examiner'] }), NOW);
  const answers = [
    await decideObservation({ ...other, observationId, nextOn: null }),
    await signObservation({ ...other, observationId, role: 'learner', secret: LEARNER_PIN, ...noObjection }),
    await recordRefusal({ ...other, observationId, note: '无关人员' }),
    await reopenObservation({ ...other, observationId }),
    await saveSheet({ ...other, observationId, change: { kind: 'remark', text: '无关人员' } }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'not-found' });
});
