import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertPiece, placeAt, positionOf } from './cursor-place';

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

test('a block is put in with empty lines around, a tag within the line, and nothing of the text is lost', () => {
  expect(insertPiece('one\ntwo', 3, '<A>', false)).toEqual({ text: 'one\n\n<A>\n\ntwo', position: 8 });
  expect(insertPiece('one\n\n\n\ntwo', 5, '<A>', false).text).toBe('one\n\n<A>\n\ntwo');
  expect(insertPiece('', 0, '<A>', false)).toEqual({ text: '<A>\n\n', position: 3 });
  expect(insertPiece('ab', 1, '<P />', true)).toEqual({ text: 'a<P />b', position: 6 });
});
