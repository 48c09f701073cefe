import { expect, test } from 'vitest';
import type { LessonChoices } from '~/domain/courses/lesson-choices';
import { chipLabel } from './chip-label';
import { clausePicks, picksFor, readClauseKey } from './picks';

const CHOICES: LessonChoices = {
  parameters: [{ key: 'loan.decision-days', title: { zh: '贷款决定期限', en: 'Time to decide' }, value: { zh: '10日', en: '10 days' } }],
  standards: [{
    id: 'hpf-regulation', title: { zh: '条例', en: 'Regulation' },
    versions: [
      { version: '2019', inForce: false, clauses: [{ article: '24', text: { zh: '旧', en: 'old' } }, { article: '99', text: { zh: '已删', en: 'gone' } }] },
      { version: '2026', inForce: true, clauses: [{ article: '24', text: { zh: '新', en: 'new' } }] },
    ],
  }],
  questions: [], terms: [], media: [],
};

test('a chip shows the words that readers will see, in the language of the text', () => {
  expect(chipLabel('Param', { name: 'loan.decision-days' }, CHOICES, 'zh', '')).toBe('贷款决定期限 10日');
  expect(chipLabel('Clause', { standard: 'hpf-regulation', article: '24' }, CHOICES, 'zh', '')).toBe('《条例》第24条');
  expect(chipLabel('Clause', { standard: 'hpf-regulation', article: '24' }, CHOICES, 'en', '')).toBe('Regulation, Art. 24');
  // Not known here (not yet fetched, or gone from the register): what the lesson says stands there.
  expect(chipLabel('Param', { name: 'loan.gone' }, CHOICES, 'zh', '')).toBe('loan.gone');
});

test('an article of two versions is offered once, with the words in force', () => {
  expect(clausePicks(CHOICES, 'zh').map((pick) => [readClauseKey(pick.key).article, pick.detail]).sort()).toEqual([['24', '新'], ['99', '已删']]);
  expect(picksFor('parameter', CHOICES, 'en')).toEqual([{ key: 'loan.decision-days', label: 'Time to decide', detail: '10 days' }]);
});
