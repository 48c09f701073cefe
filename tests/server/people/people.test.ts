import { expect, test } from 'vitest';
import { openSession } from '../open-session';
import { assignMentor, endMentor } from '~/server/people/assign-mentor.server';
import { addDepartment as addUnit, addPost } from '~/server/people/change-organisation.server';
import { decodeText } from '~/server/people/decode-roster-file.server';
import { importRoster, previewRoster } from '~/server/people/import-roster.server';
import { listPeople } from '~/server/people/list-people.server';
import { mentorsToChoose, readPersonPage } from '~/server/people/read-person.server';
import { readOrganisation } from '~/server/people/read-organisation.server';
import { readTeam } from '~/server/people/read-team.server';
import { addPerson as addByForm, changePerson } from '~/server/people/save-person.server';
import { addDepartment, addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T01:00:00Z');
const system = context(db, await addPerson(db, { roles: ['system-admin'] }), NOW);
const hr = context(db, await addPerson(db, { roles: ['hr'] }), NOW);
const rootId = (await db.department.create({ data: { id: 'root', code: 'root', nameZh: '示例中心', nameEn: 'Example Centre' } })).id;

const GB18030 = {
  // 工号,姓名,科室,岗位,用工形式,入职日期 CRLF A001,张示例,接待科,,聘用,2026/9/1 CRLF, as Excel in China saves it.
  bytes: Uint8Array.from(Buffer.from('b9a4bac52cd0d5c3fb2cbfc6cad22cb8dacebb2cd3c3b9a4d0cecabd2cc8ebd6b0c8d5c6da0d0a413030312cd5c5cabec0fd2cbdd3b4fdbfc62c2cc6b8d3c32c323032362f392f310d0a', 'hex')),
};

test('departments and posts are added once each, by the system administrator only', async () => {
  const fields = { code: 'Reception', nameZh: '接待科', nameEn: 'Reception', parentId: rootId };
  expect(await addUnit({ ...hr, fields })).toMatchObject({ code: 'forbidden' });
  expect((await addUnit({ ...system, fields })).ok).toBe(true);
  expect(await addUnit({ ...system, fields })).toMatchObject({ code: 'unit-code-taken' });
  expect(await addUnit({ ...system, fields: { ...fields, code: 'x y' } })).toMatchObject({ code: 'unit-code' });
  expect(await addUnit({ ...system, fields: { ...fields, code: 'x', nameZh: ' ' } })).toMatchObject({ code: 'unit-name' });
  expect(await addUnit({ ...system, fields: { ...fields, code: 'x', parentId: 'none' } })).toMatchObject({ code: 'parent-missing' });
  expect((await addPost({ ...system, fields: { code: 'loan', nameZh: '贷款窗口', lines: ['loan', 'nonsense'] } })).ok).toBe(true);
  const { departments, posts } = await readOrganisation(db);
  expect(departments.find((row) => row.code === 'reception')).toMatchObject({ parentId: rootId, depth: 1, name: { zh: '接待科' } });
  expect(posts.find((row) => row.code === 'loan')).toMatchObject({ lines: ['loan'] });
});

test('a person is added by form, found, changed by one of two at a time, and signed out on leaving', async () => {
  const fields = { staffNumber: ' b-0１ ', name: '䶮示例', departmentId: rootId, postId: '', employment: 'contract', joinedOn: '2026-11-01' };
  expect(await addByForm({ ...hr, fields })).toMatchObject({ code: 'forbidden' });
  expect(await addByForm({ ...system, fields: { ...fields, name: '=1+1', joinedOn: '昨天', departmentId: '' } })).toMatchObject({
    problems: { name: 'name-characters', joinedOn: 'date-format', departmentId: 'department-missing' },
  });
  const added = await addByForm({ ...system, fields });
  if (!added.ok) throw new Error(added.code);
  expect(await addByForm({ ...system, fields })).toMatchObject({ problems: { staffNumber: 'staff-number-taken' } });
  const { personId } = added.value;
  expect((await listPeople({ ...system, filter: { q: 'b-01' } })).people).toMatchObject([{ id: personId, staffNumber: 'B-01', active: false, roles: [] }]);
  expect((await listPeople({ ...system, filter: { q: '䶮' } })).total).toBe(1);

  const change = (version: number, leftOn = '') => changePerson({ ...system, personId, version, fields: { ...fields, name: '𠮷示例', leftOn } });
  expect((await change(0)).ok).toBe(true);
  expect(await change(0, '2026-11-20')).toMatchObject({ code: 'changed-meanwhile' });
  await openSession(db, personId, NOW);
  expect((await change(1, '2026-11-20')).ok).toBe(true);
  expect(await db.session.count({ where: { personId, endedAt: null } })).toBe(0);
  expect(await changePerson({ ...hr, personId, version: 2, fields })).toMatchObject({ code: 'forbidden' });
  expect(await readPersonPage({ ...hr, personId })).toMatchObject({ name: '𠮷示例', left: true });
  expect(await readPersonPage({ ...hr, personId: 'nobody' })).toBeNull();
});

test('a roster in GB18030 with CRLF is shown first and imported only when confirmed, once', async () => {
  const text = decodeText(GB18030.bytes);
  if (!text.ok) throw new Error(text.code);
  const preview = await previewRoster({ ...system, text: text.value });
  expect(preview).toMatchObject({ ok: true, value: { rows: [{ verdict: 'ready', shown: { name: '张示例', departmentId: '接待科' } }] } });
  expect(await db.person.count({ where: { staffNumber: 'A001' } })).toBe(0);
  expect(await importRoster({ ...hr, text: text.value })).toMatchObject({ code: 'forbidden' });
  expect(await importRoster({ ...system, text: text.value })).toMatchObject({ ok: true, value: { added: 1 } });
  expect(await importRoster({ ...system, text: text.value })).toMatchObject({ ok: true, value: { added: 0 } });
  expect(await db.person.findUnique({ where: { staffNumber: 'A001' } })).toMatchObject({ name: '张示例', joinedOn: '2026-09-01', employment: 'contract' });
});

test('UTF-8 with a byte-order mark is read, and a formula in a cell is refused, not defused', async () => {
  const file = '\ufeff工号,姓名,科室,岗位,用工形式,入职日期\r\nA002,"=HYPERLINK(""http://x"")",接待科,,聘用,2026-09-01\r\n\r\nA003,李示例,接待科,,聘用,2026-09-01\r\n';
  const text = decodeText(new TextEncoder().encode(file));
  if (!text.ok) throw new Error(text.code);
  const preview = await previewRoster({ ...system, text: text.value });
  expect(preview).toMatchObject({ value: { rows: [{ verdict: 'name-characters' }, { verdict: 'ready' }] } });
  expect(await importRoster({ ...system, text: text.value })).toMatchObject({ value: { added: 1 } });
  expect(decodeText(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]))).toMatchObject({ code: 'file-unreadable' });
  expect(decodeText(new Uint8Array(1_000_001))).toMatchObject({ code: 'file-large' });
});

test('HR or the system administrator names a mentor who holds the role, never the learner themself', async () => {
  const learner = await addPerson(db, { roles: ['learner', 'mentor'] });
  const mentor = await addPerson(db, { roles: ['mentor'] });
  const assign = (mentorId: string, by = hr) => assignMentor({ ...by, learnerId: learner.id, mentorId });
  expect(await assign(mentor.id, context(db, mentor, NOW))).toMatchObject({ code: 'forbidden' });
  expect(await assign(learner.id)).toMatchObject({ code: 'mentor-self' });
  expect(await assign(hr.actor.id)).toMatchObject({ code: 'mentor-unfit' });
  expect((await Promise.all([assign(mentor.id), assign(mentor.id)])).every((result) => result.ok)).toBe(true);
  expect(await db.mentorAssignment.count({ where: { learnerId: learner.id } })).toBe(1);
  expect((await mentorsToChoose({ ...hr, personId: learner.id })).map((one) => one.id)).toEqual([mentor.id]);
  const page = await readPersonPage({ ...hr, personId: learner.id });
  expect((await endMentor({ ...hr, learnerId: learner.id, assignmentId: page!.mentors[0]!.id })).ok).toBe(true);
  expect(await endMentor({ ...hr, learnerId: mentor.id, assignmentId: page!.mentors[0]!.id })).toMatchObject({ code: 'not-found' });
});

test('a head sees the own department and those below, nobody else', async () => {
  const head = await addPerson(db, { roles: ['department-head'] });
  const below = await addPerson(db, { roles: ['learner'], departmentId: await addDepartment(db, { parentId: head.departmentId }) });
  await addPerson(db, { roles: ['learner'] });
  expect((await readTeam(context(db, head, NOW))).map((person) => person.id).sort()).toEqual([head.id, below.id].sort());
});
