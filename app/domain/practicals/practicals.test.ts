import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { assess, MARKS, type Mark } from './assess';
import { checklist } from './checklist';
import { canDecide, canReopen, canSign, stateAfter } from './observation';
import { separationProblem } from './separation';
import { signedText, type SignedSheet } from './signature';

const sheet = checklist.parse(parse(readFileSync('content/checklists/six-step-counter-check.yaml', 'utf8')));
const items = sheet.steps.flatMap((step) => step.items.map((item) => item.id));
const all = (mark: Mark) => Object.fromEntries(items.map((id) => [id, mark])) as Record<string, Mark>;

test('the shipped sheet has six steps of four items and four critical fails', () => {
  expect(sheet.steps.map((step) => step.items.length)).toEqual([4, 4, 4, 4, 4, 4]);
  expect(sheet.critical).toHaveLength(4);
});

test('everything done is 达标, and one critical fail makes it 暂未达标', () => {
  expect(assess(sheet, all('done'), [])).toMatchObject({ result: 'competent', total: 10_000, reasons: [] });
  expect(assess(sheet, all('done'), [sheet.critical[0]!.id])).toMatchObject({ result: 'not-yet', reasons: ['critical'] });
});

test('a single weak step fails the check although the total is high', () => {
  const weak = { ...all('done'), ...Object.fromEntries(sheet.steps[2]!.items.map((item) => [item.id, 'not-done' as Mark])) };
  expect(assess(sheet, weak, [])).toMatchObject({ result: 'not-yet', reasons: ['step'] });
});

test('a step of which fewer than half was seen makes the check incomplete, not failed; half is enough', () => {
  const step = sheet.steps[5]!.items.map((item) => item.id);
  const three = { ...all('done'), ...Object.fromEntries(step.slice(0, 3).map((id) => [id, 'not-seen' as Mark])) };
  expect(assess(sheet, three, [])).toMatchObject({ result: 'incomplete', reasons: ['seen'] });
  const two = { ...all('done'), ...Object.fromEntries(step.slice(0, 2).map((id) => [id, 'not-seen' as Mark])) };
  expect(assess(sheet, two, []).result).toBe('competent');
});

test('partly everywhere is half the points: 暂未达标 by total and steps', () => {
  expect(assess(sheet, all('partly'), [])).toMatchObject({ total: 5000, result: 'not-yet', reasons: ['step', 'total'] });
});

const anyMarks = fc.array(fc.constantFrom(...MARKS), { minLength: items.length, maxLength: items.length }).map((marks) => Object.fromEntries(items.map((id, at) => [id, marks[at]!])));

test('competent exactly when nothing critical, enough seen, each step and the total reached', () => {
  fc.assert(
    fc.property(anyMarks, fc.subarray(sheet.critical.map((entry) => entry.id)), (marks, criticals) => {
      const outcome = assess(sheet, marks, criticals);
      const wanted = criticals.length === 0 && outcome.steps.every((step) => step.seen >= 2 && (step.score ?? 0) >= 6000) && (outcome.total ?? 0) >= 8000;
      expect(outcome.result === 'competent').toBe(wanted);
    }),
    { numRuns: 500 },
  );
});

test('a better mark never makes a result worse', () => {
  fc.assert(
    fc.property(anyMarks, fc.nat(items.length - 1), (marks, at) => {
      const before = assess(sheet, marks, []);
      if (marks[items[at]!] === 'not-seen') return;
      const after = assess(sheet, { ...marks, [items[at]!]: 'done' }, []);
      if (before.result === 'competent') expect(after.result).toBe('competent');
    }),
  );
});

const nobody = { taughtOn: [], mentored: [] };
test('nobody examines themself, their mentee or their pupil of the last twelve months, nor without an appointment', () => {
  const input = { judgeId: 'e', personId: 'p', appointed: true, facts: nobody, on: '2026-11-23' };
  expect(separationProblem(input)).toBeNull();
  expect(separationProblem({ ...input, personId: 'e' })).toBe('self');
  expect(separationProblem({ ...input, appointed: false })).toBe('not-appointed');
  expect(separationProblem({ ...input, facts: { ...nobody, taughtOn: ['2025-11-24'] } })).toBe('taught');
  expect(separationProblem({ ...input, facts: { ...nobody, taughtOn: ['2025-11-23'] } })).toBeNull();
  expect(separationProblem({ ...input, facts: { ...nobody, mentored: [{ fromDate: '2024-01-01', toDate: '2025-12-01' }] } })).toBe('mentor');
  expect(separationProblem({ ...input, facts: { ...nobody, mentored: [{ fromDate: '2024-01-01', toDate: null }] } })).toBe('mentor');
  expect(separationProblem({ ...input, facts: { ...nobody, mentored: [{ fromDate: '2024-01-01', toDate: '2025-10-01' }] } })).toBeNull();
});

test('the sheet is decided once all is marked and another day is set, then the examiner signs, then the learner signs or refuses', () => {
  const draft = { state: 'draft' as const, examinerSigned: false, learnerSigned: false, refused: false };
  expect(canDecide(draft, assess(sheet, {}, []), null)).toBe('unmarked');
  expect(canDecide(draft, assess(sheet, all('partly'), []), null)).toBe('next-missing');
  expect(canDecide(draft, assess(sheet, all('partly'), []), '2026-12-01')).toBeNull();
  expect(canSign(draft, 'examiner')).toBe('not-decided');
  const decided = { ...draft, state: 'awaiting-signatures' as const };
  expect(canSign(decided, 'learner')).toBe('examiner-first');
  expect(canReopen(draft)).toBe('not-decided');
  expect(canReopen(decided)).toBeNull();
  expect(canReopen({ ...decided, examinerSigned: true })).toBe('already-signed');
  expect(canReopen({ ...decided, state: 'complete', examinerSigned: true, refused: true })).toBe('already-signed');
  expect(stateAfter({ ...decided, examinerSigned: true })).toBe('awaiting-signatures');
  expect(stateAfter({ ...decided, examinerSigned: true, refused: true })).toBe('complete');
});

test('what is signed reads the same whatever the order of its parts, and differs when a mark differs', () => {
  const outcome = assess(sheet, all('done'), []);
  const base: SignedSheet = {
    observationId: 'o', meaning: 'decided', signerId: 'e', learnerId: 'l', examinerId: 'e', checklistId: 'c', setting: 'on-site',
    marks: { a: 'done', b: 'partly' }, criticals: [], notes: {}, remark: '', outcome, nextOn: null, objection: null,
  };
  expect(signedText({ ...base, marks: { b: 'partly', a: 'done' } })).toBe(signedText(base));
  expect(signedText({ ...base, marks: { a: 'done', b: 'done' } })).not.toBe(signedText(base));
});
