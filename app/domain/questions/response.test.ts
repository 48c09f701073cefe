import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeResponse } from './grade';
import { parseResponse } from './response';
import { SAMPLE_QUESTIONS, sampleDocumentReview, sampleMatching, sampleMultiple, sampleNumeric, sampleOrdering, sampleSingle, sampleTrueFalse } from './sample-questions';

test('a response of each type is accepted, incomplete work too', () => {
  const pairs = [
    [sampleSingle, { type: 'single', choice: 'a' }],
    [sampleMultiple, { type: 'multiple', choices: [] }],
    [sampleTrueFalse, { type: 'true-false', value: true }],
    [sampleNumeric, { type: 'numeric', text: 'half-typed 12' }],
    [sampleOrdering, { type: 'ordering', order: ['b'] }],
    [sampleMatching, { type: 'matching', pairs: { l2: 'r1' } }],
    [sampleDocumentReview, { type: 'document-review', marked: ['contract.buyer'] }],
  ] as const;
  for (const [question, response] of pairs) expect(parseResponse(question, response)).toEqual({ ok: true, value: response });
  expect(parseResponse(sampleSingle, null)).toEqual({ ok: true, value: null });
});

test.each([
  ['response.wrong-type', sampleSingle, { type: 'true-false', value: true }],
  ['response.unknown-id', sampleSingle, { type: 'single', choice: 'z' }],
  ['response.unknown-id', sampleMatching, { type: 'matching', pairs: { r1: 'l1' } }],
  ['response.unknown-id', sampleDocumentReview, { type: 'document-review', marked: ['contract'] }],
  ['response.repeated-id', sampleMultiple, { type: 'multiple', choices: ['a', 'a'] }],
  ['response.repeated-id', sampleOrdering, { type: 'ordering', order: ['a', 'b', 'a'] }],
  ['response.malformed', sampleNumeric, { type: 'numeric', text: '9'.repeat(61) }],
  ['response.malformed', sampleSingle, { type: 'single', choice: 'a', more: 1 }],
  ['response.malformed', sampleSingle, undefined],
])('%s', (code, question, input) => {
  expect(parseResponse(question, input)).toMatchObject({ ok: false, code });
});

test('anything at all is answered by a value, and what is accepted can be graded', () => {
  fc.assert(fc.property(fc.constantFrom(...SAMPLE_QUESTIONS), fc.anything(), fc.boolean(), (question, input, typed) => {
    const shaped = typed && typeof input === 'object' && input !== null ? { ...input, type: question.type } : input;
    const parsed = parseResponse(question, shaped);
    if (parsed.ok) expect(gradeResponse(question, parsed.value).score).toBeGreaterThanOrEqual(0);
  }));
});
