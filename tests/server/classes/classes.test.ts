import { expect, test } from 'vitest';
import { announceClass, closeClass } from '~/server/classes/change-class.server';
import { planClass } from '~/server/classes/plan-class.server';
import { listClasses, readClass } from '~/server/classes/read-classes.server';
import { signInToClass } from '~/server/classes/sign-in.server';
import { separationProblemOf } from '~/server/practicals/separation-problem.server';
import { addPerson, context, openTestDatabase, ZONE } from '../harness';

const { db } = await openTestDatabase();
await db.chainHead.upsert({ where: { name: 'audit' }, update: {}, create: { name: 'audit', position: 0, hash: '' } });
const at = (time: string) => new Date(`2026-11-24T${time}:00+08:00`);
const FIELDS = { titleZh: '六步练习', place: '三楼', startsAt: '2026-11-24T14:00', endsAt: '2026-11-24T15:30', notice: '请准时参加' };

test('a class from its plan to the credited hours; its teacher may not examine who was there for a year', async () => {
  const teacher = await addPerson(db, { roles: ['trainer', 'examiner'] });
  const present = await addPerson(db, { roles: ['learner'] });
  const withoutPhone = await addPerson(db, { roles: ['learner'] });
  const absent = await addPerson(db, { roles: ['learner'] });
  const morning = context(db, teacher, at('09:00'));
  const people = [present, withoutPhone, absent].map((person) => person.id);
  expect(await planClass({ ...morning, fields: { ...FIELDS, endsAt: '2026-11-24T13:00' }, teacherIds: [teacher.id], personIds: people, departmentIds: [] })).toMatchObject({ code: 'invalid', problems: { endsAt: 'ends-before-start' } });
  expect(await planClass({ ...context(db, present, at('09:00')), fields: FIELDS, teacherIds: [teacher.id], personIds: people, departmentIds: [] })).toMatchObject({ code: 'forbidden' });
  const planned = await planClass({ ...morning, fields: FIELDS, teacherIds: [teacher.id], personIds: people, departmentIds: [] });
  if (!planned.ok) throw new Error(planned.code);
  const { classId } = planned.value;

  const mine = (now: Date) => context(db, present, now);
  expect((await listClasses(mine(at('10:00')))).classes).toEqual([]);
  expect(await readClass({ ...mine(at('10:00')), classId })).toBeNull();
  expect((await announceClass({ ...morning, classId })).ok).toBe(true);
  expect((await readClass({ ...mine(at('10:00')), classId }))?.code).toBeNull();
  const { signInCode } = await db.trainingClass.findUniqueOrThrow({ where: { id: classId } });

  const byCode = (now: Date, typed: string) => signInToClass({ ...mine(now), classId, personId: present.id, how: { by: 'code', typed } });
  expect(await byCode(at('13:00'), signInCode)).toMatchObject({ ok: false, code: 'too-early' });
  expect(await byCode(at('13:45'), 'ZZZZZZ')).toMatchObject({ ok: false, code: 'wrong-code' });
  expect((await byCode(at('13:45'), signInCode.toLowerCase())).ok).toBe(true);
  expect((await byCode(at('13:46'), signInCode)).ok).toBe(true);
  expect(await signInToClass({ ...mine(at('14:00')), classId, personId: absent.id, how: { by: 'code', typed: signInCode } })).toMatchObject({ code: 'not-found' });
  expect((await signInToClass({ ...context(db, teacher, at('14:05')), classId, personId: withoutPhone.id, how: { by: 'teacher' } })).ok).toBe(true);

  expect(await closeClass({ ...context(db, teacher, at('15:00')), classId })).toMatchObject({ ok: false, code: 'not-over' });
  expect(await closeClass({ ...context(db, teacher, at('16:00')), classId })).toMatchObject({ ok: true, value: { credited: 2 } });
  expect(await closeClass({ ...context(db, teacher, at('16:01')), classId })).toMatchObject({ ok: false, code: 'already-closed' });
  expect((await db.hoursCredit.findMany({ where: { sourceId: classId } })).map((row) => row.hundredths)).toEqual([200, 200]);

  const judge = { db, judgeId: teacher.id, role: 'examiner' as const, zone: ZONE };
  expect(await separationProblemOf({ ...judge, personId: present.id, today: '2026-12-01' })).toBe('taught');
  expect(await separationProblemOf({ ...judge, personId: absent.id, today: '2026-12-01' })).toBeNull();
  expect(await separationProblemOf({ ...judge, personId: present.id, today: '2027-11-24' })).toBeNull();
});
