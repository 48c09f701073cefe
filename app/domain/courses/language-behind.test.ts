import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageBehind } from './language-behind';

const lesson = (asOf: string) => `---\ntitle: "甲"\nasOf: ${asOf}\n---\n\n## 乙\n`;

test('the text of the earlier day is behind, however the day is quoted', () => {
  expect(languageBehind(lesson("'2026-11-23'"), lesson('"2026-09-01"'))).toEqual({ language: 'en', asOf: '2026-09-01', other: '2026-11-23' });
  expect(languageBehind(lesson('2026-09-01'), lesson("'2026-11-23'").replaceAll('\n', '\r\n'))).toEqual({ language: 'zh', asOf: '2026-09-01', other: '2026-11-23' });
});

test('nothing is behind where a text or a day is missing, or both are of one day', () => {
  expect(languageBehind(lesson("'2026-11-23'"), null)).toBeNull();
  expect(languageBehind(lesson("'2026-11-23'"), '## No front matter\n\nasOf: 2020-01-01\n')).toBeNull();
  expect(languageBehind(lesson("'2026-11-23'"), lesson('2026-11-23'))).toBeNull();
});

test('which is behind does not depend on what is asked first', () => {
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  fc.assert(fc.property(day, day, (one, two) => {
    const found = languageBehind(lesson(one), lesson(two));
    expect(found?.language ?? null).toBe(one === two ? null : one < two ? 'zh' : 'en');
    expect(languageBehind(lesson(two), lesson(one))?.language ?? null).toBe(found === null ? null : found.language === 'zh' ? 'en' : 'zh');
  }));
});
