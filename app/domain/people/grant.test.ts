import { expect, test } from 'vitest';
import { defaultLastDay, grantProblem, readGrant } from './grant';

const span = (role: string, fromDate: string, toDate: string | null = null, endedOn: string | null = null) => ({ role, fromDate, toDate, endedOn });

test('trainers, examiners and HR are appointed for twelve months by a document, others without an end', () => {
  expect(defaultLastDay('examiner', '2026-11-23')).toBe('2027-11-22');
  expect(defaultLastDay('trainer', '2028-02-29')).toBe('2029-02-27');
  expect(defaultLastDay('learner', '2026-11-23')).toBeNull();
  const fields = { role: 'hr', from: '2026-11-23', reason: '首批聘任' };
  expect(readGrant(fields)).toEqual({ problem: 'document-missing' });
  expect(readGrant({ ...fields, document: '示例〔2026〕1号' })).toMatchObject({ grant: { toDate: '2027-11-22' } });
  expect(readGrant({ ...fields, document: 'x', to: '2027-11-23' })).toEqual({ problem: 'term-too-long' });
});

test.each([
  [{ role: 'king', from: '2026-01-01', reason: 'x' }, 'role-unknown'],
  [{ role: 'learner', from: '2026-1-1', reason: 'x' }, 'from-format'],
  [{ role: 'learner', from: '2026-01-01', to: '2025-12-31', reason: 'x' }, 'to-before-from'],
  [{ role: 'learner', from: '2026-01-01', to: 'later', reason: 'x' }, 'to-format'],
  [{ role: 'learner', from: '2026-01-01', reason: ' ' }, 'reason-missing'],
])('%o is refused as %s', (fields, problem) => {
  expect(readGrant(fields)).toEqual({ problem });
});

test('an administrator holds nothing else on any of the days, before or after', () => {
  const grant = { role: 'system-admin' as const, fromDate: '2026-06-01', toDate: null };
  expect(grantProblem([span('audit-admin', '2026-01-01')], grant)).toBe('administrators-are-separate');
  expect(grantProblem([span('audit-admin', '2027-01-01')], grant)).toBe('administrators-are-separate');
  expect(grantProblem([span('learner', '2026-01-01')], grant)).toBe('administrator-holds-no-other-role');
  expect(grantProblem([span('audit-admin', '2026-01-01', '2026-05-31')], grant)).toBeNull();
  expect(grantProblem([span('audit-admin', '2026-01-01', null, '2026-05-31')], grant)).toBeNull();
  expect(grantProblem([span('security-admin', '2026-01-01')], { ...grant, role: 'learner' })).toBe('administrator-holds-no-other-role');
});

test('the same role is not given twice for the same days, but again after its end', () => {
  const grant = { role: 'examiner' as const, fromDate: '2026-06-01', toDate: '2027-05-31' };
  expect(grantProblem([span('examiner', '2025-07-01', '2026-06-30')], grant)).toBe('role-already-held');
  expect(grantProblem([span('examiner', '2025-06-01', '2026-05-31')], grant)).toBeNull();
});
