import { expect, test } from 'vitest';
import { keyView } from './key-lines';
import { sampleSingle, sampleMultiple, sampleTrueFalse, sampleNumeric, sampleOrdering, sampleMatching, sampleDocumentReview } from './sample-questions';

test.each([sampleSingle, sampleMultiple, sampleTrueFalse, sampleNumeric, sampleOrdering, sampleMatching, sampleDocumentReview].map((question) => [question.type, question] as const))('an item of type %s shows its key to those who write', (_, question) => {
  for (const language of ['zh', 'en'] as const) {
    const view = keyView(question, language);
    expect(view.stem).not.toBe('');
    expect(view.lines.length).toBeGreaterThan(0);
    expect(view.lines.map((line) => line.text).join()).not.toMatch(/undefined|\[object/);
    const chosen = view.lines.filter((line) => line.right !== null);
    expect(chosen.length === 0 || chosen.some((line) => line.right)).toBe(true);
  }
});
