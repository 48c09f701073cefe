/** A `<KnowledgeCheck />` of a lesson: its place in the HTML is `<div data-check="ID"></div>` at the top level. */
export type LessonIsland = { id: number; kind: 'knowledge-check'; question: string };

/** A place that the server fills when the lesson is read: `<span data-slot="ID"></span>` in the HTML. */
export type LessonSlot =
  | { id: number; kind: 'param'; name: string }
  | { id: number; kind: 'clause'; standard: string; article: string; version?: string };

/** `id` is the id attribute of the heading in the HTML (`s-1`, `s-2` …: the same in both languages). */
export type LessonHeading = { depth: number; id: string; text: string };

/** What is stored when a lesson is published, and all that a lesson page needs. JSON-safe. */
export type CompiledLesson = {
  html: string;
  islands: LessonIsland[];
  slots: LessonSlot[];
  headings: LessonHeading[];
  /** sha256 (hex) of the gated source and the language of the fixed words. */
  hash: string;
  /** Written characters: each CJK character counts one, each Latin word or figure one. */
  characters: number;
};
