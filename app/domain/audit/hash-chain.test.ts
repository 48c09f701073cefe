import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AUDIT_ACTIONS } from './event';
import { canonicalJson, chainHash, firstBrokenLink, type ChainRow } from './hash-chain';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function chainOf(rows: unknown[]): ChainRow[] {
  let previousHash = '';
  return rows.map((row, index) => {
    const link = { position: index + 1, previousHash, hash: chainHash(previousHash, row, sha256), row };
    previousHash = link.hash;
    return link;
  });
}

const fact = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { maxKeys: 5 });
const facts = fc.array(fact, { minLength: 1, maxLength: 8 });

test('the text of a fact does not depend on the order of its keys and reads back as the same fact', () => {
  fc.assert(fc.property(fact, (value) => {
    const turned = Object.fromEntries(Object.entries(value).reverse());
    expect(canonicalJson(turned)).toBe(canonicalJson(value));
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
});

test('a key without a value counts as absent, at any depth', () => {
  expect(canonicalJson({ b: [1, { d: undefined, c: '𠮷' }], a: undefined })).toBe('{"b":[1,{"c":"𠮷"}]}');
});

test('an untouched chain is whole, also when it is checked in two parts', () => {
  fc.assert(fc.property(facts, fc.nat(), (values, seed) => {
    const chain = chainOf(values);
    expect(firstBrokenLink(chain, sha256)).toBeNull();
    const cut = seed % chain.length;
    const before = chain[cut - 1];
    expect(firstBrokenLink(chain.slice(cut), sha256, before && { position: before.position, hash: before.hash })).toBeNull();
  }));
});

test('a changed fact is found at its own position', () => {
  fc.assert(fc.property(facts, fc.nat(), (values, seed) => {
    const chain = chainOf(values);
    const at = seed % chain.length;
    chain[at] = { ...chain[at]!, row: { ...(chain[at]!.row as object), changed: 'later' } };
    expect(firstBrokenLink(chain, sha256)).toBe(at + 1);
  }));
});

test('a removed row is found by the one that follows it, even when it was changed to fit', () => {
  const chain = chainOf([{ n: 1 }, { n: 2 }, { n: 3 }]);
  expect(firstBrokenLink([chain[0]!, chain[2]!], sha256)).toBe(3);
  const fitted = { ...chain[2]!, previousHash: chain[0]!.hash, hash: chainHash(chain[0]!.hash, chain[2]!.row, sha256) };
  expect(firstBrokenLink([chain[0]!, fitted], sha256)).toBe(3);
});

test('two rows that changed places are found', () => {
  const chain = chainOf([{ n: 1 }, { n: 2 }]);
  expect(firstBrokenLink([chain[1]!, chain[0]!], sha256)).toBe(2);
});

test('every act has its words in both languages', () => {
  for (const [action, words] of Object.entries(AUDIT_ACTIONS)) {
    expect(action).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect(words.zh).not.toBe('');
    expect(words.en).toMatch(/^[ -~’]+$/);
  }
});
