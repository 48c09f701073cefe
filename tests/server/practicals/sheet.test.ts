import { expect, test } from 'vitest';
import { decideObservation } from '~/server/practicals/decide-observation.server';
import { readSheet } from '~/server/practicals/read-practicals.server';
import { saveSheet, saveSheetChanges } from '~/server/practicals/save-sheet.server';
import { startObservation } from '~/server/practicals/start-observation.server';
import { addDepartment, addPerson, context, openTestDatabase } from '../harness';
import { counter, markedSheet, NOW } from './counter';

const { db } = await openTestDatabase();

async function openSheet() {
  const { examiner, learner } = await counter(db);
  const started = await startObservation({ ...examiner, learnerId: learner.id, setting: 'on-site' });
  if (!started.ok) throw new Error(started.code);
  const { observationId } = started.value;
  const read = async () => (await readSheet({ ...examiner, observationId }))!;
  return { examiner, learner, observationId, read };
}

test('a double tap opens one sheet', async () => {
  const { examiner, learner } = await counter(db);
  const open = () => startObservation({ ...examiner, learnerId: learner.id, setting: 'on-site' });
  const [first, second] = await Promise.all([open(), open()]);
  expect(first).toEqual(second);
  expect(await db.observation.count({ where: { learnerId: learner.id } })).toBe(1);
});

test('taps in the same moment are all kept', async () => {
  const { examiner, observationId, read } = await openSheet();
  const items = (await read()).checklist.steps.flatMap((step) => step.items.map((item) => item.id));
  await Promise.all(items.slice(0, 6).map((itemId) => saveSheet({ ...examiner, observationId, change: { kind: 'mark', itemId, mark: 'partly' } })));
  expect((await read()).marks).toEqual(Object.fromEntries(items.slice(0, 6).map((id) => [id, 'partly'])));
});

test('a straggler of a bad network does not undo a newer tap, while a repeat of what stands succeeds', async () => {
  const { examiner, observationId, read } = await openSheet();
  const { version } = await read();
  const tap = (mark: 'done' | 'not-done', known: number) => saveSheet({ ...examiner, observationId, version: known, change: { kind: 'mark', itemId: 'sign-1', mark } });
  const first = await tap('not-done', version);
  if (!first.ok) throw new Error(first.code);
  expect((await tap('not-done', version)).ok).toBe(true);
  const { version: current } = await read();
  expect((await tap('done', current)).ok).toBe(true);
  expect(await tap('not-done', version)).toMatchObject({ ok: false, code: 'changed-meanwhile' });
  expect((await read()).marks).toEqual({ 'sign-1': 'done' });
});

test('notes, critical fails and the remark are kept and can be taken back; what the sheet has not is refused as a whole', async () => {
  const { examiner, observationId, read } = await openSheet();
  const save = (changes: Parameters<typeof saveSheetChanges>[0]['changes']) => saveSheetChanges({ ...examiner, observationId, changes });
  expect((await save([{ kind: 'note', stepId: 'sign', text: '未核对日期' }, { kind: 'critical', id: 'privacy-leak', seen: true }, { kind: 'remark', text: '总体稳重' }])).ok).toBe(true);
  expect(await read()).toMatchObject({ notes: { sign: '未核对日期' }, criticals: ['privacy-leak'], remark: '总体稳重' });
  expect((await save([{ kind: 'note', stepId: 'sign', text: '' }, { kind: 'critical', id: 'privacy-leak', seen: false }])).ok).toBe(true);
  expect(await read()).toMatchObject({ notes: {}, criticals: [] });
  expect(await save([{ kind: 'remark', text: '不应保存' }, { kind: 'mark', itemId: 'no-such-item', mark: 'done' }])).toMatchObject({ ok: false, code: 'unknown-item' });
  expect((await read()).remark).toBe('总体稳重');
});

test('a sheet with unmarked items is not decided; one with too little seen is incomplete and needs no other day', async () => {
  const { examiner, observationId } = await openSheet();
  expect(await decideObservation({ ...examiner, observationId, nextOn: null })).toMatchObject({ ok: false, code: 'unmarked' });
  const { learner: other } = await counter(db);
  const little = await markedSheet(examiner, other.id, 'done', { handle: 'not-seen' });
  expect(await decideObservation({ ...examiner, observationId: little, nextOn: null })).toMatchObject({ ok: true, value: { result: 'incomplete' } });
});

test('a decided sheet is read by the learner, the examiner, the head above them and HR; a draft by the examiner alone; strangers find nothing', async () => {
  const centre = await addDepartment(db);
  const section = await addDepartment(db, { parentId: centre });
  const { examiner } = await counter(db);
  const learner = await addPerson(db, { roles: ['learner'], departmentId: section });
  const readers = {
    learner,
    head: await addPerson(db, { roles: ['department-head'], departmentId: section }),
    above: await addPerson(db, { roles: ['department-head'], departmentId: centre }),
    hr: await addPerson(db, { roles: ['hr'] }),
  };
  const strangers = {
    colleague: await addPerson(db, { roles: ['learner'], departmentId: section }),
    otherHead: await addPerson(db, { roles: ['department-head'] }),
    otherExaminer: await addPerson(db, { roles: ['examiner'] }),
    trainer: await addPerson(db, { roles: ['trainer'] }),
    security: await addPerson(db, { roles: ['security-admin'] }),
  };
  const observationId = await markedSheet(examiner, learner.id, 'done');
  const found = async (people: Record<string, typeof learner>) => {
    const seen: Record<string, boolean> = {};
    for (const [name, actor] of Object.entries(people)) seen[name] = (await readSheet({ ...context(db, actor, NOW), observationId })) !== null;
    return seen;
  };
  expect(await found(readers)).toEqual({ learner: false, head: false, above: false, hr: false });
  await decideObservation({ ...examiner, observationId, nextOn: null });
  expect(await found(readers)).toEqual({ learner: true, head: true, above: true, hr: true });
  expect(await found(strangers)).toEqual({ colleague: false, otherHead: false, otherExaminer: false, trainer: false, security: false });
  expect((await readSheet({ ...examiner, observationId }))?.isExaminer).toBe(true);
});
