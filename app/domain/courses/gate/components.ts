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
  /** `markdown`, nothing, or only these components. */
  children: 'markdown' | 'none' | readonly string[];
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
  ['KnowledgeCheck', { place: 'block', topLevel: true, children: 'none', props: rules({ question: pattern(/^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/, 'check-…-1') }) }],
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
