import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadItem } from './imported-item';
import { readTable, type Cell } from './read-table';

const HEAD = ['题型', '题干', '选项A', '选项B', '选项C', '选项D', '选项E', '选项F', '答案', '容差', '单位', '解析', '能力', '业务', '难度', '红线', '用途', '依据', '生效', '失效'];
const row = (cells: Record<string, Cell>): Cell[] => HEAD.map((name) => cells[name] ?? null);
const brief = (items: ReadItem[] | null) => (items ?? []).map((item) => (item.verdict === 'accepted' ? [item.line, item.item.key] : [item.line, item.reason.code]));
const one = (cells: Record<string, Cell>) => readTable([HEAD, row(cells)])?.[0];

test('the heading row may stand below merged titles, with columns of the centre’s own', () => {
  const rows: Cell[][] = [['示例中心题库'], [null], [...HEAD, '章节'], [...row({ 题型: '单选题', 题干: '几日？', 选项A: '3', 选项B: '10', 答案: 'B' }), '第三章'], [], row({ 题型: '判断', 题干: '对吗？', 答案: '√' })];
  const items = readTable(rows);
  expect(brief(items)).toEqual([[4, { type: 'single', right: 1 }], [6, { type: 'true-false', right: true }]]);
  expect(items?.[0]?.verdict === 'accepted' && items[0].item.tags).toEqual([['章节', '第三章']]);
  expect(readTable([['题目', '内容']])).toBeNull();
  expect(readTable([...Array.from({ length: 10 }, () => ['说明']), HEAD])).toBeNull();
});

describe('answers', () => {
  const options = { 选项A: '一', 选项B: '二', 选项C: '三' };
  test.each([['AC'], ['A,C'], ['A、C'], ['ａｃ'], ['C A']])('several right ones as %s', (答案) => {
    expect(brief([one({ 题型: '多选', 题干: '哪些？', ...options, 答案 }) as ReadItem])).toEqual([[2, { type: 'multiple', right: [0, 2] }]]);
  });
  test.each([['对', true], ['错', false], ['√', true], ['×', false], [true, true], [false, false], ['正确', true]])('a verdict as %s', (答案, right) => {
    expect(brief([one({ 题型: '判断题', 题干: '？', 答案 }) as ReadItem])).toEqual([[2, { type: 'true-false', right }]]);
  });
  test('numbers from cells and texts, with tolerance and unit', () => {
    expect(brief([one({ 题型: '数值', 题干: '？', 答案: 1280, 单位: '元' }) as ReadItem])).toEqual([[2, { type: 'numeric', value: '1280', tolerance: '0', unit: '元' }]]);
    expect(brief([one({ 题型: '数值题', 题干: '？', 答案: '1280±1', 单位: '元' }) as ReadItem])).toEqual([[2, { type: 'numeric', value: '1280', tolerance: '1', unit: '元' }]]);
    expect(brief([one({ 题型: '数值', 题干: '？', 答案: 0.1 + 0.2, 容差: 0.01 }) as ReadItem])).toEqual([[2, { type: 'numeric', value: '0.3', tolerance: '0.01', unit: '' }]]);
    expect(brief([one({ 题型: '数值', 题干: '？', 答案: '1280±1', 容差: '2' }) as ReadItem])).toEqual([[2, 'tolerance-differs']]);
  });
  test('orders, pairs, blanks and words', () => {
    expect(brief([one({ 题型: '排序', 题干: '？', ...options, 答案: 'C>A>B' }) as ReadItem])).toEqual([[2, { type: 'ordering', order: [2, 0, 1] }]]);
    expect(brief([one({ 题型: '配对', 题干: '连一连：1. 首问 2. 限时', ...options, 答案: '1-B;2-A' }) as ReadItem])).toEqual([[2, { type: 'matching', left: ['首问', '限时'], right: [1, 0] }]]);
    expect(brief([one({ 题型: '配对', 题干: '连一连', ...options, 答案: '1-B;2-A' }) as ReadItem])).toEqual([[2, 'left-missing']]);
    expect(brief([one({ 题型: '填空', 题干: '____日内', 答案: '10|十' }) as ReadItem])).toEqual([[2, { type: 'short-text', accepted: ['10', '十'] }]]);
    expect(brief([one({ 题型: '简答题', 题干: '说说', 答案: '三样' }) as ReadItem])).toEqual([[2, { type: 'written', model: '三样' }]]);
  });
});

test('facts are read in the centre’s words, and what is not known is said with its column', () => {
  const facts = { 题型: '判断', 题干: '？', 答案: '对', 能力: '严格审查资料', 业务: '提取', 难度: '难', 红线: '是', 用途: '考试', 依据: '条例(2026)第24条', 生效: new Date('2026-09-20T00:00:00Z'), 失效: '2027年1月5日' };
  const read = one(facts);
  expect(read?.verdict === 'accepted' && read.item.facts).toEqual({
    competency: 'review', line: 'withdrawal', difficulty: 3, redLine: true, use: 'formal', citations: [{ standard: 'hpf-regulation', version: '2026', article: '24' }], effectiveFrom: '2026-09-20', effectiveTo: '2027-01-05',
  });
  expect(one({ ...facts, 业务: '保险' })).toMatchObject({ verdict: 'refused', reason: { code: 'fact-unknown', details: { field: '业务', value: '保险' } } });
  expect(one({ ...facts, 生效: '明年' })).toMatchObject({ verdict: 'refused', reason: { code: 'date-unreadable' } });
  expect(one({ ...facts, 失效: '2026-09-19' })).toMatchObject({ verdict: 'refused', reason: { code: 'dates-reversed' } });
  const words = one({ ...facts, 依据: '《示例市提取办法》第三条' });
  expect(words?.verdict === 'accepted' && words.item.facts.basis).toBe('《示例市提取办法》第三条');
});

test('rows that lack something are refused one by one', () => {
  const options = { 选项A: '一', 选项B: '二' };
  const rows = [HEAD, row({ 题型: '单选', ...options, 答案: 'A' }), row({ 题型: '单选', 题干: '？', ...options }), row({ 题干: '？', ...options, 答案: 'A' }), row({ 题型: '连环', 题干: '？', 答案: 'A' }), row({ 题型: '单选', 题干: '？', 选项A: '一', 选项C: '三', 答案: 'A' }), row({ 题型: '单选', 题干: '？', 选项A: '一', 答案: 'A' }), row({ 题型: '单选', 题干: '？', ...options, 答案: 'A' })];
  expect(brief(readTable(rows))).toEqual([[2, 'no-stem'], [3, 'no-answer'], [4, 'no-type'], [5, 'type-unknown'], [6, 'options-gap'], [7, 'options-few'], [8, { type: 'single', right: 0 }]]);
});

test('whatever stands in the cells, every row that is not empty gets exactly one verdict', () => {
  const cell = fc.oneof(fc.constantFrom<Cell>('单选', '多选题', '判断', '排序', '配对', '填空', '数值', 'A', 'AB', '对', '1280±1', '1-B;2-A', null, true, 3.5, new Date(0), new Date(NaN)), fc.string({ maxLength: 20 }));
  fc.assert(fc.property(fc.array(fc.array(cell, { minLength: HEAD.length, maxLength: HEAD.length }), { maxLength: 6 }), (rows) => {
    const items = readTable([HEAD, ...rows]) ?? [];
    const lines = items.map((item) => item.line);
    expect(new Set(lines).size).toBe(lines.length);
    for (const item of items) if (item.verdict === 'accepted') expect(item.item.stem).not.toBe('');
  }), { numRuns: 300 });
});
