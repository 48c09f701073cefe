import { expect, test } from 'vitest';
import { brokenLinks } from './broken-links';
import { checkLesson } from './gate';

const front = "---\ntitle: a\nobjectives: [b]\ncompetency: knowledge\nline: loan\nminutes: 1\nasOf: '2026-11-23'\n---\n\n";
const paths = new Set(['/courses/basics', '/courses/basics/loans', '/courses/basics/first']);

function broken(body: string, here: string | null = '/courses/basics/first'): string[] {
  const result = checkLesson(front + body);
  if (!result.ok) throw new Error(JSON.stringify(result.findings));
  return brokenLinks(result.lesson, { paths, here }).map((problem) => `${problem.line}:${problem.column} ${String(problem.details.name)}`);
}

test('links to pages and headings that are there lead somewhere', () => {
  expect(broken('## 一\n\n[a](/courses/basics) [b](/courses/basics/loans#s-2) [c](loans) [d](./loans?x=1) [e](#s-1) [f](/glossary#term-a) [g](https://example.com/x) [h](tel:12329) [i](/courses/)')).toEqual([]);
});

test('links that lead nowhere are named with their place', () => {
  expect(broken('## 一\n\n[a](/courses/basics/none)\n\n[b](#s-2) [c](#top)\n\n[d](none)')).toEqual(['12:1 /courses/basics/none', '14:1 #s-2', '14:11 #top', '16:1 none']);
});

test('where the lesson’s own path is not known relative links are let be', () => {
  expect(broken('[d](none) [e](/none)', null)).toEqual(['10:11 /none']);
});
