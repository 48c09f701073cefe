import { expect, test } from 'vitest';
import { missingFacts, obstacleOf, questionOfDraft, type DraftItem } from './draft-item';
import { gradeResponse } from './grade';
import type { ImportedKey } from './import/imported-item';
import { readPaper } from './import/read-paper';
import { rightResponse, wrongResponse } from './right-response';

const tagged = { use: 'both', competency: 'knowledge', line: 'loan', basis: '中心内部规定（示例）' } as const;
const draft = (key: ImportedKey, options: string[] = [], stem = '示例题干'): DraftItem => ({ key, stem, options, explanation: '', facts: { ...tagged }, tags: [] });
const ABC = ['甲', '乙', '丙'];

const KINDS: [string, DraftItem][] = [
  ['single', draft({ type: 'single', right: 2 }, ABC)],
  ['multiple, all of them right', draft({ type: 'multiple', right: [0, 1, 2] }, ABC)],
  ['true-false', draft({ type: 'true-false', right: false })],
  ['numeric with unit', draft({ type: 'numeric', value: '1280', tolerance: '0.5', unit: '元' })],
  ['numeric without unit', draft({ type: 'numeric', value: '-3', tolerance: '0', unit: '' })],
  ['ordering', draft({ type: 'ordering', order: [2, 0, 1] }, ABC)],
  ['matching', draft({ type: 'matching', left: ['一', '二'], right: [1, 2] }, ABC)],
  ['short text', draft({ type: 'short-text', accepted: ['首问负责制'] }, [], '____是什么')],
  ['cloze with brackets for blanks', draft({ type: 'cloze', blanks: [['职工'], ['单位']] }, [], '（ ）和（　）')],
  ['cloze', draft({ type: 'cloze', blanks: [['职工'], ['单位', '用人单位']] }, [], '____和____')],
];

test.each(KINDS)('%s becomes an item of the bank whose key is right and whose other answers are not', (_, item) => {
  const made = questionOfDraft(item, { id: 'q-1', from: '2026-09-20' });
  if (!made.ok) throw new Error(`${made.code} ${JSON.stringify(made.details)}`);
  expect(gradeResponse(made.value, rightResponse(made.value))).toEqual({ score: 10_000, right: true });
  expect(gradeResponse(made.value, wrongResponse(made.value)).right).toBe(false);
  expect(made.value).toMatchObject({ use: 'both', difficulty: 2, redLine: false, effectiveFrom: '2026-09-20', basis: { zh: '中心内部规定（示例）' } });
});

test('what is not said yet is named, in the order of the grid; a citation is a basis', () => {
  expect(missingFacts({})).toEqual(['use', 'competency', 'line', 'basis']);
  expect(missingFacts({ ...tagged, basis: '', citations: [{ standard: 'hpf-regulation', version: '2026', article: '24' }] })).toEqual([]);
  const open = { ...draft({ type: 'single', right: 0 }, ABC), facts: { use: 'formal' as const } };
  expect(obstacleOf(open)).toBe('untagged');
  expect(questionOfDraft(open, { id: 'q-1', from: '2026-09-20' })).toMatchObject({ ok: false, code: 'untagged' });
});

test('a written answer waits: nothing here could grade it', () => {
  expect(questionOfDraft(draft({ type: 'written', model: '要点' }), { id: 'q-1', from: '2026-09-20' })).toMatchObject({ ok: false, code: 'written' });
});

test('whatever a paper brings that is accepted, the bank takes once it is tagged', () => {
  const paper = [
    '一、单项选择题', '1、公积金属于（A）个人所有。', 'A. 职工 B. 单位', '二、多项选择题', '1、有（AB）两种。', 'A. 甲 B. 乙', '三、判断题', '1、每人一个账户。（√）', '四、填空题', '1、____日内办结。', '答案：三',
    '五、数值题', '1、月缴存额多少元？', '答案：1280±1元', '六、排序题', '1、排一排', 'A. 甲 B. 乙', '答案：B>A', '七、配对题', '1、连一连', '1. 一', '2. 二', 'A. 甲 B. 乙', '答案：1-B;2-A',
  ].join('\n');
  const read = readPaper(paper);
  expect(read.map((item) => item.verdict)).toEqual(Array.from({ length: 7 }, () => 'accepted'));
  for (const item of read) {
    if (item.verdict === 'accepted') expect(questionOfDraft({ ...item.item, facts: tagged }, { id: 'q-1', from: '2026-09-20' })).toMatchObject({ ok: true });
  }
});
