import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { attainment, EVIDENCE_SOURCES, type CompetencyEvidence } from './attainment';
import { breadthOf, competencyScores, lineScores } from './breadth';

const piece = (id: string, score: number, onDate: string, more: Partial<CompetencyEvidence> = {}): CompetencyEvidence => ({
  id, competency: 'review', line: 'loan', score, onDate, at: new Date(`${onDate}T02:00:00Z`), source: 'formal', ...more,
});
const cell = (evidence: CompetencyEvidence[], asOf = '2026-11-23') => attainment(evidence, asOf).loan.review;

/** Formal evidence of one score in every cell of some lines. */
const everywhere = (score: number, lines: readonly (typeof BUSINESS_LINES)[number][] = BUSINESS_LINES) =>
  lines.flatMap((line) => COMPETENCIES.map((competency) => piece(`${line}-${competency}`, score, '2026-11-01', { line, competency })));

test('no evidence, practice only, a formal result below and at the mark', () => {
  expect(cell([])).toEqual({ level: 'none', score: null, evidenceIds: [] });
  expect(cell([piece('p', 10_000, '2026-11-01', { source: 'practice' })])).toEqual({ level: 'in-progress', score: 10_000, evidenceIds: ['p'] });
  expect(cell([piece('f', 6_999, '2026-11-01')])).toEqual({ level: 'in-progress', score: 6_999, evidenceIds: ['f'] });
  expect(cell([piece('f', 7_000, '2026-11-01')])).toEqual({ level: 'attained', score: 7_000, evidenceIds: ['f'] });
});

test('the newest formal result decides, whatever practice came later', () => {
  const evidence = [piece('old', 5_000, '2026-10-01'), piece('new', 9_000, '2026-10-05'), piece('p', 1_000, '2026-11-01', { source: 'practice' })];
  expect(cell(evidence)).toEqual({ level: 'attained', score: 9_000, evidenceIds: ['new', 'p', 'old'] });
});

test('evidence speaks for twelve months, and any past day can be asked', () => {
  const evidence = [piece('f', 9_000, '2025-11-23')];
  expect(cell(evidence, '2025-11-22').level).toBe('none');
  expect(cell(evidence, '2025-11-23').level).toBe('attained');
  expect(cell(evidence, '2026-11-22').level).toBe('attained');
  expect(cell(evidence, '2026-11-23').level).toBe('none');
});

test('one line is a specialist, several are multi, all at 85 % with a current counter check a generalist', () => {
  const breadth = (evidence: CompetencyEvidence[], counterCheckCurrent = true) =>
    breadthOf({ matrix: attainment(evidence, '2026-11-23'), counterCheckCurrent }).breadth;
  expect(breadth([])).toBe('none');
  expect(breadth(everywhere(9_000, ['loan']).slice(1))).toBe('none');
  expect(breadth(everywhere(9_000, ['loan']))).toBe('specialist');
  expect(breadth(everywhere(9_000, ['loan', 'general']))).toBe('multi');
  expect(breadth(everywhere(8_499))).toBe('multi');
  expect(breadth(everywhere(8_500))).toBe('generalist');
  expect(breadth(everywhere(8_500), false)).toBe('multi');
});

test('scores of lines and competencies count missing cells as nothing', () => {
  const matrix = attainment(everywhere(8_000, ['loan']).slice(0, 3), '2026-11-23');
  expect(lineScores(matrix)).toEqual({ collection: 0, withdrawal: 0, loan: 6_000, general: 0 });
  expect(competencyScores(matrix)).toEqual({ knowledge: 2_000, enquiry: 2_000, review: 2_000, resolution: 0 });
});

const anyEvidence = fc.array(fc.record({
  competency: fc.constantFrom(...COMPETENCIES), line: fc.constantFrom(...BUSINESS_LINES), score: fc.integer({ min: 0, max: 10_000 }),
  month: fc.integer({ min: 1, max: 12 }), source: fc.constantFrom(...EVIDENCE_SOURCES),
}), { maxLength: 60 }).map((list) => list.map(({ month, ...rest }, at) => piece(`e${at}`, rest.score, `2026-${String(month).padStart(2, '0')}-15`, rest)));

test('every figure opens to its evidence, attained only by attaining evidence, and the order of rows does not matter', () => {
  fc.assert(fc.property(anyEvidence, (evidence) => {
    const matrix = attainment(evidence, '2026-11-23');
    expect(attainment([...evidence].reverse(), '2026-11-23')).toEqual(matrix);
    for (const line of BUSINESS_LINES) {
      for (const competency of COMPETENCIES) {
        const { level, score, evidenceIds } = matrix[line][competency];
        const deciding = evidence.find((entry) => entry.id === evidenceIds[0]);
        expect(score).toBe(deciding?.score ?? null);
        expect(level === 'none').toBe(deciding === undefined);
        if (level === 'attained') expect(['formal', 'practical', 'outside']).toContain(deciding?.source);
      }
    }
  }));
});
