import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCode, readCode } from './one-time-code';

const bytes = fc.uint8Array({ minLength: 15, maxLength: 15 });

test('a code that was made can be read however it is typed', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = makeCode(random);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      const plain = code.replaceAll('-', '');
      for (const typed of [code, plain.toLowerCase(), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('0', 'o').replaceAll('1', 'l')]) expect(readCode(typed)).toBe(plain);
    }),
  );
});

test('one wrong symbol is always noticed', () => {
  fc.assert(
    fc.property(bytes, fc.nat(15), fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), (random, place, symbol) => {
      const plain = makeCode(random).replaceAll('-', '');
      fc.pre(plain[place] !== symbol);
      expect(readCode(plain.slice(0, place) + symbol + plain.slice(place + 1))).toBeNull();
    }),
  );
});

test.each(['', 'ABCD', 'UUUU-UUUU-UUUU-UUUU', '0000-0000-0000-00001'])('%s is no code', (typed) => {
  expect(readCode(typed)).toBeNull();
});
