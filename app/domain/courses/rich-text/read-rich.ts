import { readDraftSource, serialise, type Finding } from '../gate';
import type { LessonFrontMatter } from '../gate';
import type { RichNode } from './rich-node';
import { richToTree } from './rich-to-tree';
import { treeToRich } from './tree-to-rich';

/** A lesson source as formatted text. Not ok: it can only be written as source; `findings` say why. */
export type ReadRich =
  | { ok: true; doc: RichNode; yaml: string | null; frontMatter: LessonFrontMatter; comments: number }
  | { ok: false; findings: Finding[] };

/** Reads a source for the formatted view. An unfinished card is shown; what the gate refuses otherwise is not. */
export function readRich(source: string): ReadRich {
  const draft = readDraftSource(source);
  if (!draft.ok) return draft;
  const doc = treeToRich(draft.tree);
  if (!doc) return { ok: false, findings: draft.unfinished };
  return { ok: true, doc, yaml: draft.yaml, frontMatter: draft.frontMatter, comments: draft.comments };
}

/** Formatted text and its front matter as one source, in the gate's own spelling. */
export function writeRich(doc: RichNode, yaml: string | null): string {
  const body = serialise(richToTree(doc));
  if (yaml === null || yaml === '') return body;
  return body === '' ? `---\n${yaml}\n---\n` : `---\n${yaml}\n---\n\n${body}`;
}
