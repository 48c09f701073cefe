import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBody, checkLesson, describeFinding, type Finding } from '.';

const SAMPLES = join(process.cwd(), 'tests/fixtures/mdx-attacks');
const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.mdx')).map((name) => name.slice(0, -4));

test.each(names)('sample %s behaves as its note says, well under 3 s', (name) => {
  const source = readFileSync(join(SAMPLES, `${name}.mdx`), 'utf8');
  const expected = /expected: (\w+)/.exec(readFileSync(join(SAMPLES, `${name}.txt`), 'utf8'))?.[1];
  const start = performance.now();
  const result = checkLesson(source);
  expect(performance.now() - start).toBeLessThan(1_500);
  if (expected === 'ACCEPT_OR_REJECT') return;
  if (expected !== 'ACCEPT') return expect(result.ok).toBe(false);
  // The accepted lesson uses components and props that are not ours: they are refused by name, and nothing else in it is.
  const foreign = codes(result).filter((code) => !['unknown-component', 'unknown-prop', 'missing-prop'].includes(code));
  expect(foreign).toEqual([]);
  if (name !== '099-ok-normal-lesson') expect(result.ok).toBe(true);
});

test('what merely begins with the word import or export is prose, and its first letter is written as a reference', () => {
  for (const prose of ['import duties are not ours.', 'export licences are issued elsewhere', 'importantly, ask first', 'first line\nimport is a word']) {
    const result = checkBody(prose);
    expect(result.ok && result.lesson.source).toMatch(/&#x6[59];/);
    expect(result.ok && /^(?:import|export)/m.test(result.lesson.source)).toBe(false);
  }
});

test.each([
  'import fs from "node:fs"', "import 'x'", 'import * as a from "b"', 'import { a } from "b"', 'import a, { b } from "c"', 'import type A from "a"',
  'export default 1', 'export const a = 1', 'export let a', 'export function f() {}', 'export async function f() {}', 'export * from "x"', 'export { a }',
  'export class A {}', 'text\nexport const a = 1', '> import a from "a"',
])('the statement %j is refused as one', (source) => {
  expect(codes(checkBody(source))).toContain('import-export');
});

test.each([
  ['x < 5, y <= 3, a <- b, <', '5'],
  ['< 5 at the start', 'start'],
  ['a {/* note */} b', 'b'],
  ['\\{ and &#123; and \\<b>', 'and'],
  ['`{code} <b>`', 'code'],
])('%j is text', (source, word) => {
  const result = checkBody(source);
  expect(result.ok && result.lesson.source).toContain(word);
});

test.each<[string, string]>([
  ['| a | b |\n| - | - |\n| c | d | e |', 'table-row-longer'],
  ['{1}', 'expression'], ['a {} b', 'expression'], ['{/* a */ 1}', 'expression'], ['{"}', 'expression'],
  ['<Callout kind="note" kind="tip">\n\nx\n\n</Callout>', 'repeated-prop'],
  ['<Callout kind="danger">\n\nx\n\n</Callout>', 'prop-value'],
  ['<Callout kind>\n\nx\n\n</Callout>', 'prop-without-value'],
  ['<Callout kind={"note"}>\n\nx\n\n</Callout>', 'attribute-expression'],
  ['<Callout kind="note" title="{1}">\n\nx\n\n</Callout>', 'prop-value'],
  ['<Callout kind="note" className="x">\n\nx\n\n</Callout>', 'unknown-prop'],
  ['<Callout kind="note">\n\n</Callout>', 'children-missing'],
  ['<Callout kind="note">\n\nx', 'tag-unclosed'],
  ['text <Callout kind="note">x</Callout> text', 'not-here'],
  ['<Turn who="clerk">hello</Turn>', 'not-here'],
  ['<Dialogue title="a" verdict="good" why="b">\n\nhello\n\n</Dialogue>', 'dialogue-turns'],
  ['<Compare>\n\n<National>\n\na\n\n</National>\n\n</Compare>', 'compare-parts'],
  ['<Steps>\n\nwords\n\n</Steps>', 'steps-parts'],
  ['<Step title="a">\n\nwords\n\n</Step>', 'not-here'],
  ['<Steps>\n\n<Step>\n\nwords\n\n</Step>\n\n</Steps>', 'missing-prop'],
  ['<Checklist title="a">\n\nwords\n\n</Checklist>', 'checklist-list'],
  ['<Checklist title="a">\n\n- one\n\nwords\n\n</Checklist>', 'checklist-list'],
  ['<Reveal title="a">\n\n</Reveal>', 'children-missing'],
  ['<Reveal>\n\nwords\n\n</Reveal>', 'missing-prop'],
  ['- <KnowledgeCheck question="check-a-1" />', 'not-here'],
  ['<KnowledgeCheck question="../a" />', 'prop-value'],
  ['# <Param name="a.b" />', 'not-here'],
  ['[<Param name="a.b" />](/x)', 'not-here'],
  ['<Param name="a.b">x</Param>', 'children-not-allowed'],
  ['<Calout kind="note">\n\nx\n\n</Calout>', 'unknown-component'],
  ['<>x</>', 'fragment'], ['<!-- x -->', 'html-comment'], ['<b>x</b>', 'html-element'], ['<https://example.com>', 'angle-link'],
  ['[x](http://example.com)', 'link-refused'], ['[x](//example.com)', 'link-refused'], ['[x](/\\example.com)', 'link-refused'], ['[x](/a//b)', 'link-refused'],
  ['[x](data:text/html,1)', 'link-refused'], ['[x](JAVASCRIPT:alert(1))', 'link-refused'], ['[x](https://a:b@c.example)', 'link-refused'],
  ['[x][r]\n\n[r]: javascript:alert(1)', 'link-refused'],
  ['![](/media/a.png)', 'image-without-alt'], ['![x](/media/../a)', 'image-refused'], ['![x](data:image/png,1)', 'image-refused'],
  ['a[^1]\n\n[^1]: note', 'node-not-allowed'], ['``` js {1}\nx\n```', 'node-not-allowed'],
])('%j is refused with %s', (source, code) => {
  expect(codes(checkBody(source))).toContain(code);
});

test.each<[string, string]>([
  ['---\ntitle: a', 'front-matter-unclosed'], ['---\ntitle: [a\n---\n', 'front-matter-syntax'], ['---\ntitle: a\ntitle: b\n---\n', 'front-matter-syntax'],
  ['---\n__proto__: a\n---\n', 'front-matter-unknown-key'], ['---\nlayout: a\n---\n', 'front-matter-unknown-key'], ['---\nasOf: 2026-02-30\n---\n', 'front-matter-value'],
  ['---\nminutes: "15"\n---\n', 'front-matter-value'], ['---\ntitle: &a x\n---\n', 'front-matter-alias'], ['---\ntitle: !!str x\n---\n', 'front-matter-alias'],
  ['---\ntitle: !x y\n---\n', 'front-matter-syntax'], ['---\n- a\n---\n', 'front-matter-syntax'], ['\n---\ntitle: x\n---\n', 'front-matter-second'],
  [`---\ntitle: ${'['.repeat(15)}\n---\n`, 'nested-too-deep'], [`---\n${'? '.repeat(1_900)}\n---\n`, 'front-matter-syntax'],
])('the front matter of %j is refused with %s', (source, code) => {
  expect(codes(checkLesson(source))).toContain(code);
});

test.each<[string, string]>([
  ['quotes of 4,000', '>'.repeat(4_000)],
  ['lists in lists', Array.from({ length: 250 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
  ['brackets in lines', `${'['.repeat(200)}\n`.repeat(300)],
  ['emphasis in lines', `${'*a _b '.repeat(600)}\n`.repeat(16)],
  ['closing braces in lines', `{"${'}'.repeat(3_000)}\n`.repeat(20)],
  ['nested tags in lines', '<Callout kind="note">\n'.repeat(2_900)],
  ['autolinks in lines', `${'www.a.'.repeat(600)}\n`.repeat(17)],
  ['addresses in lines', `${'a.'.repeat(1_900)}@\n`.repeat(16)],
  ['attributes in lines', `<Callout ${Array.from({ length: 2_500 }, (_, i) => `a${i}="1"`).join('\n')}>`],
  ['wide tables', `|${'a|'.repeat(300)}\n|${'-|'.repeat(300)}\n${'|\n'.repeat(2_000)}`],
  ['back-ticks', Array.from({ length: 300 }, (_, i) => '`'.repeat((i % 80) + 1)).join(' a ')],
  ['entities', '&amp;'.repeat(700).concat('\n').repeat(18)],
  ['setext', 'a\n='.repeat(1_400)],
  ['definitions', Array.from({ length: 2_900 }, (_, i) => `[r${i}]: /x`).join('\n')],
])('%s cost little, whatever the answer', (_, source) => {
  const start = performance.now();
  checkLesson(source.slice(0, 65_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});

test('positions are those of the author’s source, after the front matter too', () => {
  const result = checkLesson('---\ntitle: a\n---\n\n一二 {x}\n');
  expect(result.ok ? [] : result.findings.map(({ line, column, code }) => [line, column, code])).toEqual([[5, 4, 'expression']]);
});

test('a gated lesson names its references, headings and components in order, and counts its characters', () => {
  const result = checkLesson('---\ntitle: 例\nminutes: 10\n---\n\n## 期限\n\n见<Clause standard="hpf-regulation" article="26" />，<Param name="loan.decision-days" />内。\n\n<KnowledgeCheck question="check-a-1" />\n');
  if (!result.ok) throw new Error('refused');
  const { lesson } = result;
  expect(lesson.components).toEqual(['Clause', 'Param', 'KnowledgeCheck']);
  expect(lesson.headings).toMatchObject([{ depth: 2, text: '期限', line: 6 }]);
  expect(lesson.references.clauses).toMatchObject([{ standard: 'hpf-regulation', article: '26', line: 8 }]);
  expect(lesson).toMatchObject({ checks: ['check-a-1'], minutes: 10, characters: 4 });
});

test('one-line blocks and lone inline components take the shape that the author meant', () => {
  const result = checkBody('<Dialogue title="a" verdict="good" why="b">\n\n<Turn who="clerk">您好</Turn>\n\n</Dialogue>\n\n<Param name="a.b" />');
  expect(result.ok && result.lesson.tree.children.map((node) => node.type)).toEqual(['mdxJsxFlowElement', 'paragraph']);
});

test('invisible characters and emphasis that failed are marked, not refused', () => {
  const result = checkBody('abc \u202egnp\n\n**“重要”**的');
  expect(result.ok && result.lesson.notices.map((notice) => notice.code)).toEqual(['invisible-character', 'stray-marks']);
});

test('every finding reads as a sentence in both languages, without an empty placeholder', () => {
  const sources = ['{1}', '<Calout>\n\nx\n\n</Calout>', '<Callout tipe="note">\n\nx\n\n</Callout>', 'a <Callout kind="note">x</Callout>', '# <Param name="a" />', '[x](javascript:1)', '---js\n---'];
  for (const source of sources) {
    const result = checkLesson(source);
    for (const finding of result.ok ? [] : result.findings) {
      expect(describeFinding(finding, 'zh')).not.toMatch(/\{\w+\}/);
      expect(describeFinding(finding, 'en')).not.toMatch(/\{(?!\.|\s|\/)\w+\}/);
    }
  }
  expect(describeFinding(first('<Calout>\n\nx\n\n</Calout>'), 'en')).toContain('"Callout"');
});

function codes(result: ReturnType<typeof checkLesson>): string[] {
  return result.ok ? [] : result.findings.map((finding) => finding.code);
}

function first(source: string): Finding {
  const result = checkLesson(source);
  const finding = result.ok ? undefined : result.findings[0];
  if (!finding) throw new Error('accepted');
  return finding;
}

test.each(names)('what is said of sample %s names everything it speaks of', (name) => {
  const result = checkLesson(readFileSync(join(SAMPLES, `${name}.mdx`), 'utf8'));
  if (result.ok) return;
  for (const finding of result.findings) {
    for (const language of ['zh', 'en'] as const) expect(describeFinding(finding, language)).not.toMatch(/\{[a-z]+\}|undefined/);
  }
});

const stage = (name: string, rest = '') => `<Stage name="${name}" label="${name}"${rest} />`;
const flow = (...stages: string[]) => `<Flow title="f">\n\n${stages.join('\n\n')}\n\n</Flow>`;
const scene = (name: string, choices: string[], ending = '') =>
  `<Scene name="${name}"${ending ? ` ending="${ending}"` : ''}>\n\nwords\n\n${choices.map((to) => `<Option label="go" to="${to}" />`).join('\n\n')}\n\n</Scene>`;
const scenario = (...scenes: string[]) => `<Scenario name="s" title="t">\n\n${scenes.join('\n\n')}\n\n</Scenario>`;
const inline = (props: string, body: string) => `<KnowledgeCheck name="a" why="w" ${props}>\n\n${body}\n\n</KnowledgeCheck>`;

test.each<[string, string]>([
  [flow(stage('a')), 'flow-parts'], [flow(stage('a'), 'words'), 'flow-parts'], [flow(stage('a'), stage('a')), 'name-repeated'],
  [flow(stage('a', ' to="c"'), stage('b')), 'target-missing'], [flow(...Array.from({ length: 25 }, (_, index) => stage(`a${index}`))), 'too-many-parts'],
  [scenario(scene('a', ['b', 'b'])), 'scenario-parts'], [scenario(scene('a', ['b', 'c']), scene('b', [], 'good')), 'target-missing'],
  [scenario(scene('a', ['b', 'b']), scene('b', [], 'good'), scene('c', [], 'poor')), 'scene-unreachable'],
  [scenario(scene('a', ['b']), scene('b', [], 'good')), 'scene-without-way'], [scenario(scene('a', ['b', 'b']), scene('b', ['a', 'a'])), 'ending-missing'],
  [scenario(scene('a', ['b', 'b']), scene('b', ['a', 'a'], 'good')), 'scene-without-way'],
  [scenario(scene('a', ['b', 'b']), scene('b', [], 'good'), scene('b', [], 'good')), 'name-repeated'],
  [`- ${scenario(scene('a', ['b', 'b']), scene('b', [], 'good')).replaceAll('\n', '\n  ')}`, 'not-here'],
  ['<Option label="x" to="a" />', 'not-here'], ['<Stage name="a" label="b" />', 'not-here'],
  ['<Figure src="https://a.example/b.png" alt="a" />', 'prop-value'], ['<Figure src="/media/a.svg" alt="a" />', 'prop-value'], ['<Figure src="/media/a.png" />', 'missing-prop'],
  ['<Figure src="/media/../a.png" alt="a" />', 'prop-value'], ['<Video src="/media/a.mp4" title="a" />', 'missing-prop'], ['<Video src="/media/a.html" captions="/media/a.vtt" title="a" />', 'prop-value'],
  ['<Download src="/media/a.exe" title="a" />', 'prop-value'], ['<Term name="A b" />', 'prop-value'],
  ['<KnowledgeCheck />', 'check-form'], ['<KnowledgeCheck question="a" name="b" />', 'check-form'], ['<KnowledgeCheck question="a">\n\nx\n\n</KnowledgeCheck>', 'check-form'],
  [inline('type="single"', '- [x] a\n- [ ] b\n- [ ] c'), 'check-stem'], [inline('type="single"', 'q ![a](/media/a.png)\n\n- [x] a\n- [ ] b\n- [ ] c'), 'check-stem'],
  [inline('type="single"', 'q\n\n- [x] a\n- [x] b\n- [ ] c'), 'check-options'], [inline('type="single"', 'q\n\n- [x] a\n- [ ] b'), 'check-options'],
  [inline('type="single"', 'q\n\n- [x] a\n- [ ] a\n- [ ] c'), 'check-options'], [inline('type="multiple"', 'q\n\n- [x] a\n- [ ] b\n- [ ] c\n- [ ] d'), 'check-options'],
  [inline('type="single" answer="true"', 'q\n\n- [x] a\n- [ ] b\n- [ ] c'), 'check-answer'], [inline('type="true-false"', 'q'), 'check-answer'],
  [inline('type="true-false" answer="10"', 'q'), 'check-answer'], [inline('type="numeric" answer="10"', 'q'), 'check-answer'], [inline('type="ordering"', 'q\n\n- a\n- b\n- c'), 'check-options'],
  [inline('type="matching"', 'q\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |'), 'check-options'],
  [inline('type="document-review"', 'q\n\n| a | | |\n|---|---|---|\n| b | c | |'), 'check-options'], [inline('type="document-review"', 'q\n\n| a | | |\n|---|---|---|\n| b | c | 错 |'), 'check-options'],
  [inline('type="document-review"', 'q\n\n| | | |\n|---|---|---|\n| b | c | x |'), 'check-options'], [inline('type="document-review"', 'q\n\n- a'), 'check-options'],
])('%j is refused with %s as a part of a whole', (source, code) => {
  expect(codes(checkBody(source))).toContain(code);
});

test('stories, processes and items written in place are accepted, and said to be there', () => {
  const items = [
    inline('type="single"', 'q\n\n- [x] a\n- [ ] b\n- [ ] c'), inline('type="multiple"', 'q\n\n- [x] a\n- [x] b\n- [ ] c\n- [ ] d'), inline('type="true-false" answer="false"', 'q'),
    inline('type="numeric" answer="10" unit="日"', 'q'), inline('type="ordering"', 'q\n\n1. a\n2. b\n3. c'), inline('type="matching"', 'q\n\n| l | r |\n|---|---|\n| a | 1 |\n| b | 2 |'),
    inline('type="document-review"', 'q\n\n| 合同 | | |\n|---|---|---|\n| 买受人 | 张示例 | |\n| 面积 | 90 | × |\n\n| 身份证 | |\n|---|---|\n| 姓名 | 张示例 |'),
  ].map((item, index) => item.replace('name="a"', `name="i${index}"`));
  const source = [flow(stage('a', ' to="b: yes; c：否"'), stage('b'), stage('c', ' kind="end"')), scenario(scene('a', ['b', 'c']), scene('b', ['a', 'c']), scene('c', [], 'fair')), ...items].join('\n\n');
  const result = checkBody(source);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  expect(result.lesson.scenarios).toEqual(['s']);
  expect(result.lesson.checks).toEqual(['@i0', '@i1', '@i2', '@i3', '@i4', '@i5', '@i6']);
  expect(result.lesson.inlineChecks.map((check) => [check.type, check.options.filter((option) => option.right).length, check.pairs.length])).toEqual([
    ['single', 1, 0], ['multiple', 2, 0], ['true-false', 0, 0], ['numeric', 0, 0], ['ordering', 0, 0], ['matching', 0, 2], ['document-review', 0, 0],
  ]);
  expect(result.lesson.inlineChecks[6]?.documents).toEqual([
    { title: '合同', fields: [{ label: '买受人', value: '张示例', wrong: false }, { label: '面积', value: '90', wrong: true }] },
    { title: '身份证', fields: [{ label: '姓名', value: '张示例', wrong: false }] },
  ]);
  expect(checkBody(result.lesson.source)).toMatchObject({ ok: true });
});
