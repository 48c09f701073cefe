import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inForce } from './in-force';
import { learnerView } from './learner-view';
import { reviewDepth, reviewView } from './review-view';
import { SAMPLE_QUESTIONS, sampleMatching, sampleNumeric, sampleSingle } from './sample-questions';
import { shuffled, type KeyedHash } from './shuffle';

const keyed = (seed: string): KeyedHash => (text) => createHmac('sha256', seed).update(text).digest();

test('a learner sees no key, explanation, source, tolerance or red-line mark', () => {
  for (const question of SAMPLE_QUESTIONS) {
    const secret = { ...question, redLine: true, explanation: { zh: '秘密解析' } };
    const seen = JSON.stringify(learnerView(secret, keyed('seed')));
    for (const word of ['answer', 'explanation', '秘密解析', 'citations', 'tolerance', 'redLine', 'difficulty', 'effectiveFrom']) {
      expect(seen).not.toContain(word);
    }
  }
});

test('the view is the same on every load of one attempt, and other seeds give every order', () => {
  const orders = new Set<string>();
  for (let seed = 0; seed < 200; seed += 1) {
    const view = learnerView(sampleSingle, keyed(String(seed)));
    expect(learnerView(sampleSingle, keyed(String(seed)))).toEqual(view);
    if (view.type === 'single') orders.add(view.options.map((option) => option.id).join(''));
  }
  expect([...orders].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
});

test('shuffling loses nothing, adds nothing and does not depend on the order it was given', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.string()), fc.string(), fc.string(), (ids, seed, scope) => {
    const order = shuffled(keyed(seed), scope, ids, (id) => id);
    expect([...order].sort()).toEqual([...ids].sort());
    expect(shuffled(keyed(seed), scope, [...ids].reverse(), (id) => id)).toEqual(order);
  }));
});

test('left and right of a matching item stay on their sides', () => {
  const view = learnerView(sampleMatching, keyed('seed'));
  if (view.type !== 'matching') throw new Error('wrong type');
  expect(view.left.map((side) => side.id).sort()).toEqual(['l1', 'l2', 'l3']);
  expect(view.right.map((side) => side.id).sort()).toEqual(['r1', 'r2', 'r3', 'r4']);
});

test('review opens key and explanation only at full depth, sources always', () => {
  const graded = { question: sampleNumeric, response: null, grade: { score: 0, right: false }, hash: keyed('seed') };
  expect(reviewView({ ...graded, depth: 'full' }).solution).toEqual({ key: '1280', tolerance: '0.5', explanation: sampleNumeric.explanation });
  const closed = reviewView({ ...graded, depth: 'sources' });
  expect(closed.solution).toBeNull();
  expect(JSON.stringify(closed)).not.toContain('1280');
  expect(closed.citations).toEqual(sampleNumeric.citations);
});

test('practice is reviewed in full; a formal attempt only when passed or when none is left', () => {
  expect(reviewDepth({ mode: 'practice', passed: false, attemptsLeft: null })).toBe('full');
  expect(reviewDepth({ mode: 'formal', passed: true, attemptsLeft: 2 })).toBe('full');
  expect(reviewDepth({ mode: 'formal', passed: false, attemptsLeft: 0 })).toBe('full');
  expect(reviewDepth({ mode: 'formal', passed: false, attemptsLeft: 1 })).toBe('sources');
});

test('an item is in force from its first to its last day', () => {
  const item = { effectiveFrom: '2026-09-20', effectiveTo: '2026-12-31' };
  expect(['2026-09-19', '2026-09-20', '2026-12-31', '2027-01-01'].map((day) => inForce(item, day))).toEqual([false, true, true, false]);
  expect(inForce({ effectiveFrom: '2026-09-20', effectiveTo: null }, '2040-01-01')).toBe(true);
});
