/** The content gate: what the rest of the house may use of it. */
export { checkBody, checkLesson } from './check-lesson';
export { completeFrontMatter, missingFrontMatter, type CompleteFrontMatter, type LessonFrontMatter } from './front-matter-schema';
export { describeFinding } from './messages';
export { COMPONENTS, type ComponentRule, type PropRule } from './components';
export type { Finding, FindingCode, Notice, NoticeCode } from './finding';
export type { GatedHeading, GatedLesson, GateResult, LessonReferences, Place } from './gated-lesson';
export { readDraftSource, type ReadDraft } from './read-draft';
export { serialise } from './serialise';
export { writeFrontMatter } from './write-front-matter';
