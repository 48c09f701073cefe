import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, highlight } from './highlight';

const hits = (text: string, query: string) => highlight(text, query).filter((piece) => piece.hit).map((piece) => piece.text);

test('the pieces of a text are the text, whatever is looked for', () => {
  const anything = fc.string({ unit: fc.constantFrom('提', '取', '贷', 'a', 'B', '(', '\\', '.', ' ', '，', '𠮷', '1') });
  fc.assert(fc.property(anything, anything, (text, query) => {
    expect(highlight(text, query).map((piece) => piece.text).join('')).toBe(text);
  }));
});

test('Chinese is marked inside longer expressions, whole where it stands whole', () => {
  expect(hits('住房公积金提取和贷款', '提取')).toEqual(['提取']);
  expect(hits('贷款利率由国务院决定', '贷款利率')).toEqual(['贷款利率']);
  expect(hits('贷款的利率', '贷款利率')).toEqual(['贷款', '利率']);
});

test('English is marked from the beginning of a word to its end, never in its middle', () => {
  expect(hits('A Withdrawal; withdrawals; unwithdrawn', 'withdraw')).toEqual(['Withdrawal', 'withdrawals']);
  expect(hits('设AB岗，A岗离开', 'ab')).toEqual(['AB']);
});

test('an excerpt holds the place that was looked for and says where it was cut', () => {
  const text = `${'前面说了很多别的事，'.repeat(30)}租房可以提取住房公积金。${'后面也说了很多，'.repeat(30)}`;
  const pieces = excerpt(text, '租房', 60);
  expect(pieces.some((piece) => piece.hit && piece.text === '租房')).toBe(true);
  const whole = pieces.map((piece) => piece.text).join('');
  expect(whole.length).toBeLessThan(90);
  expect(whole).toMatch(/^….*…$/);
});

test('a short text is its own excerpt; without a hit it is the beginning', () => {
  expect(excerpt('短', '没有', 50)).toEqual([{ text: '短', hit: false }]);
  expect(excerpt('x'.repeat(10) + ' ' + 'word '.repeat(50), 'nothing', 30).map((piece) => piece.text).join('')).toMatch(/^x{10} .*word…$/);
});
