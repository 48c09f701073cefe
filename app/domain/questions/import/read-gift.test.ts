import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import type { ImportedItem, ReadItem } from './imported-item';
import { readGift } from './read-gift';
import { writeGift } from './write-gift';

const brief = (items: ReadItem[]) => items.map((item) => (item.verdict === 'accepted' ? [item.line, item.item.key] : [item.line, item.reason.code]));

test('every type of the format, with comments, titles, categories and weights', () => {
  const items = readGift([
    '// a comment', '$CATEGORY: 示例/提取', '', '::期限:: 提取几日内决定？ {', '  ~1#太短', '  =3#对', '  ~10', '}', '',
    '哪些是提取情形？ {~%50%支付房租 ~%50%装修 ~%-100%买车}', '', '条例已经取消单位证明。{T}', '', '每人可以有两个账户。{FALSE#一人一户#对}', '',
    '月缴存额是多少？{#1280:1}', '', '在什么之间？{#1.5..2.5}', '', '每人几个账户？{=一 =1 =一个}', '',
    '连一连。{ =首问负责 -> 问到谁谁负责 =限时办结 -> 按期办完 = -> 没有用到 }', '', '公积金属于{=职工 ~单位}个人所有。', '', '说说一次性告知。{}',
  ].join('\r\n'));
  expect(brief(items)).toEqual([
    [4, { type: 'single', right: 1 }], [10, { type: 'multiple', right: [0, 1] }], [12, { type: 'true-false', right: true }], [14, { type: 'true-false', right: false }],
    [16, { type: 'numeric', value: '1280', tolerance: '1', unit: '' }], [18, { type: 'numeric', value: '2', tolerance: '0.5', unit: '' }], [20, { type: 'short-text', accepted: ['一', '1', '一个'] }],
    [22, { type: 'matching', left: ['首问负责', '限时办结'], right: [0, 1] }], [24, { type: 'single', right: 0 }], [26, { type: 'written', model: '' }],
  ]);
  expect(items[0]?.verdict === 'accepted' && items[0].item.tags).toEqual([['title', '期限'], ['category', '示例/提取']]);
  expect(items[8]?.verdict === 'accepted' && items[8].item.stem).toBe('公积金属于 ____ 个人所有。');
});

test('escaped marks are text, and markup is not', () => {
  const items = readGift('2 \\= 1 \\+ 1 \\{a\\}? {=对\\: <b>是</b> ~错 <script>x()</script>}\n\n[plain]a <b> {=x ~y}');
  expect(items.map((item) => item.verdict === 'accepted' && [item.item.stem, item.item.options])).toEqual([['2 = 1 \\+ 1 {a}?', ['对: 是', '错']], ['a <b>', ['x', 'y']]]);
});

describe('what is not understood is refused alone', () => {
  test.each([
    ['甲 {=一 ~二', 'half-understood'], ['甲 一=二 }', 'half-understood'], ['只是一段话', 'not-supported'], ['甲 {~一 ~二}', 'no-answer'], ['甲 {=一 ~%50%二}', 'not-supported'],
    ['甲 {#abc}', 'not-a-number'], ['甲 {#=%100%5:0 =%50%5:2}', 'not-supported'], ['{=一 ~二}', 'no-stem'], ['甲 {=一 ~一}', 'options-same'], ['看图 <img src="x.png"> {=一 ~二}', 'not-supported'],
  ])('%s', (text, code) => {
    expect(brief(readGift(`${text}\n\n乙 {T}`))).toEqual([[1, code], [3, { type: 'true-false', right: true }]]);
  });
});

test('a per cent sign in a pair is its words, not a weight', () => {
  const [item] = readGift('连一连。{=%5%一 -> 甲 =二 -> 乙}');
  expect(item?.verdict === 'accepted' && item.item.key).toEqual({ type: 'matching', left: ['%5%一', '二'], right: [0, 1] });
});

test('full-width braces and marks are taken for plain ones', () => {
  expect(brief(readGift('甲？｛＝一 ～二｝'))).toEqual([[1, { type: 'single', right: 0 }]]);
});

const words = fc.stringMatching(/^[一-龥a-z0-9~={}#:\\% ->]{1,12}$/).map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
const several = (least: number, most: number) => fc.uniqueArray(words, { minLength: least, maxLength: most });
const plain = { explanation: '', facts: {}, tags: [] };
const items: fc.Arbitrary<ImportedItem> = fc.oneof(
  fc.record({ stem: words, right: fc.boolean(), explanation: fc.oneof(fc.constant(''), words) }).map(({ stem, right, explanation }) => ({ ...plain, stem, explanation, options: [], key: { type: 'true-false' as const, right } })),
  fc.record({ stem: words, options: several(2, 6), at: fc.nat() }).map(({ stem, options, at }) => ({ ...plain, stem, options, key: { type: 'single' as const, right: at % options.length } })),
  fc.record({ stem: words, options: several(4, 6) }).map(({ stem, options }) => ({ ...plain, stem, options, key: { type: 'multiple' as const, right: [0, 2, 3] } })),
  fc.record({ stem: words, value: fc.integer(), tolerance: fc.nat(100) }).map(({ stem, value, tolerance }) => ({ ...plain, stem, options: [], key: { type: 'numeric' as const, value: String(value), tolerance: String(tolerance), unit: '' } })),
  fc.record({ stem: words, left: several(2, 4), right: several(4, 5) }).map(({ stem, left, right }) => ({ ...plain, stem, options: right, key: { type: 'matching' as const, left, right: left.map((_text, index) => index) } })),
);

test('what is written comes back the same, and the reference parser reads the same kind', () => {
  const kinds = { 'true-false': 'TF', single: 'MC', multiple: 'MC', numeric: 'Numerical', matching: 'Matching' } as const;
  fc.assert(fc.property(items, (item) => {
    const gift = writeGift(item) ?? '';
    const [read, ...more] = readGift(gift);
    expect(more).toEqual([]);
    expect(read?.verdict === 'accepted' ? read.item : read).toEqual(item);
    const [theirs] = parse(gift);
    expect(theirs?.type).toBe(kinds[item.key.type as keyof typeof kinds]);
  }), { numRuns: 300 });
});
