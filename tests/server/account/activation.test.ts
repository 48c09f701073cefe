import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '~/domain/people/policy';
import { activate } from '~/server/account/activate.server';
import { changePassword } from '~/server/account/change-secrets.server';
import { endOtherSessions } from '~/server/account/end-sessions.server';
import { readAccount } from '~/server/account/read-account.server';
import { signIn } from '~/server/account/sign-in.server';
import { issueCode } from '~/server/people/issue-code.server';
import { printSlips, waitingForSlip } from '~/server/people/print-slips.server';
import { addDepartment, addPerson, context, openTestDatabase } from '../harness';
import { openSession } from '../open-session';

const { db } = await openTestDatabase({ content: false });
const NOW = new Date('2026-11-23T01:00:00Z');
const PASSWORD = '今天窗口来了七位客人';
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const system = await addFirst();
let clerk: Actor;

async function addFirst() {
  for (const name of ['audit', 'ledger', 'certificate-number']) await db.chainHead.create({ data: { name, position: 0, hash: '' } });
  await db.centre.create({ data: { id: 'centre', kind: 'production', nameZh: '示例中心', nameEn: 'Example', createdAt: NOW, openedAt: NOW } });
  return addPerson(db, { roles: ['system-admin'] });
}

beforeEach(async () => {
  clerk = await addPerson(db, { roles: ['learner'] });
});

const use = (code: string, now = NOW, extra: Partial<{ staffNumber: string; password: string; passwordAgain: string; pin: string }> = {}) =>
  activate({ ...context(db, clerk, now), staffNumber: clerk.staffNumber, code, password: PASSWORD, passwordAgain: PASSWORD, pin: '481516', ...extra });
async function slipOf(person: Actor, now = NOW): Promise<string> {
  const slips = await printSlips({ ...context(db, system, now), personIds: [person.id] });
  if (!slips.ok) throw new Error(slips.code);
  return slips.value[0]!.code;
}
test('a slip works once, in small letters without hyphens too, and its owner can sign in', async () => {
  const code = await slipOf(clerk);
  expect(await use(code, NOW, { password: 'kurz', passwordAgain: 'kurz' })).toMatchObject({ code: 'password-short' });
  expect(await use(code, NOW, { passwordAgain: 'x' })).toMatchObject({ code: 'password-different' });
  expect(await use(code, NOW, { pin: '' })).toMatchObject({ code: 'pin-format' });
  expect((await use(code.toLowerCase().replaceAll('-', ''), later(167))).ok).toBe(true);
  expect(await use(code, later(167))).toMatchObject({ code: 'code-wrong' });
  expect((await signIn({ ...context(db, clerk, later(167)), staffNumber: clerk.staffNumber.toLowerCase(), password: PASSWORD })).ok).toBe(true);
  expect((await waitingForSlip(context(db, system, NOW))).map((row) => row.id)).not.toContain(clerk.id);
});

test('two browsers with the same code: one of them sets the password', async () => {
  const code = await slipOf(clerk);
  const results = await Promise.all([use(code), use(code)]);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});

test('a code ends after its time, with the next one, and is never good for somebody else', async () => {
  const first = await slipOf(clerk);
  expect(await use(first, later(168))).toMatchObject({ code: 'code-wrong' });
  const second = await slipOf(clerk);
  expect(await use(first)).toMatchObject({ code: 'code-wrong' });
  const other = await addPerson(db, { roles: ['learner'] });
  expect(await use(second, NOW, { staffNumber: other.staffNumber })).toMatchObject({ code: 'code-wrong' });
  expect((await use(second)).ok).toBe(true);
});

test('five wrong codes block the number for a quarter of an hour, the right code too', async () => {
  const code = await slipOf(clerk);
  for (let tries = 0; tries < 5; tries += 1) expect(await use('0000-0000-0000-0000')).toMatchObject({ code: 'code-wrong' });
  expect(await use(code)).toMatchObject({ code: 'code-blocked', details: { until: '09:15' } });
  expect((await use(code, later(0.3))).ok).toBe(true);
});

test('only hashes are stored', async () => {
  const code = await slipOf(clerk);
  await use(code);
  const stored = JSON.stringify([await db.oneTimeCode.findMany(), await db.person.findMany(), await db.auditEvent.findMany()]);
  for (const secret of [code, code.replaceAll('-', ''), PASSWORD, '481516']) expect(stored).not.toContain(secret);
});

test('a head gives a code within the own departments, HR to everybody, nobody to themself, and the person sees who did', async () => {
  const head = await addPerson(db, { roles: ['department-head'], departmentId: await addDepartment(db) });
  const hr = await addPerson(db, { roles: ['hr'] });
  const below = await addDepartment(db, { parentId: head.departmentId });
  const mine = await addPerson(db, { roles: ['learner'], departmentId: below });
  await use(await slipOf(clerk));
  const session = await openSession(db, clerk.id, NOW);

  expect(await issueCode({ ...context(db, head, NOW), personId: clerk.id })).toMatchObject({ code: 'not-found' });
  expect(await issueCode({ ...context(db, mine, NOW), personId: clerk.id })).toMatchObject({ code: 'not-found' });
  expect(await issueCode({ ...context(db, head, NOW), personId: head.id })).toMatchObject({ code: 'code-self' });
  expect((await issueCode({ ...context(db, head, NOW), personId: mine.id })).ok).toBe(true);
  const issued = await issueCode({ ...context(db, hr, NOW), personId: clerk.id });
  if (!issued.ok) throw new Error(issued.code);
  expect(await use(issued.value.code, later(25))).toMatchObject({ code: 'code-wrong' });
  // Whoever has a PIN may keep it; every session ends.
  expect((await use(issued.value.code, later(1), { pin: '' })).ok).toBe(true);
  expect(await db.session.findUnique({ where: { id: session } })).toMatchObject({ endedAt: later(1) });
  const { codes } = await readAccount({ ...context(db, clerk, later(2)), sessionId: null });
  expect(codes[0]).toMatchObject({ by: hr.name, used: { date: '2026-11-23' } });
  expect(await db.auditEvent.count({ where: { action: 'code.issued', actorId: hr.id, entityId: clerk.id } })).toBe(1);
});

test('changing the password needs the present one and ends the other sessions only', async () => {
  await use(await slipOf(clerk));
  const [here, there] = [await openSession(db, clerk.id, NOW), await openSession(db, clerk.id, NOW)];
  const change = (current: string, password = '晨会八点一刻在大厅里') => changePassword({ ...context(db, clerk, NOW), sessionId: here, current, password, passwordAgain: password });
  expect(await change('falsch')).toMatchObject({ code: 'current-wrong' });
  expect(await change(PASSWORD, `${clerk.staffNumber}-${clerk.staffNumber}`)).toMatchObject({ code: 'password-personal' });
  expect((await change(PASSWORD)).ok).toBe(true);
  expect((await db.session.findUnique({ where: { id: here } }))?.endedAt).toBeNull();
  expect((await db.session.findUnique({ where: { id: there } }))?.endedAt).toEqual(NOW);
  await openSession(db, clerk.id, NOW);
  expect(await endOtherSessions({ ...context(db, clerk, NOW), sessionId: here })).toBe(1);
  expect(await endOtherSessions({ ...context(db, clerk, NOW), sessionId: here })).toBe(0);
});

test('somebody who left gets no code in, and slips are the system administrator’s', async () => {
  const code = await slipOf(clerk);
  await db.person.update({ where: { id: clerk.id }, data: { leftOn: '2026-11-22' } });
  expect(await use(code)).toMatchObject({ code: 'code-wrong' });
  const hr = await addPerson(db, { roles: ['hr'] });
  expect(await issueCode({ ...context(db, hr, NOW), personId: clerk.id })).toMatchObject({ code: 'person-left' });
  expect(await printSlips({ ...context(db, hr, NOW), personIds: [hr.id] })).toMatchObject({ code: 'forbidden' });
});
