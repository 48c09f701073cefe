import { CAPS } from './caps';
import type { Finding, FindingCode } from './finding';

/** Characters no lesson needs: C0 controls but tab and line feed, DEL, and the non-characters that break serialisers. */
// eslint-disable-next-line no-control-regex -- the controls are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029\ufffe\uffff]/;
const LONG_WORD = new RegExp(`[-.+\\w]{${CAPS.word + 1},}`);
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER = />|[-*+]|\d{1,9}[.)]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * Counts what could make a parser slow, in one pass over the lines and before any parsing.
 * In: the text with line feeds only. Out: at most one finding per kind; empty when the text may be parsed.
 * Code samples are counted like the rest: the limits leave room for them.
 */
export function scanSource(text: string): Finding[] {
  if (text.length > CAPS.bytes || new TextEncoder().encode(text).length > CAPS.bytes) return [finding('too-large', 1, 1, CAPS.bytes)];
  const lines = text.split('\n');
  if (lines.length > CAPS.lines) return [finding('too-many-lines', CAPS.lines + 1, 1, CAPS.lines)];

  const findings = new Map<FindingCode, Finding>();
  const flag = (code: FindingCode, line: number, column: number, limit: number) => {
    if (!findings.has(code)) findings.set(code, finding(code, line, column, limit));
  };
  const total = { braces: 0, tags: 0, definitions: 0, autolinks: 0, brackets: 0, tagDepth: 0 };
  let block = { brackets: 0, marks: 0, attributes: 0, bracketDepth: 0, tableRows: 0 };

  lines.forEach((content, index) => {
    const line = index + 1;
    const at = (code: FindingCode, limit: number, column = 1) => flag(code, line, column, limit);
    if (content.trim() === '') {
      block = { brackets: 0, marks: 0, attributes: 0, bracketDepth: 0, tableRows: 0 };
      return;
    }
    if (content.length > CAPS.lineLength) return at('line-too-long', CAPS.lineLength, CAPS.lineLength + 1);
    const control = CONTROL.exec(content);
    if (control) at('control-character', 0, control.index + 1);
    const word = LONG_WORD.exec(content);
    if (word) at('word-too-long', CAPS.word, word.index + 1);
    if (content.length - content.trimStart().length > CAPS.indent) at('nested-too-deep', CAPS.indent);
    if (count(CONTAINERS.exec(content)?.[0] ?? '', CONTAINER) > CAPS.containersOnALine) at('nested-too-deep', CAPS.containersOnALine);

    for (const character of content) {
      if (character === '[') {
        block.bracketDepth += 1;
        if (block.bracketDepth > CAPS.bracketDepth) at('too-many-brackets', CAPS.bracketDepth);
      } else if (character === ']' && block.bracketDepth > 0) block.bracketDepth -= 1;
    }
    const brackets = count(content, /\[/g);
    total.brackets += brackets;
    block.brackets += brackets;
    if (total.brackets > CAPS.brackets || block.brackets > CAPS.bracketsInABlock) at('too-many-brackets', CAPS.bracketsInABlock);
    block.marks += count(content, /\*+|_+|~+|`+/g);
    if (block.marks > CAPS.marksInABlock) at('too-many-marks', CAPS.marksInABlock);

    total.braces += count(content, /[{}]/g);
    if (total.braces > CAPS.braces) at('too-many-braces', CAPS.braces);
    if (/^[ \t>]*\[[^\]]*\]:/.test(content)) total.definitions += 1;
    if (total.definitions > CAPS.definitions) at('too-many-definitions', CAPS.definitions);
    total.autolinks += count(content, /www\.|https?:|@/gi);
    if (total.autolinks > CAPS.autolinks) at('too-many-links', CAPS.autolinks);

    total.tags += count(content, /<[^\s\d=]/g);
    total.tagDepth += count(content, /<[A-Za-z]/g) - count(content, /<\/|\/>/g);
    if (total.tags > CAPS.tags) at('too-many-tags', CAPS.tags);
    if (total.tagDepth > CAPS.tagDepth) at('nested-too-deep', CAPS.tagDepth);
    block.attributes += count(content, /[\w-]\s*=/g);
    if (block.attributes > CAPS.attributesInABlock) at('too-many-attributes', CAPS.attributes);
    if (count(content, /\|/g) > CAPS.columns + 1) at('table-too-large', CAPS.columns);
    if (content.includes('|')) block.tableRows += 1;
    if (block.tableRows > CAPS.tableRows) at('table-too-large', CAPS.tableRows);
  });
  return [...findings.values()];
}

function finding(code: FindingCode, line: number, column: number, limit: number): Finding {
  return { line, column, code, details: { limit } };
}
