/** Every reason for which the gate refuses a source. The words for each are in `messages.ts`. */
export const FINDING_CODES = [
  // size and shape
  'too-large', 'line-too-long', 'too-many-lines', 'word-too-long', 'nested-too-deep', 'too-many-brackets', 'too-many-marks',
  'too-many-braces', 'too-many-tags', 'too-many-definitions', 'too-many-links', 'table-too-large', 'table-row-longer', 'too-many-attributes', 'control-character',
  // front matter
  'front-matter-opener', 'front-matter-unclosed', 'front-matter-second', 'front-matter-too-large', 'front-matter-syntax',
  'front-matter-alias', 'front-matter-unknown-key', 'front-matter-value', 'front-matter-missing',
  // code
  'import-export', 'expression', 'attribute-expression', 'attribute-spread', 'html-comment', 'html-element', 'fragment',
  // components
  'unknown-component', 'unknown-prop', 'missing-prop', 'prop-value', 'repeated-prop', 'prop-without-value', 'not-here', 'children-not-allowed',
  'children-missing', 'compare-parts', 'dialogue-turns', 'steps-parts', 'checklist-list', 'flow-parts', 'scenario-parts',
  'name-repeated', 'target-missing', 'scene-unreachable', 'scene-without-way', 'ending-missing', 'too-many-parts', 'check-form', 'check-stem', 'check-options', 'check-answer', 'syntax', 'tag-unclosed', 'angle-link',
  // markdown
  'node-not-allowed', 'link-refused', 'image-refused', 'image-without-alt', 'reference-without-definition',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What an editor marks without refusing: the lesson is accepted. */
export const NOTICE_CODES = ['invisible-character', 'stray-marks'] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];

/** One thing found in a lesson source. `line` and `column` count from 1 in the source as the author wrote it. */
export type Finding<Code extends string = FindingCode> = {
  line: number;
  column: number;
  code: Code;
  /** Values for the sentence: names and limits, never whole passages. */
  details: Record<string, string | number>;
};
export type Notice = Finding<NoticeCode>;
