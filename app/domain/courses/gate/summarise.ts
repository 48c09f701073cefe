import type { Root } from 'mdast';
import type { Notice } from './finding';
import type { GatedHeading, LessonReferences } from './gated-lesson';
import { placeOf, textOf, walk } from './walk';

/** What the rest of the house wants to know about an accepted tree, in reading order. */
export type Summary = {
  references: LessonReferences;
  headings: GatedHeading[];
  components: string[];
  checks: string[];
  characters: number;
};

export function summarise(tree: Root): Summary {
  const summary: Summary = { references: { questions: [], parameters: [], clauses: [] }, headings: [], components: [], checks: [], characters: 0 };
  for (const { node } of walk(tree)) {
    const place = placeOf(node);
    if (node.type === 'heading') summary.headings.push({ depth: node.depth, text: textOf(node).trim(), ...place });
    if (node.type === 'text' || node.type === 'inlineCode') summary.characters += countCharacters(node.value);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') continue;
    const props = new Map(node.attributes.map((attribute) => (attribute.type === 'mdxJsxAttribute' ? [attribute.name, String(attribute.value ?? '')] : ['', ''])));
    const prop = (name: string) => props.get(name) ?? '';
    summary.components.push(node.name ?? '');
    if (node.name === 'KnowledgeCheck') {
      summary.references.questions.push({ question: prop('question'), ...place });
      summary.checks.push(prop('question'));
    }
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
