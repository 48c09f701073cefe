import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { questionFile } from './question-file';
import { SAMPLE_QUESTIONS, sampleCloze, sampleDocumentReview, sampleMatching, sampleMultiple, sampleNumeric, sampleOrdering, sampleShortText, sampleSingle } from './sample-questions';
import { question, shippedQuestion, QUESTION_TYPES } from './schema';

test('one item of every type is accepted, as stored and as shipped', () => {
  expect(SAMPLE_QUESTIONS.map((item) => item.type)).toEqual([...QUESTION_TYPES]);
  for (const item of SAMPLE_QUESTIONS) {
    expect(question.parse(item)).toEqual(item);
    expect(shippedQuestion.parse(item)).toEqual(item);
  }
});

test('an item written as the format document shows it is read from YAML', () => {
  const file = parse(`
items:
  - id: collection-knowledge-f01
    use: formal
    type: single
    competency: knowledge
    line: collection
    difficulty: 2
    redLine: false
    stem: {zh: 示例, en: Sample}
    options:
      - {id: a, text: {zh: 甲, en: A}}
      - {id: b, text: {zh: 乙, en: B}}
      - {id: c, text: {zh: 丙, en: C}}
    answer: c
    explanation: {zh: 示例, en: Sample}
    basis: {zh: 示例来源, en: Sample source}
    effectiveFrom: '2026-09-20'
`);
  expect(questionFile.parse(file).items[0]?.citations).toEqual([]);
});

test.each([
  ['an unknown key', { ...sampleSingle, hint: 'x' }],
  ['a key that names no option', { ...sampleSingle, answer: 'z' }],
  ['two options with one id', { ...sampleSingle, options: [...sampleSingle.options.slice(0, 2), sampleSingle.options[0]] }],
  ['neither citation nor basis', { ...sampleSingle, citations: [] }],
  ['a last day before the first', { ...sampleSingle, effectiveTo: '2026-09-19' }],
  ['a date that does not exist', { ...sampleSingle, effectiveFrom: '2026-02-30' }],
  ['one right option in multiple', { ...sampleMultiple, answer: ['a'] }],
  ['an option named twice', { ...sampleMultiple, answer: ['a', 'a'] }],
  ['a number that is not text', { ...sampleNumeric, answer: 1280 }],
  ['a negative tolerance', { ...sampleNumeric, tolerance: '-1' }],
  ['an order without all options', { ...sampleOrdering, answer: ['b', 'a', 'd'] }],
  ['options written in the right order', { ...sampleOrdering, answer: ['a', 'b', 'c', 'd'] }],
  ['an unpaired left entry', { ...sampleMatching, answer: { l1: 'r2', l2: 'r1' } }],
  ['a pair with an unknown entry', { ...sampleMatching, answer: { l1: 'r2', l2: 'r1', l3: 'r9' } }],
  ['a field that no document has', { ...sampleDocumentReview, answer: ['contract.seller'] }],
  ['fewer answers than blanks', { ...sampleCloze, answer: [['一']] }],
  ['an accepted answer of marks only', { ...sampleShortText, answer: ['。'] }],
  ['all fields wrong', { ...sampleDocumentReview, answer: ['contract.buyer', 'contract.price', 'contract.date', 'invoice.buyer', 'invoice.price'] }],
])('an item with %s is refused', (_, item) => {
  expect(question.safeParse(item).success).toBe(false);
});

test('what we ship has English, what a centre writes may lack it', () => {
  const chineseOnly = { ...sampleSingle, stem: { zh: '示例' } };
  expect(question.safeParse(chineseOnly).success).toBe(true);
  expect(shippedQuestion.safeParse(chineseOnly).success).toBe(false);
});

test('ids in a file are unique and say cell and use; lesson checks are practice items', () => {
  const accepted = (...items: object[]) => questionFile.safeParse({ items }).success;
  expect(accepted(sampleSingle)).toBe(true);
  expect(accepted(sampleSingle, sampleSingle)).toBe(false);
  expect(accepted({ ...sampleSingle, use: 'formal' })).toBe(false);
  expect(accepted({ ...sampleSingle, line: 'collection' })).toBe(false);
  expect(accepted({ ...sampleSingle, id: 'check-contribution-1' })).toBe(true);
  expect(accepted({ ...sampleSingle, id: 'check-contribution-1', use: 'formal' })).toBe(false);
});
