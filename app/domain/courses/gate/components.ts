import { isMediaAddress } from './links';

/** Item types that a lesson may write in place; others come from the bank. */
export const INLINE_TYPES = ['single', 'multiple', 'true-false', 'numeric', 'ordering', 'matching', 'document-review'] as const;
export type InlineType = (typeof INLINE_TYPES)[number];

/** A prop: whether it must be there, and what it may hold. `expected` is shown to the author. */
export type PropRule = { required: boolean; accepts: (value: string) => boolean; expected: string };

/** Where a component stands, and what it may hold. */
export type ComponentRule = {
  /** `block`: on lines of its own · `inline`: inside a paragraph. */
  place: 'block' | 'inline';
  /** Names of the components it may stand directly in; absent: any that takes Markdown, and the lesson itself. */
  within?: readonly string[];
  /** Only at the top level of the lesson. */
  topLevel?: true;
  /** `markdown`, nothing, either, or only these components. */
  children: 'markdown' | 'none' | 'optional' | readonly string[];
  props: ReadonlyMap<string, PropRule>;
};

const oneOf = (...values: string[]): PropRule => ({ required: true, accepts: (value) => values.includes(value), expected: values.join(' | ') });
const pattern = (shape: RegExp, expected: string): PropRule => ({ required: true, accepts: (value) => shape.test(value), expected });
const words = (most: number): PropRule => ({
  required: true,
  // One line, and no braces: what an author writes as words can then never be taken for code by another parser.
  accepts: (value) => value.trim() !== '' && value.length <= most && !/[{}\p{Cc}]/u.test(value),
  expected: `1–${most}`,
});
const optional = (rule: PropRule): PropRule => ({ ...rule, required: false });
const rules = (props: Record<string, PropRule>): ReadonlyMap<string, PropRule> => new Map(Object.entries(props));

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const name = pattern(/^(?=.{1,40}$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'first-step');
const QUESTION = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A file of the media store with one of the endings. */
const media = (...endings: string[]): PropRule => ({
  required: true,
  accepts: (value) => isMediaAddress(value) && endings.some((ending) => value.endsWith(`.${ending}`)),
  expected: `/media/….${endings.join(' | .')}`,
});
const PICTURE = media('webp', 'png', 'jpg', 'jpeg', 'gif');

/** The closed set of docs/content-format.md. A Map, so that `constructor` or `__proto__` is no entry. */
export const COMPONENTS: ReadonlyMap<string, ComponentRule> = new Map<string, ComponentRule>([
  ['Callout', { place: 'block', children: 'markdown', props: rules({ kind: oneOf('note', 'tip', 'warning', 'redline'), title: optional(words(120)) }) }],
  ['Dialogue', { place: 'block', children: ['Turn'], props: rules({ title: words(120), verdict: oneOf('good', 'poor'), why: words(600) }) }],
  ['Turn', { place: 'block', within: ['Dialogue'], children: 'markdown', props: rules({ who: oneOf('clerk', 'customer', 'colleague') }) }],
  ['Compare', { place: 'block', children: ['National', 'Local'], props: rules({ title: optional(words(120)) }) }],
  ['National', { place: 'block', within: ['Compare'], children: 'markdown', props: rules({}) }],
  ['Local', { place: 'block', within: ['Compare'], children: 'markdown', props: rules({}) }],
  ['Steps', { place: 'block', children: ['Step'], props: rules({ title: optional(words(120)) }) }],
  ['Step', { place: 'block', within: ['Steps'], children: 'markdown', props: rules({ title: words(120) }) }],
  ['Checklist', { place: 'block', children: 'markdown', props: rules({ title: words(120) }) }],
  ['Reveal', { place: 'block', children: 'markdown', props: rules({ title: words(120) }) }],
  ['Flow', { place: 'block', children: ['Stage'], props: rules({ title: words(120) }) }],
  ['Stage', {
    place: 'block', within: ['Flow'], children: 'none',
    props: rules({ name, label: words(40), kind: optional(oneOf('start', 'act', 'choice', 'end')), to: optional(words(200)) }),
  }],
  ['Figure', { place: 'block', children: 'none', props: rules({ src: PICTURE, alt: words(300), caption: optional(words(300)) }) }],
  ['Video', { place: 'block', children: 'none', props: rules({ src: media('mp4', 'webm'), captions: media('vtt'), title: words(120), poster: optional(PICTURE) }) }],
  ['Download', { place: 'block', children: 'none', props: rules({ src: media('pdf', 'pptx', 'docx', 'xlsx'), title: words(120) }) }],
  ['Scenario', { place: 'block', topLevel: true, children: ['Scene'], props: rules({ name, title: words(120) }) }],
  ['Scene', { place: 'block', within: ['Scenario'], children: 'markdown', props: rules({ name, ending: optional(oneOf('good', 'fair', 'poor')) }) }],
  ['Option', { place: 'block', within: ['Scene'], children: 'none', props: rules({ label: words(200), to: name }) }],
  // By reference: `question` alone. Inline: the other props, with the item written between the tags (inline-check.ts).
  ['KnowledgeCheck', {
    place: 'block', topLevel: true, children: 'optional',
    props: rules({
      question: optional(pattern(QUESTION, 'check-…-1')),
      name: optional(name),
      type: optional(oneOf(...INLINE_TYPES)),
      answer: optional(pattern(/^(?:true|false|-?\d{1,12}(?:\.\d{1,6})?)$/, 'true | false | 10')),
      tolerance: optional(pattern(/^\d{1,12}(?:\.\d{1,6})?$/, '0')),
      unit: optional(words(20)),
      why: optional(words(600)),
    }),
  }],
  ['Term', { place: 'inline', children: 'none', props: rules({ name: pattern(/^(?=.{1,60}$)[a-z0-9]+(?:-[a-z0-9]+)*$/, 'first-ask'), shown: optional(words(60)) }) }],
  ['Param', { place: 'inline', children: 'none', props: rules({ name: pattern(/^(?=.{1,80}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'loan.decision-days') }) }],
  ['Clause', {
    place: 'inline', children: 'none',
    props: rules({
      standard: pattern(SLUG, 'hpf-regulation'),
      article: pattern(/^[\p{L}\p{N}][\p{L}\p{N}.()（）第条款项-]{0,39}$/u, '24'),
      version: optional(pattern(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,39}$/u, '2026')),
    }),
  }],
]);
