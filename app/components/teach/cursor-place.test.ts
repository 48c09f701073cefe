import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAt, positionOf } from './cursor-place';

test('a position is found again from its line and column', () => {
  const text = fc.array(fc.constantFrom('一', 'a', '\n', '😀'), { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, fc.nat(), (source, seed) => {
    const position = seed % (source.length + 1);
    expect(positionOf(source, placeAt(source, position))).toBe(position);
  }));
});

test('a place beyond the text is its nearest end', () => {
  expect(positionOf('ab\nc', { line: 1, column: 9 })).toBe(2);
  expect(positionOf('ab\nc', { line: 7, column: 9 })).toBe(4);
});
