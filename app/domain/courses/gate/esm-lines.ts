import type { Root } from 'mdast';
import type { Unsafe } from 'mdast-util-to-markdown';
import type { Finding } from './finding';
import { walk } from './walk';

const IMPORT = /^import\s*(?:["'{]|\*\s*as\b|type\s+[\w${*]|[\w$]+\s*(?:,[^"']*)?\sfrom\s*["'])/;
const EXPORT = /^export\s*(?:\{|\*\s*(?:as|from)\b|\s(?:default\b|(?:const|let|var)\s|(?:async\s+)?function\b|(?:class|type|interface|enum)\s+[\w$]+[^.。]*[={]))/;

/**
 * Lines of prose that are an import or export statement by their shape. The gate's parser knows no statements: to it they are
 * paragraphs, to mdx-bundler's they would be code. A line that merely begins with the word ("import duties are …") is text.
 */
export function findStatements(tree: Root, body: string): Finding[] {
  const lines = body.split('\n');
  const findings: Finding[] = [];
  for (const { node } of walk(tree)) {
    if (node.type !== 'paragraph' || !node.position) continue;
    for (let line = node.position.start.line; line <= node.position.end.line; line += 1) {
      const text = (lines[line - 1] ?? '').replace(/^[\s>]+/, '');
      if (IMPORT.test(text) || EXPORT.test(text)) findings.push({ line, column: 1, code: 'import-export', details: { word: text.slice(0, 6) } });
    }
  }
  return findings;
}

/**
 * For the serialiser: the first letter of a line that begins with the word becomes a character reference (`&#x69;mport`), so
 * that no parser that knows statements can see one, whatever follows.
 */
export const WORDS_AT_LINE_START: Unsafe[] = [
  { atBreak: true, character: 'i', after: 'mport' },
  { atBreak: true, character: 'e', after: 'xport' },
];
