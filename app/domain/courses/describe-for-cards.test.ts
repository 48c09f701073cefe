import { expect, test } from 'vitest';
import { en } from '~/locales/en';
import { zh } from '~/locales/zh-CN';
import { firstProps } from './component-form';
import { FACT_LABELS, describeForCards } from './describe-for-cards';
import { checkLesson, COMPONENTS } from './gate';
import { describeFinding } from './gate/messages';
import { emptyComponent, writeRich } from './rich-text';

const FRONT = "---\ntitle: 一课\nobjectives:\n  - 说清\ncompetency: enquiry\nline: general\nminutes: 10\nasOf: '2026-11-23'\n---\n\n";
/** What nobody who writes in cards should ever be told of. */
const SOURCE_WORDS = /[<>{}`]|="|属性|标签|组件|\bprops?\b|\btags?\b/;

const findingsOf = (source: string) => {
  const result = checkLesson(source);
  return result.ok ? [] : result.findings;
};

test('whatever card is put in and left open, its author is told without tags, props or marks', () => {
  for (const [name, rule] of COMPONENTS) {
    if (rule.place !== 'block' || rule.within) continue;
    const card = { type: 'doc', content: [emptyComponent(name, firstProps)] };
    const findings = findingsOf(FRONT + writeRich(card, null));
    expect(findings.length, name).toBeGreaterThan(0);
    for (const finding of findings) {
      for (const language of ['zh', 'en'] as const) expect(describeForCards(finding, language), `${name} ${finding.code}`).not.toMatch(SOURCE_WORDS);
    }
  }
});

test('a story and an item that do not hold together are explained in the words of their cards', () => {
  const story = '<Scenario name="a" title="一件事">\n\n<Scene name="start">\n\n开始。\n\n<Option label="走" to="gone" />\n\n</Scene>\n\n<Scene name="end" ending="good">\n\n完。\n\n</Scene>\n\n</Scenario>\n';
  const item = '<KnowledgeCheck name="own" type="single" why="因为">\n\n问什么？\n\n- 一\n- 二\n\n</KnowledgeCheck>\n';
  const told = [...findingsOf(FRONT + story), ...findingsOf(FRONT + item)].map((finding) => describeForCards(finding, 'zh'));
  expect(told.length).toBeGreaterThan(2);
  for (const sentence of told) expect(sentence).not.toMatch(SOURCE_WORDS);
  expect(told.join('')).toContain('打勾的列表');
});

test('the facts of a lesson are called what their form calls them', () => {
  const words = { title: 'title', objectives: 'objectives', competency: 'competency', line: 'line', minutes: 'minutes', asOf: 'as-of' } as const;
  for (const [key, message] of Object.entries(words)) expect(FACT_LABELS[key]).toEqual({ zh: zh.write[message], en: en.write[message] });
  const missing = { line: 1, column: 1, code: 'front-matter-missing', details: { key: 'minutes' } } as const;
  expect(describeForCards(missing, 'zh')).toBe('课文信息里还没有填“计划学习分钟数”。');
});

test('what is the same in both views has one wording', () => {
  const finding = { line: 3, column: 1, code: 'too-many-lines', details: { limit: 500 } } as const;
  expect(describeForCards(finding, 'en')).toBe(describeFinding(finding, 'en'));
});
