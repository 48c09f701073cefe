import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announceClass, closeClass, type ClassFacts } from './class-state';
import { readPlan } from './plan-input';
import { signIn, signInWindow } from './sign-in';
import { makeSignInCode, readSignInCode } from './sign-in-code';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
const planned: ClassFacts = {
  state: 'planned', startsAt: at('01:00'), endsAt: at('02:30'), minutes: 90, notice: '请带本子', teacherIds: ['t'],
  attendances: [{ personId: 'a', signedInAt: null }, { personId: 'b', signedInAt: null }],
};
const announced: ClassFacts = { ...planned, state: 'announced' };
const byCode = (typed: string, now: Date, personId = 'a') => ({ personId, code: '7K3MQ9', how: { by: 'code' as const, typed }, now });

test('a class is announced with teacher, participants and a notice, before it begins', () => {
  expect(announceClass(planned, at('00:00'))).toEqual({ ok: true, value: { state: 'announced', action: 'class.announced' } });
  expect(announceClass({ ...planned, teacherIds: [] }, at('00:00'))).toMatchObject({ code: 'teacher-missing' });
  expect(announceClass({ ...planned, attendances: [] }, at('00:00'))).toMatchObject({ code: 'participant-missing' });
  expect(announceClass({ ...planned, notice: ' ' }, at('00:00'))).toMatchObject({ code: 'notice-missing' });
  expect(announceClass(planned, at('01:00'))).toMatchObject({ code: 'already-begun' });
  expect(announceClass(announced, at('00:00'))).toMatchObject({ code: 'not-planned' });
});

test('signing in makes the class held; a second tap changes nothing; the teacher signs in somebody without a phone', () => {
  expect(signIn(announced, byCode('7k3-mq9', at('00:40')))).toEqual({ ok: true, value: { state: 'held', action: 'class.signed-in', repeated: false, signedInAt: at('00:40') } });
  const held: ClassFacts = { ...announced, state: 'held', attendances: [{ personId: 'a', signedInAt: at('00:40') }, { personId: 'b', signedInAt: null }] };
  expect(signIn(held, byCode('wrong', at('05:00')))).toMatchObject({ ok: true, value: { repeated: true, signedInAt: at('00:40') } });
  expect(signIn(held, { personId: 'b', code: '7K3MQ9', how: { by: 'teacher' }, now: at('02:00') })).toMatchObject({ ok: true, value: { repeated: false } });
});

test.each([
  ['too-early', announced, byCode('7K3MQ9', at('00:29'))],
  ['too-late', announced, byCode('7K3MQ9', at('03:01'))],
  ['wrong-code', announced, byCode('7K3MQ8', at('01:00'))],
  ['not-invited', announced, byCode('7K3MQ9', at('01:00'), 'x')],
  ['not-announced', planned, byCode('7K3MQ9', at('00:45'))],
  ['class-closed', { ...announced, state: 'closed' as const }, byCode('7K3MQ9', at('02:45'))],
  ['teaches-it', { ...announced, attendances: [{ personId: 't', signedInAt: null }] }, byCode('7K3MQ9', at('01:00'), 't')],
])('nobody signs in when: %s', (code, facts, input) => {
  expect(signIn(facts, input)).toMatchObject({ ok: false, code });
});

test('the list opens exactly at the margin and closes exactly at it', () => {
  fc.assert(fc.property(fc.integer({ min: -120, max: 240 }), (minute) => {
    const now = new Date(announced.startsAt.getTime() + minute * 60_000);
    const { opensAt, closesAt } = signInWindow(announced);
    expect(signIn(announced, byCode('7K3MQ9', now)).ok).toBe(opensAt <= now && now <= closesAt);
  }));
});

test('closing names each person who signed in once, whatever the list holds, and never a teacher', () => {
  const person = fc.constantFrom('a', 'b', 'c', 't');
  const rows = fc.array(fc.record({ personId: person, signedInAt: fc.option(fc.constant(at('01:00'))) }));
  fc.assert(fc.property(rows, (attendances) => {
    const closed = closeClass({ ...announced, state: 'held', attendances }, at('02:30'));
    if (!closed.ok) throw new Error(closed.code);
    const present = new Set(attendances.filter((row) => row.signedInAt && row.personId !== 't').map((row) => row.personId));
    expect([...closed.value.attended].sort()).toEqual([...present].sort());
  }));
});

test('a class is closed after its end, once, and not before it was announced', () => {
  expect(closeClass(announced, at('02:30'))).toMatchObject({ ok: true, value: { attended: [] } });
  expect(closeClass(announced, at('02:29'))).toMatchObject({ code: 'not-over' });
  expect(closeClass(planned, at('02:30'))).toMatchObject({ code: 'not-announced' });
  expect(closeClass({ ...announced, state: 'closed' }, at('02:30'))).toMatchObject({ code: 'already-closed' });
});

test('a sign-in code is read back however it was typed', () => {
  fc.assert(fc.property(fc.uint8Array({ minLength: 6, maxLength: 6 }), (random) => {
    const code = makeSignInCode(random);
    expect(readSignInCode(` ${code.slice(0, 3).toLowerCase()} - ${code.slice(3).replaceAll('0', 'o').replaceAll('1', 'l')} `)).toBe(code);
  }));
  expect(readSignInCode('7K3MQ')).toBeNull();
  expect(readSignInCode('UUUUUU')).toBeNull();
});

const zone = 'Asia/Shanghai';
const fields = { titleZh: '窗口礼仪示例班', place: '三楼会议室', startsAt: '2026-11-23T09:00', endsAt: '2026-11-23T10:30' };

test('a plan is read in the centre’s zone; without minutes the whole length counts', () => {
  expect(readPlan(fields, zone)).toMatchObject({ plan: { startsAt: at('01:00'), endsAt: at('02:30'), minutes: 90, titleEn: '' } });
  expect(readPlan({ ...fields, minutes: '45' }, zone)).toMatchObject({ plan: { minutes: 45 } });
});

test('every problem of a plan is told at once, one a field', () => {
  expect(readPlan({}, zone)).toEqual({ problems: { titleZh: 'empty', place: 'empty', startsAt: 'time-format', endsAt: 'time-format' } });
  expect(readPlan({ ...fields, endsAt: fields.startsAt }, zone)).toEqual({ problems: { endsAt: 'ends-before-start' } });
  expect(readPlan({ ...fields, endsAt: '2026-11-25T09:00' }, zone)).toEqual({ problems: { endsAt: 'longer-than-a-day' } });
  expect(readPlan({ ...fields, minutes: '91' }, zone)).toEqual({ problems: { minutes: 'minutes-over-length' } });
  expect(readPlan({ ...fields, minutes: '1.5', startsAt: '2026-02-30T09:00' }, zone)).toEqual({ problems: { startsAt: 'time-format', minutes: 'minutes-format' } });
});
