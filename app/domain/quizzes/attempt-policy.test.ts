import { expect, test } from 'vitest';
import { attemptPolicy, type PastAttempt } from './attempt-policy';

const zone = 'Asia/Shanghai';
const formal = { mode: 'formal', maxAttempts: 3, waitDays: 1 } as const;
const failed = (number: number, day: string): PastAttempt => ({
  number, state: 'graded', startedAt: new Date(`${day}T01:00:00Z`), finishedAt: new Date(`${day}T01:30:00Z`), passed: false,
});
const ask = (history: PastAttempt[], now: string, more: Partial<Parameters<typeof attemptPolicy>[0]> = {}) =>
  attemptPolicy({ blueprint: formal, history, now: new Date(now), zone, since: null, extraAttempts: 0, ...more });

test('a first attempt starts at once', () => {
  expect(ask([], '2026-11-23T02:00:00Z')).toEqual({ startable: true, reasons: [], attemptsLeft: 3, firstDay: '2026-11-23', nextNumber: 1 });
});

test('after a failed one the next day is the first day, by the clock of the centre', () => {
  const history = [failed(1, '2026-11-23')];
  expect(ask(history, '2026-11-23T15:59:59Z')).toMatchObject({ startable: false, reasons: ['wait'], attemptsLeft: 2, firstDay: '2026-11-24' });
  // 16:00 UTC is midnight in Shanghai.
  expect(ask(history, '2026-11-23T16:00:00Z')).toMatchObject({ startable: true, firstDay: '2026-11-24', nextNumber: 2 });
});

test('the day an attempt ended counts, not the day it started', () => {
  const overMidnight = { ...failed(1, '2026-11-23'), startedAt: new Date('2026-11-23T15:50:00Z'), finishedAt: new Date('2026-11-23T16:10:00Z') };
  expect(ask([overMidnight], '2026-11-24T08:00:00Z')).toMatchObject({ reasons: ['wait'], firstDay: '2026-11-25' });
});

test('three are the most; HR may grant one more; a voided one does not count but keeps its number', () => {
  const history = [failed(1, '2026-11-01'), failed(2, '2026-11-03'), failed(3, '2026-11-05')];
  expect(ask(history, '2026-11-23T02:00:00Z')).toMatchObject({ startable: false, reasons: ['none-left'], attemptsLeft: 0, firstDay: null });
  expect(ask(history, '2026-11-23T02:00:00Z', { extraAttempts: 1 })).toMatchObject({ startable: true, attemptsLeft: 1 });
  const withVoided = [...history.slice(0, 2), { ...failed(3, '2026-11-05'), state: 'voided' as const }];
  expect(ask(withVoided, '2026-11-23T02:00:00Z')).toMatchObject({ startable: true, attemptsLeft: 1, nextNumber: 4 });
});

test('a passed formal quiz is not sat again in the same period, but in the next one', () => {
  const history = [{ ...failed(1, '2026-11-01'), passed: true }];
  expect(ask(history, '2026-11-23T02:00:00Z')).toMatchObject({ startable: false, reasons: ['already-passed'], firstDay: null });
  expect(ask(history, '2027-11-23T02:00:00Z', { since: '2027-09-01' })).toMatchObject({ startable: true, attemptsLeft: 3, nextNumber: 2 });
});

test('an open attempt is gone on with, also the last one', () => {
  const open: PastAttempt = { number: 3, state: 'overdue', startedAt: new Date('2026-11-23T01:00:00Z'), finishedAt: null, passed: null };
  expect(ask([failed(1, '2026-11-01'), failed(2, '2026-11-03'), open], '2026-11-23T02:00:00Z')).toMatchObject({
    startable: false, reasons: ['open-attempt'], attemptsLeft: 0, firstDay: null,
  });
});

test('practice has no limit and no wait, passed or not', () => {
  const blueprint = { mode: 'practice', maxAttempts: null, waitDays: 0 } as const;
  const history = Array.from({ length: 30 }, (_, at) => ({ ...failed(at + 1, '2026-11-23'), passed: true }));
  expect(ask(history, '2026-11-23T02:00:00Z', { blueprint })).toEqual({
    startable: true, reasons: [], attemptsLeft: null, firstDay: '2026-11-23', nextNumber: 31,
  });
});
