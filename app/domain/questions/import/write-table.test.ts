import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportedFacts, ImportedItem } from './imported-item';
import { readTable } from './read-table';
import { TABLE_HEADINGS, writeRow } from './write-table';

const facts: ImportedFacts = { use: 'both', competency: 'review', line: 'withdrawal', difficulty: 3, redLine: false, citations: [{ standard: 'hpf-regulation', version: '2026', article: '24' }, { standard: 'first-ask', version: '2024', article: '3' }], effectiveFrom: '2026-09-20' };
const item = (change: Partial<ImportedItem>): ImportedItem => ({ key: { type: 'true-false', right: true }, stem: '示例题干', options: [], explanation: '示例解析', facts, tags: [], ...change });
const ABC = ['甲', '乙', '丙'];

test.each([
  ['single', item({ key: { type: 'single', right: 1 }, options: ABC })], ['multiple', item({ key: { type: 'multiple', right: [0, 2] }, options: ABC })], ['true-false', item({})],
  ['numeric', item({ key: { type: 'numeric', value: '1280.50', tolerance: '0.5', unit: '元' } })], ['ordering', item({ key: { type: 'ordering', order: [2, 0, 1] }, options: ABC })],
  ['matching', item({ key: { type: 'matching', left: ['首问', '限时'], right: [1, 0] }, options: ABC })], ['short text', item({ key: { type: 'short-text', accepted: ['十', '10'] }, stem: '____日内' })],
  ['cloze', item({ key: { type: 'cloze', blanks: [['十', '10'], ['单位']] }, stem: '____日内由____办' })], ['written', item({ key: { type: 'written', model: '要点' } })],
  ['ten options', item({ key: { type: 'single', right: 9 }, options: [...'一二三四五六七八九十'] })], ['words as its source', item({ facts: { basis: '《示例办法》第三条' } })], ['no facts', item({ facts: {} })],
])('%s comes back from a table as it went', (_, one) => {
  const row = writeRow(one);
  expect(row).not.toBeNull();
  const [read] = readTable([TABLE_HEADINGS, row ?? []]) ?? [];
  expect(read).toMatchObject({ verdict: 'accepted', item: one });
});

test('what would not come back the same is not written', () => {
  expect(writeRow(item({ key: { type: 'short-text', accepted: ['a|b'] }, stem: '____' }))).toBeNull();
  expect(writeRow(item({ stem: ' 前后有空格 ' }))).toBeNull();
});

test('whatever the words are, a row that is written is read back as the same item', () => {
  const words = fc.string({ unit: fc.constantFrom(...'甲乙AB12、.,;；|>-（）_ \n'), minLength: 1, maxLength: 12 });
  fc.assert(fc.property(words, fc.uniqueArray(words, { minLength: 2, maxLength: 6 }), fc.nat(), (stem, options, at) => {
    for (const one of [
      item({ stem, key: { type: 'single', right: at % options.length }, options }), item({ stem, key: { type: 'matching', left: options, right: options.map((_, index) => index) }, options: ABC }), item({ stem, key: { type: 'short-text', accepted: options } }),
    ]) {
      const row = writeRow(one);
      if (row) expect(readTable([TABLE_HEADINGS, row])?.[0]).toMatchObject({ verdict: 'accepted', item: one });
    }
  }));
});
