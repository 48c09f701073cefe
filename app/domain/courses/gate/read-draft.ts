import type { Root } from 'mdast';
import { checkTree } from './check-tree';
import { findStatements } from './esm-lines';
import type { Finding, FindingCode } from './finding';
import type { LessonFrontMatter } from './front-matter-schema';
import { normalise } from './check-lesson';
import { parseBody } from './parse-body';
import { readFrontMatter } from './read-front-matter';
import { scanSource } from './scan-source';
import { serialise } from './serialise';
import { settleTree } from './settle-tree';
import { splitFrontMatter } from './split-front-matter';

/** What a form can mend: something still to be filled in. Text that has these is refused for publishing but not unreadable. */
const UNFINISHED: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'missing-prop', 'prop-value', 'children-missing', 'image-without-alt', 'compare-parts', 'dialogue-turns', 'steps-parts', 'checklist-list',
  'flow-parts', 'scenario-parts', 'name-repeated', 'target-missing', 'scene-unreachable', 'scene-without-way', 'ending-missing',
  'check-form', 'check-stem', 'check-options', 'check-answer',
]);

/** `yaml`: the front matter as written, null where there is none. `comments`: how many the text has; they do not survive a rewrite. */
export type ReadDraft =
  | { ok: true; yaml: string | null; frontMatter: LessonFrontMatter; tree: Root; source: string; unfinished: Finding[]; comments: number }
  | { ok: false; findings: Finding[] };

/** Reads a draft for writing on: by the same rules as the gate, except that a card may still lack something. */
export function readDraftSource(source: string): ReadDraft {
  const text = normalise(source);
  const scanned = scanSource(text);
  if (scanned.length > 0) return { ok: false, findings: scanned };
  const split = splitFrontMatter(text);
  if (!split.ok) return { ok: false, findings: [split.finding] };
  const { yaml, body } = split.value;
  const front = yaml === null ? { frontMatter: {}, findings: [] } : readFrontMatter(yaml, 2);
  const parsed = parseBody(body);
  if (!parsed.ok) return { ok: false, findings: [...front.findings, parsed.finding] };
  const { tree } = parsed;
  const statements = findStatements(tree, body);
  settleTree(tree);
  const found = [...front.findings, ...statements, ...checkTree(tree)];
  const refused = found.filter((finding) => !UNFINISHED.has(finding.code));
  if (refused.length > 0) return { ok: false, findings: refused };
  return { ok: true, yaml, frontMatter: front.frontMatter, tree, source: serialise(tree), unfinished: found, comments: body.match(/\{\s*\/\*/g)?.length ?? 0 };
}
