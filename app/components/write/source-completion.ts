import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import { formOf } from '~/domain/courses/component-form';
import type { LessonChoices } from '~/domain/courses/lesson-choices';
import { COMPONENTS } from '~/domain/courses/gate/components';
import { inLanguage, type Language } from '~/domain/kernel/text';

type Around = { choices: () => LessonChoices; reader: Language };

/** Offers names of components after `<`, their props inside a tag, and what a prop may hold between its quotes. */
export function completeSource(context: CompletionContext, { choices, reader }: Around): CompletionResult | null {
  const before = context.state.sliceDoc(Math.max(0, context.pos - 600), context.pos);
  const tag = /<\/?([A-Za-z]*)$/.exec(before);
  if (tag) return { from: context.pos - (tag[1]?.length ?? 0), options: names(reader, before.at(-(tag[1]?.length ?? 0) - 1) === '/'), validFor: /^[A-Za-z]*$/ };
  const open = /<([A-Z][A-Za-z]*)((?:\s+[\w-]+="[^"]*")*)\s+(?:([\w-]*)|([\w-]+)="([^"]*))$/.exec(before);
  const name = open?.[1] ?? '';
  if (!open || !COMPONENTS.has(name)) return null;
  const [, , written = '', partial, prop, value] = open;
  if (prop !== undefined && value !== undefined) {
    const standard = /standard="([^"]*)"/.exec(written)?.[1];
    return { from: context.pos - value.length, options: values(name, prop, standard, choices(), reader), validFor: /^[^"]*$/ };
  }
  const used = new Set([...written.matchAll(/([\w-]+)=/g)].map((match) => match[1]));
  const props = Object.entries(formOf(name).fields).filter(([key]) => !used.has(key));
  return { from: context.pos - (partial?.length ?? 0), options: props.map(([key, field]) => ({ label: key, detail: inLanguage(field.label, reader), apply: `${key}="`, type: 'property' })), validFor: /^[\w-]*$/ };
}

function names(reader: Language, closing: boolean): Completion[] {
  return [...COMPONENTS].filter(([, rule]) => !closing || rule.children !== 'none').map(([label]) => ({ label, detail: inLanguage(formOf(label).name, reader), type: 'class', ...(closing ? { apply: `${label}>` } : {}) }));
}

function values(name: string, prop: string, standard: string | undefined, choices: LessonChoices, reader: Language): Completion[] {
  const field = formOf(name).fields[prop];
  const of = (label: string, detail: string): Completion => ({ label, detail: detail.slice(0, 60), type: 'constant' });
  const law = choices.standards.find((entry) => entry.id === standard);
  switch (field?.kind) {
    case 'choice': return Object.entries(field.choices ?? {}).map(([key, words]) => of(key, inLanguage(words, reader)));
    case 'parameter': return choices.parameters.map((entry) => of(entry.key, `${inLanguage(entry.title, reader)} ${inLanguage(entry.value, reader)}`));
    case 'question': return choices.questions.map((entry) => of(entry.id, inLanguage(entry.stem, reader)));
    case 'term': return choices.terms.map((entry) => of(entry.key, inLanguage(entry.term, reader)));
    case 'standard': return choices.standards.map((entry) => of(entry.id, inLanguage(entry.title, reader)));
    case 'article': return [...new Map((law?.versions ?? []).flatMap((version) => version.clauses).map((clause) => [clause.article, of(clause.article, inLanguage(clause.text, reader))])).values()];
    case 'version': return (law?.versions ?? []).map((version) => of(version.version, ''));
    default: return [];
  }
}
