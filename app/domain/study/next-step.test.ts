import { expect, test } from 'vitest';
import { nextStep, type LearnerSituation } from './next-step';

const lesson = { course: 'c', slug: 's', titleZh: '课', titleEn: null, started: false, place: null };
const fresh: LearnerSituation = {
  openAttempt: null, lesson, formal: { passed: false, startable: true, firstDay: '2026-11-23', noneLeft: false },
  counterCheck: 'none', nextCheckOn: null, proposed: false, certificate: null,
};

test('a newcomer reads first, then sits the quiz, then is checked at the counter, then waits for HR', () => {
  expect(nextStep(fresh).step).toBe('read');
  const read = { ...fresh, lesson: null };
  expect(nextStep(read).step).toBe('take-quiz');
  const passed = { ...read, formal: { ...read.formal, passed: true, startable: false } };
  expect(nextStep(passed)).toEqual({ step: 'counter-check', on: null, again: false });
  expect(nextStep({ ...passed, counterCheck: 'competent' }).step).toBe('await-issue');
});

test('a running quiz comes before everything', () => {
  expect(nextStep({ ...fresh, openAttempt: { id: 'a', formal: true } })).toEqual({ step: 'go-on-attempt', attemptId: 'a', formal: true });
});

test('who failed is told the first day, and who has no attempt left is sent to HR', () => {
  const failed = { ...fresh, lesson: null, formal: { passed: false, startable: false, firstDay: '2026-11-25', noneLeft: false } };
  expect(nextStep(failed)).toEqual({ step: 'wait-for-quiz', from: '2026-11-25' });
  expect(nextStep({ ...failed, formal: { ...failed.formal, firstDay: null, noneLeft: true } }).step).toBe('ask-hr');
});

test('after 暂未达标 the planned day of another check is the next step', () => {
  const again = { ...fresh, lesson: null, formal: { passed: true, startable: false, firstDay: null, noneLeft: false }, counterCheck: 'not-yet' as const, nextCheckOn: '2026-12-01' };
  expect(nextStep(again)).toEqual({ step: 'counter-check', on: '2026-12-01', again: true });
});

test('a certificate that runs out asks for renewal by its date; a valid one leaves time to practise', () => {
  const done = { ...fresh, lesson: null };
  expect(nextStep({ ...done, certificate: { status: 'expiring', validUntil: '2026-12-31' } })).toEqual({ step: 'renew', by: '2026-12-31' });
  expect(nextStep({ ...done, certificate: { status: 'valid', validUntil: '2027-08-31' } }).step).toBe('practise');
});
