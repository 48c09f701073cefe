import type { Root } from 'mdast';
import type { LessonFrontMatter } from './front-matter-schema';
import type { Finding, Notice } from './finding';
import type { InlineCheck } from './inline-check';

/** Where something stands in the source, from 1. */
export type Place = { line: number; column: number };

/** What a lesson refers to, in reading order, each with its place; the cross-check resolves them. */
export type LessonReferences = {
  /** `<KnowledgeCheck question>`: items of the bank */
  questions: ({ question: string } & Place)[];
  /** `<Param name>` */
  parameters: ({ name: string } & Place)[];
  /** `<Clause standard article version?>` */
  clauses: ({ standard: string; article: string; version?: string } & Place)[];
  /** `<Term name>` */
  terms: ({ name: string } & Place)[];
  /** Files of the media store: pictures, videos, captions, attachments. */
  media: ({ address: string } & Place)[];
};

export type GatedHeading = { depth: number; text: string } & Place;

/** A lesson that passed the gate. Only this may be compiled. */
export type GatedLesson = {
  /** The keys that were given, each validated. `completeFrontMatter` says whether all that publishing needs are there. */
  frontMatter: LessonFrontMatter;
  /** The accepted tree: allow-listed nodes only, references resolved, comments gone. */
  tree: Root;
  /** The gate's own serialisation of `tree` (body only, no front matter): the only text that mdx-bundler ever sees. */
  source: string;
  references: LessonReferences;
  headings: GatedHeading[];
  /** Names of the components in reading order: twins of a lesson must have the same. */
  components: string[];
  /** Ids of the knowledge checks, in reading order (with repeats, if the author repeated one); `@name` where the item is written in place. */
  checks: string[];
  /** The items written in place, in reading order. */
  inlineChecks: InlineCheck[];
  /** Names of the scenarios, in reading order. */
  scenarios: string[];
  /** What scenarios and flows are made of apart from their words: the same in both languages. */
  forms: string[];
  /** Planned minutes from the front matter; null where it has none. */
  minutes: number | null;
  /** Written characters: each CJK character counts one, each Latin word or figure one. */
  characters: number;
  /** Accepted, but the editor marks it. */
  notices: Notice[];
};

export type GateResult = { ok: true; lesson: GatedLesson } | { ok: false; findings: Finding[] };
