import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { attemptScore, scoreAttempt, type GradedItem } from './score';

const rules = { passTotal: 8_000, passCompetency: 7_000, redLineAllRight: true };

/** 32 items, two a cell, the first of each review cell red-line; `change` spoils some. */
function paper(change: (item: GradedItem, at: number) => Partial<GradedItem> = () => ({})): GradedItem[] {
  const items = COMPETENCIES.flatMap((competency) => BUSINESS_LINES.flatMap((line) => [0, 1].map((at): GradedItem => ({
    itemId: `${competency}-${line}-${at}`, competency, line, redLine: competency === 'review' && at === 0, score: 10_000, right: true,
  }))));
  return items.map((item, at) => ({ ...item, ...change(item, at) }));
}
const wrong = { score: 0, right: false };

test('everything right passes, and the stored shape reads back', () => {
  const result = scoreAttempt(paper(), rules);
  expect(result).toMatchObject({ total: 10_000, passed: true, missing: [], redLineWrong: [] });
  expect(attemptScore.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
});

test('one red-line item not fully right fails an otherwise perfect paper', () => {
  const result = scoreAttempt(paper((item) => (item.itemId === 'review-loan-0' ? { score: 9_999, right: false } : {})), rules);
  expect(result).toMatchObject({ passed: false, redLineWrong: ['review-loan-0'], missing: [{ code: 'red-line', count: 1 }] });
  expect(scoreAttempt(paper((item) => (item.redLine ? wrong : {})), { ...rules, redLineAllRight: false }).redLineWrong).toHaveLength(4);
});

test('one weak competency fails a paper whose total is enough', () => {
  const result = scoreAttempt(paper((item, at) => (item.competency === 'enquiry' && at % 8 < 3 ? wrong : {})), rules);
  expect(result).toMatchObject({ total: 9_062, passed: false, missing: [{ code: 'competency', competency: 'enquiry', score: 6_250, needed: 7_000 }] });
});

test('a hair below 80 % is not 80 %', () => {
  const items = paper().slice(0, 3).map((item, at) => ({ ...item, score: at === 0 ? 7_999 : 8_000, right: false }));
  expect(scoreAttempt(items, rules)).toMatchObject({ total: 7_999, passed: false, missing: [{ code: 'total', score: 7_999, needed: 8_000 }] });
});

test('competencies that a practice quiz does not have neither count nor fail', () => {
  const result = scoreAttempt(paper().filter((item) => item.competency === 'knowledge'), rules);
  expect(Object.keys(result.byCompetency)).toEqual(['knowledge']);
  expect(result.passed).toBe(true);
});

test('an attempt without items is a fault of the caller', () => {
  expect(() => scoreAttempt([], rules)).toThrow(RangeError);
});

test('passed exactly when total, every competency and every red-line item are enough', () => {
  const item = fc.record({
    competency: fc.constantFrom(...COMPETENCIES), line: fc.constantFrom(...BUSINESS_LINES), redLine: fc.boolean(),
    score: fc.oneof({ weight: 3, arbitrary: fc.constant(10_000) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 10_000 }) }),
  }).map((entry) => ({ ...entry, right: entry.score === 10_000 }));
  fc.assert(fc.property(fc.array(item, { minLength: 1, maxLength: 40 }), fc.boolean(), (drawn, redLineAllRight) => {
    const items = drawn.map((entry, at) => ({ ...entry, itemId: String(at) }));
    const result = scoreAttempt(items, { ...rules, redLineAllRight });
    // Without division: sum ≥ mark × count.
    const enough = (list: typeof items, mark: number) => list.reduce((sum, entry) => sum + entry.score, 0) >= mark * list.length;
    const expected = enough(items, 8_000)
      && COMPETENCIES.every((competency) => enough(items.filter((entry) => entry.competency === competency), 7_000))
      && (!redLineAllRight || items.every((entry) => !entry.redLine || entry.right));
    expect(result.passed).toBe(expected);
    expect(result.missing.length === 0).toBe(expected);
    expect(attemptScore.safeParse(result).success).toBe(true);
  }), { numRuns: 500 });
});

test('the order of the items changes nothing but the order of the names', () => {
  fc.assert(fc.property(fc.shuffledSubarray(paper((_, at) => (at % 5 === 0 ? wrong : {})), { minLength: 32 }), (items) => {
    const { redLineWrong, ...rest } = scoreAttempt(items, rules);
    const { redLineWrong: before, ...same } = scoreAttempt(paper((_, at) => (at % 5 === 0 ? wrong : {})), rules);
    expect(rest).toEqual(same);
    expect([...redLineWrong].sort()).toEqual([...before].sort());
  }));
});
