import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeResponse } from './grade';
import type { ItemResponse } from './response';
import { SAMPLE_QUESTIONS, sampleDocumentReview, sampleMatching, sampleMultiple, sampleCloze, sampleNumeric, sampleOrdering, sampleShortText, sampleSingle, sampleTrueFalse } from './sample-questions';
import type { Question } from './schema';

const full = { score: 10_000, right: true };
const none = { score: 0, right: false };

/** The key of an item, given as a response. */
function keyOf(question: Question): ItemResponse {
  switch (question.type) {
    case 'single': return { type: 'single', choice: question.answer };
    case 'multiple': return { type: 'multiple', choices: [...question.answer].reverse() };
    case 'true-false': return { type: 'true-false', value: question.answer };
    case 'numeric': return { type: 'numeric', text: question.answer };
    case 'short-text': return { type: 'short-text', text: question.answer.at(-1) ?? '' };
    case 'cloze': return { type: 'cloze', texts: question.answer.map((accepted) => accepted.at(-1) ?? '') };
    case 'ordering': return { type: 'ordering', order: question.answer };
    case 'matching': return { type: 'matching', pairs: question.answer };
    case 'document-review': return { type: 'document-review', marked: [...question.answer].reverse() };
  }
}

test('the key is worth everything, no response nothing, another type nothing', () => {
  for (const question of SAMPLE_QUESTIONS) {
    expect(gradeResponse(question, keyOf(question))).toEqual(full);
    expect(gradeResponse(question, null)).toEqual(none);
    for (const other of SAMPLE_QUESTIONS) if (other !== question) expect(gradeResponse(question, keyOf(other))).toEqual(none);
  }
});

test('single and true-false are all or nothing', () => {
  expect(gradeResponse(sampleSingle, { type: 'single', choice: 'a' })).toEqual(none);
  expect(gradeResponse(sampleTrueFalse, { type: 'true-false', value: true })).toEqual(none);
});

test('multiple: right marks minus wrong marks, never below nothing, right only when complete', () => {
  const grade = (...choices: string[]) => gradeResponse(sampleMultiple, { type: 'multiple', choices });
  expect(grade('a', 'c')).toEqual({ score: 6_666, right: false });
  expect(grade('a', 'c', 'e', 'b')).toEqual({ score: 6_666, right: false });
  expect(grade('a', 'b')).toEqual(none);
  expect(grade('b', 'd')).toEqual(none);
  expect(grade('a', 'b', 'c', 'd', 'e')).toEqual({ score: 3_333, right: false });
});

test('short text: any accepted answer, however it is typed; cloze: right blanks of all blanks', () => {
  expect(gradeResponse(sampleShortText, { type: 'short-text', text: ' “首问负责制”。' })).toEqual(full);
  expect(gradeResponse(sampleShortText, { type: 'short-text', text: '首问' })).toEqual(none);
  expect(gradeResponse(sampleCloze, { type: 'cloze', texts: ['３个工作日', '单位'] })).toEqual(full);
  expect(gradeResponse(sampleCloze, { type: 'cloze', texts: ['', '单位'] })).toEqual({ score: 5_000, right: false });
  expect(gradeResponse(sampleCloze, { type: 'cloze', texts: ['单位', '三个工作日'] })).toEqual(none);
  expect(gradeResponse(sampleCloze, { type: 'cloze', texts: [] })).toEqual(none);
});

test('document review: hits minus false marks', () => {
  const grade = (...marked: string[]) => gradeResponse(sampleDocumentReview, { type: 'document-review', marked });
  expect(grade('contract.buyer')).toEqual({ score: 5_000, right: false });
  expect(grade('contract.buyer', 'invoice.price', 'contract.date')).toEqual({ score: 5_000, right: false });
  expect(grade('contract.date')).toEqual(none);
});

test('ordering: neighbours in sequence earn a part, only the exact order is right', () => {
  const grade = (...order: string[]) => gradeResponse(sampleOrdering, { type: 'ordering', order });
  expect(grade('a', 'd', 'c', 'b')).toEqual({ score: 6_666, right: false });
  expect(grade('b', 'a')).toEqual({ score: 3_333, right: false });
  expect(grade('c', 'd', 'a', 'b')).toEqual(none);
});

test('matching: each right pair earns its part', () => {
  const grade = (pairs: Record<string, string>) => gradeResponse(sampleMatching, { type: 'matching', pairs });
  expect(grade({ l1: 'r2', l2: 'r1', l3: 'r3' })).toEqual({ score: 6_666, right: false });
  expect(grade({ l1: 'r1' })).toEqual(none);
});

test('numeric: both ends of the tolerance are right, beyond them is not', () => {
  const grade = (text: string) => gradeResponse(sampleNumeric, { type: 'numeric', text });
  expect(grade('1279.5')).toEqual(full);
  expect(grade('1280.5元')).toEqual(full);
  expect(grade('1280.5000001')).toEqual(none);
  expect(grade('')).toEqual(none);
});

test('whatever marks are set: 0…10000, everything exactly when right, and a further wrong mark never helps', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...ids)), fc.constantFrom('b', 'd'), (choices, wrong) => {
    const grade = gradeResponse(sampleMultiple, { type: 'multiple', choices });
    expect(grade.score).toBeGreaterThanOrEqual(0);
    expect(grade.score === 10_000).toBe(grade.right);
    const worse = gradeResponse(sampleMultiple, { type: 'multiple', choices: [...new Set([...choices, wrong])] });
    expect(worse.score).toBeLessThanOrEqual(grade.score);
  }));
});

test('whatever order is given, everything exactly when right', () => {
  fc.assert(fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd']), (order) => {
    const grade = gradeResponse(sampleOrdering, { type: 'ordering', order });
    expect(grade.score === 10_000).toBe(grade.right);
    expect(grade.right).toBe(order.join() === sampleOrdering.answer.join());
  }));
});
