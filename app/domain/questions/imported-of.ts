import type { ImportedItem, ImportedKey } from './import/imported-item';
import type { Question } from './schema';

/**
 * An item of the bank as a file can carry it: its Chinese text, key and facts. Null for what no file of ours has words for (document packages).
 * The inverse of `questionOfDraft`, but for English and ids.
 */
export function importedOf(question: Question): ImportedItem | null {
  const read = keyOf(question);
  if (!read) return null;
  const { use, competency, line, difficulty, redLine, citations, basis, effectiveFrom, effectiveTo } = question;
  return {
    ...read, stem: question.stem.zh, explanation: question.explanation.zh, tags: [],
    facts: {
      use, competency, line, difficulty, redLine, effectiveFrom, ...(effectiveTo ? { effectiveTo } : {}),
      ...(citations.length > 0 ? { citations } : {}), ...(basis ? { basis: basis.zh } : {}),
    },
  };
}

function keyOf(question: Question): { key: ImportedKey; options: string[] } | null {
  const placeIn = (list: readonly { id: string }[]) => (id: string) => list.findIndex((entry) => entry.id === id);
  switch (question.type) {
    case 'single': return { key: { type: 'single', right: placeIn(question.options)(question.answer) }, options: textsOf(question.options) };
    case 'multiple': return { key: { type: 'multiple', right: question.answer.map(placeIn(question.options)).sort((a, b) => a - b) }, options: textsOf(question.options) };
    case 'ordering': return { key: { type: 'ordering', order: question.answer.map(placeIn(question.options)) }, options: textsOf(question.options) };
    case 'true-false': return { key: { type: 'true-false', right: question.answer }, options: [] };
    case 'numeric': return { key: { type: 'numeric', value: question.answer, tolerance: question.tolerance, unit: question.unit.zh }, options: [] };
    case 'matching': return {
      key: { type: 'matching', left: textsOf(question.left), right: question.left.map(({ id }) => placeIn(question.right)(question.answer[id] ?? '')) }, options: textsOf(question.right),
    };
    case 'short-text': return { key: { type: 'short-text', accepted: question.answer }, options: [] };
    case 'cloze': return { key: { type: 'cloze', blanks: question.answer }, options: [] };
    case 'document-review': return null;
  }
}

const textsOf = (list: readonly { text: { zh: string } }[]): string[] => list.map((entry) => entry.text.zh);
