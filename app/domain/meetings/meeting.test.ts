import { expect, test } from 'vitest';
import { cardOfDay, closeSuggestion, DRILL_CARDS, hardCaseInput } from './meeting';

test('a department meets every card within as many days as there are cards', () => {
  const days = DRILL_CARDS.map((_, day) => cardOfDay(20_000 + day).key);
  expect(new Set(days).size).toBe(DRILL_CARDS.length);
});

test('a suggestion is closed only with a word on what was done, and only once', () => {
  expect(closeSuggestion({ state: 'open' }, '  ')).toEqual({ ok: false, code: 'follow-up-missing' });
  expect(closeSuggestion({ state: 'open' }, ' 已增设座椅 ')).toEqual({ ok: true, followUp: '已增设座椅' });
  expect(closeSuggestion({ state: 'closed' }, '再来')).toEqual({ ok: false, code: 'already-closed' });
});

test('a hard case may still be open, but it says what was found', () => {
  expect(hardCaseInput.safeParse({ found: '' }).success).toBe(false);
  expect(hardCaseInput.parse({ found: '异地缴存证明格式不一' })).toMatchObject({ consulted: '', resolved: '' });
});
