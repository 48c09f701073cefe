import { blanksIn } from './blanks';
import { normalisedText } from './same-text';
import type { Question } from './schema';

export type Problem = { message: string; path: (string | number)[] };

/** What the shape alone cannot tell: answers refer to what exists, ids are unique, sources are there. Empty when sound. */
export function problemsOf(item: Question): Problem[] {
  return [...problemsOfSources(item), ...problemsOfKey(item)];
}

function problemsOfSources(item: Question): Problem[] {
  const found: Problem[] = [];
  if (item.citations.length === 0 && !item.basis) {
    found.push({ message: 'an item has at least one citation, or a basis in words', path: ['citations'] });
  }
  if (item.effectiveTo !== undefined && item.effectiveTo < item.effectiveFrom) {
    found.push({ message: 'effectiveTo is before effectiveFrom', path: ['effectiveTo'] });
  }
  return found;
}

function problemsOfKey(item: Question): Problem[] {
  switch (item.type) {
    case 'true-false':
    case 'numeric':
      return [];
    case 'short-text':
      return empty([item.answer]);
    case 'cloze':
      return [
        ...empty(item.answer),
        ...[item.stem.zh, item.stem.en].flatMap((stem) => when(stem !== undefined && blanksIn(stem) !== item.answer.length, 'the stem has as many blanks (____) as the answer', ['stem'])),
      ];
    case 'single':
      return [...repeated(item.options, 'options'), ...unknown([item.answer], idsOf(item.options))];
    case 'multiple':
      return [
        ...repeated(item.options, 'options'),
        ...keyList(item.answer, idsOf(item.options)),
      ];
    case 'ordering':
      return [
        ...repeated(item.options, 'options'),
        ...keyList(item.answer, idsOf(item.options)),
        ...when(item.answer.length !== item.options.length, 'the answer orders every option once'),
        ...when(item.options.every((option, at) => option.id === item.answer[at]), 'the options are written in the right order already'),
      ];
    case 'matching':
      return [
        ...repeated(item.left, 'left'),
        ...repeated(item.right, 'right'),
        ...keyList(Object.keys(item.answer), idsOf(item.left)),
        ...unknown(Object.values(item.answer), idsOf(item.right)),
        ...when(Object.keys(item.answer).length !== item.left.length, 'the answer pairs every entry on the left'),
      ];
    case 'document-review': {
      const fields = item.documents.flatMap((page) => page.fields.map((field) => `${page.id}.${field.id}`));
      return [
        ...repeated(item.documents, 'documents'),
        ...item.documents.flatMap((page) => repeated(page.fields, `fields of ${page.id}`)),
        ...keyList(item.answer, new Set(fields)),
        ...when(item.answer.length >= fields.length, 'not all fields may be wrong'),
      ];
    }
  }
}

/** Accepted answers of which nothing is left to compare. */
function empty(blanks: readonly (readonly string[])[]): Problem[] {
  return when(blanks.some((accepted) => accepted.some((text) => normalisedText(text) === '')), 'an accepted answer has letters or figures');
}

function idsOf(list: readonly { id: string }[]): Set<string> {
  return new Set(list.map((entry) => entry.id));
}

function repeated(list: readonly { id: string }[], name: string): Problem[] {
  return when(idsOf(list).size !== list.length, `the ids of ${name} are not unique`, []);
}

function keyList(key: readonly string[], known: Set<string>): Problem[] {
  return [...when(new Set(key).size !== key.length, 'the answer names something twice'), ...unknown(key, known)];
}

function unknown(key: readonly string[], known: Set<string>): Problem[] {
  return key.filter((id) => !known.has(id)).map((id) => ({ message: `the answer names "${id}", which does not exist`, path: ['answer'] }));
}

function when(condition: boolean, message: string, path: Problem['path'] = ['answer']): Problem[] {
  return condition ? [{ message, path }] : [];
}
