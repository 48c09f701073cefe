import { readDraftSource, serialise, type Finding } from '../gate';
import type { LessonFrontMatter } from '../gate';
import type { RichNode } from './rich-node';
import { richToTree } from './rich-to-tree';
import { treeToRich } from './tree-to-rich';

/** A lesson source as formatted text. `lines`: the source's line on which each block begins, from 1. `comments`: remarks of the source, which a rewrite drops. Not ok: it can only be written as source; `findings` say why. */
export type ReadRich =
  | { ok: true; doc: RichNode; yaml: string | null; frontMatter: LessonFrontMatter; comments: number; lines: number[] }
  | { ok: false; findings: Finding[] };

/** Reads a source for the formatted view. An unfinished card is shown; what the gate refuses otherwise is not. */
export function readRich(source: string): ReadRich {
  const draft = readDraftSource(source);
  if (!draft.ok) return draft;
  const doc = treeToRich(draft.tree);
  if (!doc) return { ok: false, findings: draft.unfinished };
  return { ok: true, doc, yaml: draft.yaml, frontMatter: draft.frontMatter, comments: draft.comments, lines: draft.tree.children.map((node) => node.position?.start.line ?? 1) };
}

/** Formatted text and its front matter as one source, in the gate's own spelling. */
export function writeRich(doc: RichNode, yaml: string | null): string {
  const body = serialise(richToTree(doc));
  if (yaml === null || yaml === '') return body;
  return body === '' ? `---\n${yaml}\n---\n` : `---\n${yaml}\n---\n\n${body}`;
}

/** Which block of a document stands at a line of the source it was written to (`lines`: where its blocks begin). Empty blocks stand nowhere. */
export function blockAtLine(doc: RichNode, lines: readonly number[], line: number): number {
  const wanted = Math.max(0, lines.filter((start) => start <= line).length - 1);
  let seen = -1;
  for (const [index, node] of (doc.content ?? []).entries()) {
    if (richToTree({ type: 'doc', content: [node] }).children.length > 0) seen += 1;
    if (seen === wanted) return index;
  }
  return 0;
}
