import type { Root } from 'mdast';
import { propsOf } from './element-props';
import type { Notice } from './finding';
import type { GatedHeading, LessonReferences } from './gated-lesson';
import { readInlineCheck, type InlineCheck } from './inline-check';
import { placeOf, textOf, walk } from './walk';

/** What the rest of the house wants to know about an accepted tree, in reading order. */
export type Summary = {
  references: LessonReferences;
  headings: GatedHeading[];
  components: string[];
  checks: string[];
  inlineChecks: InlineCheck[];
  scenarios: string[];
  forms: string[];
  characters: number;
};

/** Props that carry no words, of the components whose parts lead from one to another. */
const FORM: ReadonlyMap<string, readonly string[]> = new Map([['Scene', ['name', 'ending']], ['Option', ['to']], ['Stage', ['name', 'kind']]]);

export function summarise(tree: Root): Summary {
  const summary: Summary = { references: { questions: [], parameters: [], clauses: [], terms: [], media: [] }, headings: [], components: [], checks: [], inlineChecks: [], scenarios: [], forms: [], characters: 0 };
  for (const { node } of walk(tree)) {
    const place = placeOf(node);
    if (node.type === 'heading') summary.headings.push({ depth: node.depth, text: textOf(node).trim(), ...place });
    if (node.type === 'text' || node.type === 'inlineCode') summary.characters += countCharacters(node.value);
    if (node.type === 'image') summary.references.media.push({ address: node.url, ...place });
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
    const props = propsOf(node);
    const prop = (name: string) => props.get(name) ?? '';
    summary.components.push(node.name ?? '');
    if (node.name === 'KnowledgeCheck') {
      const inline = props.has('question') ? null : readInlineCheck(node);
      if (inline?.ok) summary.inlineChecks.push(inline.check);
      else summary.references.questions.push({ question: prop('question'), ...place });
      summary.checks.push(inline?.ok ? `@${inline.check.name}` : prop('question'));
    }
    if (node.name && FORM.has(node.name)) summary.forms.push([node.name, ...(FORM.get(node.name) ?? []).map(prop)].join(' '));
    if (node.name === 'Scenario') summary.scenarios.push(prop('name'));
    if (node.name === 'Term') summary.references.terms.push({ name: prop('name'), ...place });
    for (const key of ['src', 'captions', 'poster']) if (props.has(key)) summary.references.media.push({ address: prop(key), ...place });
    if (node.name === 'Param') summary.references.parameters.push({ name: prop('name'), ...place });
    if (node.name === 'Clause') {
      const version = props.get('version');
      summary.references.clauses.push({ standard: prop('standard'), article: prop('article'), ...(version ? { version } : {}), ...place });
    }
  }
  return summary;
}

/** Each CJK character counts one, each Latin word or figure one, punctuation and space nothing: how Chinese editors count. */
export function countCharacters(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return han + words;
}

/** Accepted, but worth a mark: characters that nobody sees, and emphasis marks that did not become emphasis. */
export function noticesOf(tree: Root, body: string): Notice[] {
  const notices: Notice[] = [];
  body.split('\n').forEach((text, index) => {
    const found = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/.exec(text);
    if (found) notices.push({ line: index + 1, column: found.index + 1, code: 'invisible-character', details: { character: `U+${found[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}` } });
  });
  for (const { node } of walk(tree)) {
    if (node.type === 'text' && /\*\*|__/.test(node.value)) notices.push({ ...placeOf(node), code: 'stray-marks', details: {} });
  }
  return notices;
}
