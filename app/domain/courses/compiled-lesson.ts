/** One scene of a scenario. `choices` empty: the story ends here, `ending` says how. */
export type LessonScene = { name: string; html: string; ending?: 'good' | 'fair' | 'poor'; choices: { label: string; to: string }[] };

/**
 * A part of a lesson that the server answers, at the top level: `<div data-check="ID"></div>` or `<div data-scenario="ID"></div>` in the HTML.
 * `question`: id of the item in the bank; as it leaves the compiler `@name` for an item that is written in place.
 */
export type LessonIsland =
  | { id: number; kind: 'knowledge-check'; question: string }
  | { id: number; kind: 'scenario'; name: string; title: string; scenes: LessonScene[] };

/** A place that the server fills when the lesson is read: `<span data-slot="ID"></span>` in the HTML. */
export type LessonSlot =
  | { id: number; kind: 'param'; name: string }
  | { id: number; kind: 'clause'; standard: string; article: string; version?: string }
  | { id: number; kind: 'term'; name: string; shown?: string };

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

type Part<Kind extends LessonIsland['kind']> = Extract<LessonIsland, { kind: Kind }>;

/** The knowledge checks of a lesson, in reading order. */
export function checksOf(compiled: Pick<CompiledLesson, 'islands'>): Part<'knowledge-check'>[] {
  return compiled.islands.filter((island) => island.kind === 'knowledge-check');
}

/** The scenarios of a lesson, in reading order. */
export function scenariosOf(compiled: Pick<CompiledLesson, 'islands'>): Part<'scenario'>[] {
  return compiled.islands.filter((island) => island.kind === 'scenario');
}
