import type { Root } from 'mdast';
import { checkTree } from './check-tree';
import { findStatements } from './esm-lines';
import type { Finding } from './finding';
import type { LessonFrontMatter } from './front-matter-schema';
import type { GatedLesson, GateResult } from './gated-lesson';
import { parseBody } from './parse-body';
import { readFrontMatter } from './read-front-matter';
import { scanSource } from './scan-source';
import { serialise } from './serialise';
import { settleTree } from './settle-tree';
import { splitFrontMatter } from './split-front-matter';
import { noticesOf, summarise } from './summarise';

/**
 * The gate: every lesson passes it, on every way in (save, preview, import, copy, `content/`, the shell).
 * In: a source as the author wrote it. Out: the gated lesson, or every finding with its place. Nothing is evaluated, and
 * nothing is taken out silently: only a comment-only brace disappears. Front matter may lack keys (a draft);
 * `missingFrontMatter` says which.
 */
export function checkLesson(source: string): GateResult {
  const text = normalise(source);
  const scanned = scanSource(text);
  if (scanned.length > 0) return { ok: false, findings: scanned };
  const split = splitFrontMatter(text);
  if (!split.ok) return { ok: false, findings: [split.finding] };
  const { yaml, body } = split.value;
  const front: { frontMatter: LessonFrontMatter; findings: Finding[] } = yaml === null ? { frontMatter: {}, findings: [] } : readFrontMatter(yaml, 2);
  const checked = checkParsed(body);
  if (!checked.ok || front.findings.length > 0) {
    return { ok: false, findings: [...front.findings, ...(checked.ok ? [] : checked.findings)] };
  }
  return { ok: true, lesson: { ...checked.lesson, frontMatter: front.frontMatter, minutes: front.frontMatter.minutes ?? null } };
}

/** The rules of the body alone, for a source whose front matter follows another format. */
export function checkBody(body: string): GateResult {
  const text = normalise(body);
  const scanned = scanSource(text);
  return scanned.length > 0 ? { ok: false, findings: scanned } : checkParsed(text);
}

function checkParsed(body: string): GateResult {
  const parsed = parseBody(body);
  if (!parsed.ok) return { ok: false, findings: [...statementsWithoutTree(body), parsed.finding] };
  const { tree } = parsed;
  const statements = findStatements(tree, body);
  settleTree(tree);
  const findings = inOrder([...statements, ...checkTree(tree)]);
  if (findings.length > 0) return { ok: false, findings };
  const lesson: GatedLesson = {
    frontMatter: {}, tree, source: serialise(tree), ...summarise(tree), minutes: null, notices: noticesOf(tree, body),
  };
  return { ok: true, lesson };
}

/** A statement often is what stopped the parser (its braces): name it too. */
function statementsWithoutTree(body: string): Finding[] {
  const lines = body.split('\n').length;
  const whole: Root = { type: 'root', children: [{ type: 'paragraph', children: [], position: { start: { line: 1, column: 1 }, end: { line: lines, column: 1 } } }] };
  return findStatements(whole, body).slice(0, 1);
}

/** One kind of line end, no byte order mark. */
export function normalise(source: string): string {
  return source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.line - b.line || a.column - b.column);
}
