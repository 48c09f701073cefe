import { expect, test } from 'vitest';
import { appoint, previewAppointment, withoutRole } from '~/server/people/appoint.server';
import { endRole } from '~/server/people/end-role.server';
import { grantRole } from '~/server/people/grant-role.server';
import { listRoleHolders } from '~/server/people/list-roles.server';
import { loadActor } from '~/server/platform/request-context.server';
import { hashSecret } from '~/server/platform/password.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T01:00:00Z');
const security = context(db, await addPerson(db, { roles: ['security-admin'] }), NOW);
const FIELDS = { role: 'examiner', from: '2026-11-23', reason: '首批聘任', document: '示例〔2026〕1号' };
const rolesOf = async (personId: string, now = NOW) => (await loadActor(context(db, security.actor, now), personId))?.roles;

test('a grant holds from its first to its last day and is in the log with reason and document', async () => {
  const person = await addPerson(db, { roles: [] });
  expect((await grantRole({ ...security, personId: person.id, fields: FIELDS })).ok).toBe(true);
  expect((await grantRole({ ...security, personId: person.id, fields: FIELDS })).ok).toBe(true);
  expect(await db.roleAssignment.count({ where: { personId: person.id } })).toBe(1);
  expect(await rolesOf(person.id)).toEqual(['examiner']);
  expect(await rolesOf(person.id, new Date('2027-11-22T01:00:00Z'))).toEqual(['examiner']);
  expect(await rolesOf(person.id, new Date('2027-11-23T01:00:00Z'))).toEqual([]);
  expect(JSON.parse((await db.auditEvent.findFirstOrThrow({ where: { action: 'role.granted', entityId: person.id } })).details)).toEqual({
    role: 'examiner', from: '2026-11-23', to: '2027-11-22', reason: '首批聘任', document: '示例〔2026〕1号',
  });
});

test('nobody grants to themself, and only the security administrator grants', async () => {
  expect(await grantRole({ ...security, personId: security.actor.id, fields: FIELDS })).toMatchObject({ code: 'role-self' });
  const person = await addPerson(db, { roles: [] });
  for (const role of ['system-admin', 'audit-admin', 'hr', 'department-head'] as const) {
    const other = context(db, await addPerson(db, { roles: [role] }), NOW);
    expect(await grantRole({ ...other, personId: person.id, fields: FIELDS })).toMatchObject({ code: 'forbidden' });
    expect(await appoint({ ...other, fields: { document: 'x', from: '2026-11-23', reason: 'x', lists: { hr: person.staffNumber } } })).toMatchObject({ code: 'forbidden' });
  }
  expect(await grantRole({ ...security, personId: 'nobody', fields: FIELDS })).toMatchObject({ code: 'not-found' });
});

test('administrators hold one role only, also when two grants come at once', async () => {
  const person = await addPerson(db, { roles: [] });
  const grant = (role: string) => grantRole({ ...security, personId: person.id, fields: { role, from: '2026-11-23', reason: 'x' } });
  const results = await Promise.all([grant('system-admin'), grant('audit-admin'), grant('learner')]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test('a role ends at once with a reason, never the own one and never the last administrator’s', async () => {
  const person = await addPerson(db, { roles: ['trainer'] });
  const [assignment] = await db.roleAssignment.findMany({ where: { personId: person.id } });
  const end = (reason: string) => endRole({ ...security, assignmentId: assignment!.id, reason });
  expect(await end(' ')).toMatchObject({ code: 'reason-missing' });
  expect((await end('调离')).ok).toBe(true);
  expect((await end('调离')).ok).toBe(true);
  expect(await rolesOf(person.id)).toEqual([]);
  expect(await db.auditEvent.count({ where: { action: 'role.ended', entityId: person.id } })).toBe(1);

  const own = await db.roleAssignment.findFirstOrThrow({ where: { personId: security.actor.id } });
  expect(await endRole({ ...security, assignmentId: own.id, reason: 'x' })).toMatchObject({ code: 'role-self' });

  await db.roleAssignment.deleteMany({ where: { role: 'audit-admin' } });
  const [one, two] = [await addPerson(db, { roles: ['audit-admin'] }), await addPerson(db, { roles: ['audit-admin'] })];
  const passwordHash = await hashSecret('今天窗口来了七位客人');
  await db.person.updateMany({ where: { id: { in: [one.id, two.id] } }, data: { passwordHash } });
  const rows = await db.roleAssignment.findMany({ where: { personId: { in: [one.id, two.id] } } });
  const ended = await Promise.all(rows.map((row) => endRole({ ...security, assignmentId: row.id, reason: 'x' })));
  expect(ended.filter((result) => !result.ok).map((result) => !result.ok && result.code)).toEqual(['last-administrator']);
});

test('the first appointments come from one dated document, each line judged by itself', async () => {
  const people = await Promise.all(['新一示例', '新二示例', '新三示例'].map((name) => addPerson(db, { roles: [], name })));
  const [one, two, three] = people.map((person) => person.staffNumber) as [string, string, string];
  const administrator = await addPerson(db, { roles: ['system-admin'] });
  expect(await withoutRole(security)).toEqual(expect.arrayContaining([one, two, three]));
  const fields = {
    document: '示例房公〔2026〕2号', from: '2026-11-23', reason: '首批聘任',
    lists: { trainer: `${one}\n${two}`, examiner: `${two}，${two} 999999`, hr: `${three} ${administrator.staffNumber} ${security.actor.staffNumber}` },
  };
  const preview = await previewAppointment({ ...security, fields });
  if (!preview.ok) throw new Error(preview.code);
  expect(preview.value.map((line) => line.verdict)).toEqual([
    'ready', 'ready', 'ready', 'twice-in-list', 'unknown-person', 'ready', 'administrator-holds-no-other-role', 'role-self',
  ]);
  expect(await db.roleAssignment.count({ where: { document: fields.document } })).toBe(0);
  expect(await appoint({ ...security, fields })).toMatchObject({ ok: true, value: { granted: 4 } });
  expect(await appoint({ ...security, fields })).toMatchObject({ ok: false, code: 'nobody-ready' });
  expect(await db.roleAssignment.count({ where: { document: fields.document, toDate: '2027-11-22' } })).toBe(4);
  expect((await listRoleHolders({ ...security, role: 'trainer' })).holders.map((holder) => holder.staffNumber)).toEqual(expect.arrayContaining([one, two]));
  expect(await appoint({ ...security, fields: { ...fields, document: ' ' } })).toMatchObject({ code: 'document-missing' });
});
