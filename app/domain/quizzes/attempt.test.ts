import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlineOf, phaseAt, secondsLeft } from './attempt';
import { decideFinish } from './finish';
import { extend, voidAttempt } from './intervene';
import { sampleAttempt, second } from './sample-attempt';
import { settle } from './settle';

const finish = (attempt = sampleAttempt, at = 100, more: Partial<Parameters<typeof decideFinish>[0]> = {}) =>
  decideFinish({ attempt, now: second(at), latest: new Map(), stored: new Map(), despiteMissing: false, ...more });

test('the deadline is minutes plus extra minutes, at most the end of the window', () => {
  expect(deadlineOf({ startedAt: second(0), minutes: 40, extraMinutes: 10 })).toEqual(second(3_000));
  expect(deadlineOf({ startedAt: second(0), minutes: 40, extraMinutes: 0, windowEnd: second(60) })).toEqual(second(60));
  expect(deadlineOf({ startedAt: second(0), minutes: 40, extraMinutes: 0, windowEnd: second(9_999) })).toEqual(second(2_400));
});

test('the phases meet at the deadline and at the end of the grace time', () => {
  const phases = [0, 599.999, 600, 659.999, 660].map((at) => phaseAt(sampleAttempt, second(at)));
  expect(phases).toEqual(['running', 'running', 'grace', 'grace', 'due-to-close']);
  expect([0, 599.5, 600, 700].map((at) => secondsLeft(sampleAttempt, second(at)))).toEqual([600, 1, 0, 0]);
});

test('walkthrough: start, deadline passes, overdue, closed with the deadline as finish time', () => {
  expect(settle(sampleAttempt, second(599))).toBeNull();
  const overdue = settle(sampleAttempt, second(600));
  expect(overdue).toMatchObject({ attempt: { state: 'overdue' }, event: { type: 'attempt.overdue' } });
  if (!overdue) throw new Error('not overdue');
  expect(settle(overdue.attempt, second(630))).toBeNull();
  const closed = settle(overdue.attempt, second(5_000));
  expect(closed).toEqual({
    attempt: { ...overdue.attempt, state: 'graded', finishedAt: second(600), gradedAt: second(5_000) },
    event: { type: 'attempt.closed', at: second(5_000), finishedAt: second(600) },
  });
  if (closed) expect(finish(closed.attempt, 5_001)).toEqual({ kind: 'already-graded' });
});

test('walkthrough: finish in time, finish again', () => {
  const first = finish();
  if (first.kind !== 'finished') throw new Error(first.kind);
  expect(first.attempt).toMatchObject({ state: 'graded', finishedAt: second(100), gradedAt: second(100) });
  expect(finish(first.attempt, 101)).toEqual({ kind: 'already-graded' });
  expect(settle(first.attempt, second(9_999))).toBeNull();
});

test('finish in the grace time counts as finished at the deadline; after it the attempt is due to close', () => {
  expect(finish(sampleAttempt, 630)).toMatchObject({ kind: 'finished', attempt: { finishedAt: second(600), gradedAt: second(630) } });
  expect(finish(sampleAttempt, 660)).toEqual({ kind: 'due-to-close' });
});

test('finish names the items whose newest answer the server lacks, and goes on when the learner insists', () => {
  const latest = new Map([['one', { epoch: 1, sequence: 4 }], ['two', { epoch: 1, sequence: 5 }], ['three', { epoch: 1, sequence: 2 }], ['stranger', { epoch: 9, sequence: 9 }]]);
  const stored = new Map([['one', { epoch: 1, sequence: 3 }], ['two', null], ['three', { epoch: 2, sequence: 1 }], ['four', null]]);
  expect(finish(sampleAttempt, 100, { latest, stored })).toEqual({ kind: 'missing', itemIds: ['one', 'two'] });
  expect(finish(sampleAttempt, 100, { latest, stored, despiteMissing: true })).toMatchObject({
    kind: 'finished', event: { type: 'attempt.finished', despiteMissing: ['one', 'two'] },
  });
});

test('an extension brings an overdue attempt back, but not a closed one', () => {
  const overdue = settle(sampleAttempt, second(630));
  if (!overdue) throw new Error('not overdue');
  const extended = extend(overdue.attempt, 5, second(640));
  expect(extended).toMatchObject({ ok: true, value: { attempt: { state: 'in-progress', deadline: second(900), extraMinutes: 5 } } });
  expect(extend(sampleAttempt, 5, second(660))).toMatchObject({ ok: false, code: 'attempt.closed' });
  expect(extend({ ...sampleAttempt, state: 'graded' }, 5, second(1))).toMatchObject({ ok: false, code: 'attempt.closed' });
  expect(extend({ ...sampleAttempt, graceSeconds: 600 }, 1, second(700))).toMatchObject({ ok: false, code: 'attempt.still-past' });
  for (const minutes of [0, -5, 1.5, Number.NaN, 601]) {
    expect(extend(sampleAttempt, minutes, second(1))).toMatchObject({ ok: false, code: 'attempt.bad-minutes' });
  }
});

test('setting aside asks for a reason and happens once', () => {
  expect(voidAttempt(sampleAttempt, '  ', second(1))).toMatchObject({ ok: false, code: 'attempt.no-reason' });
  const voided = voidAttempt(sampleAttempt, 'power cut', second(1));
  if (!voided.ok) throw new Error(voided.code);
  expect(voidAttempt(voided.value.attempt, 'again', second(2))).toMatchObject({ ok: false, code: 'attempt.already-voided' });
  expect(settle(voided.value.attempt, second(9_999))).toBeNull();
  expect(finish(voided.value.attempt, 9_999)).toEqual({ kind: 'voided' });
});

test('settling is idempotent, and how often the sweep ran does not change the outcome', () => {
  fc.assert(fc.property(fc.array(fc.nat(2_000), { minLength: 1 }), (offsets) => {
    let attempt = sampleAttempt;
    for (const at of [...offsets].sort((a, b) => a - b)) {
      attempt = settle(attempt, second(at))?.attempt ?? attempt;
      expect(settle(attempt, second(at))).toBeNull();
    }
    const last = Math.max(...offsets);
    expect(attempt.state).toBe(last < 600 ? 'in-progress' : last < 660 ? 'overdue' : 'graded');
    expect(attempt.finishedAt).toEqual(last < 660 ? null : second(600));
  }));
});
