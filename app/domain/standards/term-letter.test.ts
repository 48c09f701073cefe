import { expect, test } from 'vitest';
import { byLetter, letterOf, meansTerm } from './term-letter';

test('a Chinese word stands under the letter of its pinyin, a Latin one under its own', () => {
  const letters = { 'AB岗': 'A', 补缴: 'B', 贷款: 'D', 封存: 'F', 归集: 'G', 好差评: 'H', 缴存: 'J', 跨省通办: 'K', 六步: 'L', 目相送: 'M', 内训师: 'N', 骗提: 'P', 全科: 'Q', 容缺: 'R', 首问: 'S', 提取: 'T', 晚: 'W', 限时: 'X', 一次性: 'Y', 住房: 'Z', withdrawal: 'W', '“Smart”': 'S', '《条例》': 'T', '12329': '#' };
  expect(Object.fromEntries(Object.keys(letters).map((word) => [word, letterOf(word)]))).toEqual(letters);
});

test('Latin words join the group of their letter, wherever the collation puts them', () => {
  const entries = ['爱心', '补缴', '账户', 'AB岗'].map((word) => ({ word, letter: letterOf(word) }));
  expect(byLetter(entries).map((group) => [group.letter, ...group.entries.map((entry) => entry.word)])).toEqual([['A', '爱心', 'AB岗'], ['B', '补缴'], ['Z', '账户']]);
});

test('a term is found by either language, other names or its meaning, in any case', () => {
  const term = { key: 'x', letter: 'F', term: '封存', other: 'Seal', aka: ['封户'], definition: '账户停止缴存但继续计息。', source: '' };
  for (const words of ['封存', 'SEAL', '封户', '继续计息', '', '封存 计息']) expect(meansTerm(term, words), words).toBe(true);
  expect(meansTerm(term, '提取')).toBe(false);
  expect(meansTerm(term, '封存 提取')).toBe(false);
});
