import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalisedText, saysTheSame } from './same-text';

test.each([
  ['３ 个工作日。', '三个工作日'], ['第二十四条', '第24条'], ['二〇二六年', '2026年'], ['一千二百八十元', '1,280元'], ['十五', '15'], ['一万零五十', '10050'], ['两个', '2个'],
  ['《住房公积金管理条例》', '住房公积金管理条例'], ['ＡＢＣ', 'abc'], ['“首问负责制”', '首问 负责制'], ['3．25％', '3.25%'], ['−5', '-5'],
])('%s says the same as %s', (one, other) => {
  expect(saysTheSame(one, [other])).toBe(true);
});

test.each([['3.25%', '325%'], ['-5', '5'], ['5%', '5'], ['单位', '职工'], ['', ''], ['。', '。'], ['12', '1、2 年']])('%s does not say the same as %s', (one, other) => {
  expect(saysTheSame(one, [other])).toBe(false);
});

test('normalising twice changes nothing more, and every figure is read as itself', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'零一二两三十百千万 ,.%-3５ａB。年') }), (text) => {
    expect(normalisedText(normalisedText(text))).toBe(normalisedText(text));
  }));
  fc.assert(fc.property(fc.nat(99_999), (value) => {
    expect(normalisedText(inWords(value))).toBe(String(value));
  }));
});

/** A figure below 100,000 in Chinese words, by the plain rule (一十 written out, one 零 for a gap). */
function inWords(value: number): string {
  if (value === 0) return '零';
  const below = (part: number) => [...String(part).padStart(4, '0')].map((digit, at) => (digit === '0' ? '零' : `${'零一二三四五六七八九'[Number(digit)]}${['千', '百', '十', ''][at]}`)).join('');
  const words = value >= 10_000 ? `${'一二三四五六七八九'[Math.floor(value / 10_000) - 1]}万${below(value % 10_000)}` : below(value);
  return words.replace(/零+/g, '零').replace(/^零|零$/g, '');
}
