import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessmentFormula } from './formula';
import { periodOf, periodsAround } from './period';
import { scorecardOf, type AssessmentEvidence } from './scorecard';

const formula = assessmentFormula.parse({
  id: 'f', version: '1', source: { zh: '示例', en: 'Example' }, hoursPerYear: '90',
  weights: { formal: 4000, practical: 3000, hours: 2000, certification: 1000 },
});
const year = periodOf('2026')!;
const nothing: AssessmentEvidence = { formal: [], practical: [], hours: [], certification: null };

test('a quarter ends on its last day, also in February and at the end of the year', () => {
  expect(periodOf('2026Q1')).toMatchObject({ from: '2026-01-01', to: '2026-03-31', months: 3 });
  expect(periodOf('2026Q4')).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
  expect(periodOf('2026Q5')).toBeNull();
  expect(periodsAround('2026-11-23')[0]).toBe('2026');
});

test('without evidence every figure is empty and the total is nothing', () => {
  const card = scorecardOf({ evidence: nothing, period: year, formula });
  expect(card.total).toBe(0);
  expect(card.figures.every((figure) => figure.score === null)).toBe(true);
});

test('the best formal result and the last counter check count, each naming its evidence', () => {
  const evidence: AssessmentEvidence = {
    formal: [{ id: 'a', onDate: '2026-03-01', score: 7000 }, { id: 'b', onDate: '2026-04-01', score: 9000 }, { id: 'old', onDate: '2025-12-31', score: 10_000 }],
    practical: [{ id: 'c', onDate: '2026-05-01', score: 9000, competent: true }, { id: 'd', onDate: '2026-06-01', score: 8500, competent: false }],
    hours: [{ id: 'h', onDate: '2026-02-01', hundredths: 4500 }],
    certification: { id: 'z', valid: true },
  };
  const card = scorecardOf({ evidence, period: year, formula });
  expect(card.figures.map((figure) => [figure.part, figure.score, figure.points, figure.evidenceIds])).toEqual([
    ['formal', 9000, 3600, ['b']], ['practical', 0, 0, ['d']], ['hours', 5000, 1000, ['h']], ['certification', 10_000, 1000, ['z']],
  ]);
  expect(card.total).toBe(5600);
});

test('a quarter asks for a quarter of the year’s hours', () => {
  const evidence = { ...nothing, hours: [{ id: 'h', onDate: '2026-10-02', hundredths: 2250 }] };
  expect(scorecardOf({ evidence, period: periodOf('2026Q4')!, formula }).figures[2]?.score).toBe(10_000);
});

test('weights that do not make a whole are refused', () => {
  expect(assessmentFormula.safeParse({ ...formula, weights: { ...formula.weights, formal: 4100 } }).success).toBe(false);
});

test('whatever the evidence, the total lies between nothing and all, and evidence outside the period changes nothing', () => {
  const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-0${1 + (day % 9)}-${String(day).padStart(2, '0')}`);
  const evidence = fc.record({
    formal: fc.array(fc.record({ id: fc.uuid(), onDate: date, score: fc.integer({ min: 0, max: 10_000 }) })),
    practical: fc.array(fc.record({ id: fc.uuid(), onDate: date, score: fc.integer({ min: 0, max: 10_000 }), competent: fc.boolean() })),
    hours: fc.array(fc.record({ id: fc.uuid(), onDate: date, hundredths: fc.integer({ min: 1, max: 5000 }) })),
    certification: fc.option(fc.record({ id: fc.uuid(), valid: fc.boolean() })),
  });
  fc.assert(
    fc.property(evidence, (given) => {
      const card = scorecardOf({ evidence: given, period: year, formula });
      expect(card.total).toBeGreaterThanOrEqual(0);
      expect(card.total).toBeLessThanOrEqual(10_000);
      const earlier = { ...given, formal: [...given.formal, { id: 'x', onDate: '2025-01-01', score: 10_000 }] };
      expect(scorecardOf({ evidence: earlier, period: year, formula })).toEqual(card);
    }),
  );
});

test('of two counter checks on one day the later one counts, whichever way it went', () => {
  const check = (id: string, competent: boolean) => ({ id, onDate: '2026-05-01', score: 9000, competent });
  const of = (practical: AssessmentEvidence['practical']) => scorecardOf({ evidence: { ...nothing, practical }, period: year, formula }).figures[1]?.evidenceIds;
  expect(of([check('a', false), check('b', true)])).toEqual(['b']);
  expect(of([check('a', true), check('b', false), { ...check('c', true), onDate: '2026-04-01' }])).toEqual(['b']);
});

test('a formula that asks for no hours at all is refused', () => {
  expect(assessmentFormula.safeParse({ ...formula, hoursPerYear: '0' }).success).toBe(false);
});
