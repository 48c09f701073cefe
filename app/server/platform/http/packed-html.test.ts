import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gzipOf, livePart, packPart } from './packed-html.server';

test('property: pieces in any order, compressed or live, are one gzip file of the whole text', () => {
  const piece = fc.tuple(fc.boolean(), fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.constantFrom('', '住房公积金'.repeat(400), '<p>a</p>'.repeat(9_000))));
  fc.assert(fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
    const parts = pieces.map(([live, text]) => (live ? livePart(text) : packPart(text)));
    expect(gunzipSync(gzipOf(parts)).toString('utf8')).toBe(pieces.map(([, text]) => text).join(''));
  }), { numRuns: 300 });
});

test('a piece that is sent often is much smaller than itself; a live one costs five bytes', () => {
  const text = '<p>举手迎、笑相问、礼貌接</p>'.repeat(200);
  expect(packPart(text).packed.length).toBeLessThan(Buffer.byteLength(text) / 10);
  expect(livePart(text).packed.length).toBe(Buffer.byteLength(text) + 5);
});
