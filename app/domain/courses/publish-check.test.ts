import { expect, test } from 'vitest';
import { checkLesson, type GatedLesson } from './gate';
import type { KnownReferences } from './lesson-references';
import { publishCheck, readingMinutes } from './publish-check';
import { describeProblem } from './publish-problem';

const text = { zh: '甲', en: 'A' };
const known: KnownReferences = {
  terms: [],
  standards: [{
    id: 'rule', kind: 'regulation', title: text,
    versions: [
      { version: '2019', document: text, from: '2019-01-01', to: '2026-09-19', source: text, clauses: [{ article: '1', text }, { article: '9', text }] },
      { version: '2026', document: text, from: '2026-09-20', source: text, clauses: [{ article: '1', text }] },
    ],
  }],
  parameters: [{ key: 'a.days', title: text, unit: 'day', scope: 'national', values: [{ from: '2026-09-20', value: '3', source: { text } }] }],
  media: new Set<string>(),
  pages: { paths: new Set<string>(), here: null },
  questions: new Map([['check-a-1', 'practice'], ['loan-knowledge-f01', 'formal'], ['old-p01', 'retired']]),
};
const front = 'title: a\nobjectives: [b]\ncompetency: knowledge\nline: loan\nminutes: 1\nasOf: "2026-11-23"';

function problemsOf(body: string, options: { frontMatter?: string; twin?: GatedLesson | null; date?: string } = {}) {
  return publishCheck({ lesson: gated(body, options.frontMatter), language: 'zh', twin: options.twin ?? null, known, date: options.date ?? '2026-11-23' });
}
const codes = (problems: ReturnType<typeof problemsOf>) => problems.filter((problem) => problem.severity === 'problem').map((problem) => problem.code);

test('a complete lesson has no problem', () => {
  expect(codes(problemsOf('## 一\n\n<Param name="a.days" />内<Clause standard="rule" article="1" />\n\n<KnowledgeCheck question="check-a-1" />'))).toEqual([]);
});

test('a retired item and a link to nowhere stand in the way', () => {
  expect(codes(problemsOf('## 一\n\n[去](/courses/none)\n\n<KnowledgeCheck question="old-p01" />'))).toEqual(['question-retired', 'link-broken']);
});

test('all problems are listed at once, with their places', () => {
  const problems = problemsOf('# 一\n\n### 二\n\n<Param name="b" />与<Clause standard="rule" article="9" />\n\n<KnowledgeCheck question="loan-knowledge-f01" />\n\n<KnowledgeCheck question="none" />', { frontMatter: 'title: a' });
  expect(codes(problems)).toEqual([
    'front-matter-missing', 'front-matter-missing', 'front-matter-missing', 'front-matter-missing', 'front-matter-missing',
    'heading-level-one', 'heading-skipped', 'parameter-not-found', 'clause-not-found', 'question-not-practice', 'question-not-found',
  ]);
  expect(problems.find((problem) => problem.code === 'clause-not-found')).toMatchObject({ line: 9, details: { name: 'rule 9' } });
  for (const problem of problems) for (const language of ['zh', 'en'] as const) expect(describeProblem(problem, language)).not.toMatch(/\{\w+\}|^$/);
});

test('a clause is looked for in the version in force, unless the author names one', () => {
  expect(codes(problemsOf('甲<Clause standard="rule" article="9" />'))).toEqual(['clause-not-found']);
  expect(codes(problemsOf('甲<Clause standard="rule" article="9" version="2019" />'))).toEqual([]);
  expect(codes(problemsOf('甲<Clause standard="rule" article="9" />', { date: '2026-09-19' }))).toEqual([]);
});

test('a parameter without a value on that day is told apart from one that does not exist', () => {
  expect(codes(problemsOf('甲<Param name="a.days" />', { date: '2026-09-19' }))).toEqual(['parameter-not-in-force']);
});

test('a missing English twin and a missing check are notes', () => {
  const notes = problemsOf('甲').filter((problem) => problem.severity === 'note').map((problem) => problem.code);
  expect(notes).toEqual(['no-check', 'twin-missing']);
});

test('a language left behind in what it shows is a note; what is asked and counted must be the same', () => {
  const twin = gated('a <Param name="a.days" />\n\n<Callout kind="tip">\n\nb\n\n</Callout>', front.replace('minutes: 1', 'minutes: 2'));
  const problems = problemsOf('甲', { twin });
  const notes = (found: typeof problems) => found.filter((problem) => problem.code.startsWith('twin-') && problem.severity === 'note').map((problem) => problem.code);
  expect(codes(problems)).toEqual([]);
  expect(notes(problems)).toEqual(['twin-behind', 'twin-behind', 'twin-front-matter']);
  expect(describeProblem(problems.find((problem) => problem.code === 'twin-behind') ?? problems[0]!, 'zh')).toContain('提示框');
  expect(notes(problemsOf('甲<Param name="a.days" />\n\n<Callout kind="tip">\n\nb\n\n</Callout>', { twin }))).toEqual(['twin-front-matter']);
  const asking = gated('a\n\n<KnowledgeCheck question="check-a-1" />');
  expect(codes(problemsOf('甲', { twin: asking }))).toEqual(['twin-components']);
  expect(codes(problemsOf('甲', { twin: gated('a', front.replace('line: loan', 'line: withdrawal')) }))).toEqual(['twin-front-matter']);
});

test('reading time is whole minutes, at least one', () => {
  expect([readingMinutes(0, 'zh'), readingMinutes(261, 'zh'), readingMinutes(320, 'en')]).toEqual([1, 2, 2]);
});

function gated(body: string, frontMatter = front): GatedLesson {
  const result = checkLesson(`---\n${frontMatter}\n---\n\n${body}`);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return result.lesson;
}
