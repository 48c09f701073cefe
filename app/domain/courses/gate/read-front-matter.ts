import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import { CAPS } from './caps';
import type { Finding, FindingCode } from './finding';
import { FRONT_MATTER_KEYS, type LessonFrontMatter } from './front-matter-schema';

const KEYS = new Map(Object.entries(FRONT_MATTER_KEYS));

/**
 * Reads the YAML of a front matter: core schema, no anchors, aliases, tags or merge keys, warnings are errors, only our keys,
 * a validator for each. `firstLine` is the source's line on which the YAML starts.
 */
export function readFrontMatter(yaml: string, firstLine: number): { frontMatter: LessonFrontMatter; findings: Finding[] } {
  const findings: Finding[] = [];
  const frontMatter: Record<string, unknown> = {};
  const add = (code: FindingCode, offset: number, details: Record<string, string | number> = {}) => {
    const before = yaml.slice(0, Math.max(0, offset)).split('\n');
    findings.push({ line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1, code, details });
  };
  const done = () => ({ frontMatter: frontMatter as LessonFrontMatter, findings });

  // The composer is recursive: brackets are counted before it runs.
  const bracket = /(?:[[{][^[\]{}]*){9}/.exec(yaml);
  if (bracket) {
    add('nested-too-deep', bracket.index, { limit: 8 });
    return done();
  }
  const document = parse(yaml);
  if (!document) {
    add('front-matter-syntax', 0, { reason: 'too deep' });
    return done();
  }
  for (const problem of [...document.errors, ...document.warnings]) {
    add('front-matter-syntax', problem.pos[0], { reason: problem.code.toLowerCase().replaceAll('_', ' ') });
  }
  for (const offset of anchorsAndTags(document.contents)) add('front-matter-alias', offset);
  if (findings.length > 0 || document.contents === null) return done();
  if (!isMap(document.contents)) {
    add('front-matter-syntax', 0, { reason: 'not a list of keys' });
    return done();
  }
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : null;
    const offset = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    const validator = key === null ? undefined : KEYS.get(key);
    if (key === null || !validator) {
      add('front-matter-unknown-key', offset, { key: (key ?? '?').slice(0, 40), keys: [...KEYS.keys()].join(' ') });
      continue;
    }
    const read = validator.safeParse(plain(pair.value));
    if (read.success) frontMatter[key] = read.data;
    else add('front-matter-value', isNode(pair.value) ? (pair.value.range?.[0] ?? offset) : offset, { key });
  }
  return done();
}

/** Null when the composer ran out of stack (it is recursive; brackets are not the only way to nest). */
function parse(yaml: string) {
  try {
    return parseDocument(yaml, { schema: 'core', version: '1.2', strict: true, uniqueKeys: true, merge: false, prettyErrors: false });
  } catch {
    return null;
  }
}

/** Offsets of everything in the document that is not plain data. Iterative, and it never resolves an alias. */
function anchorsAndTags(root: Node | null): number[] {
  const found: number[] = [];
  const open: unknown[] = [root];
  for (let seen = 0; open.length > 0 && seen < CAPS.nodes; seen += 1) {
    const node = open.pop();
    if (isPair(node)) open.push(node.key, node.value);
    else if (isNode(node)) {
      const marked = isAlias(node) || node.anchor !== undefined || node.tag !== undefined;
      if (marked) found.push(node.range?.[0] ?? 0);
      if (isMap(node) || isSeq(node)) open.push(...node.items);
    }
  }
  return found;
}

/** A scalar, or a list of scalars; every other shape stays a node and fails its validator. */
function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : item));
  return node;
}
