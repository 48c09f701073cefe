import type { ItemResponse } from './response';
import type { Question } from './schema';

/** What a plain HTML form sends, by field name. */
export type FormFields = { get(name: string): unknown; getAll(name: string): unknown[] };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * The response in a form that was posted without scripts: `answer` for one value or several, `position-ID` for an order,
 * `pair-ID` for pairs, `blank-NUMBER` for blanks. `null` when nothing was answered. Whether the ids exist is checked by `parseResponse`.
 */
export function responseFromForm(question: Question, form: FormFields): ItemResponse | null {
  const answer = text(form.get('answer')).trim();
  switch (question.type) {
    case 'single':
      return answer ? { type: 'single', choice: answer } : null;
    case 'true-false':
      return answer ? { type: 'true-false', value: answer === 'true' } : null;
    case 'numeric':
      return answer ? { type: 'numeric', text: answer.slice(0, 60) } : null;
    case 'short-text':
      return answer ? { type: 'short-text', text: answer.slice(0, 300) } : null;
    case 'cloze': {
      const texts = question.answer.map((_, at) => text(form.get(`blank-${at + 1}`)).trim().slice(0, 300));
      return texts.some(Boolean) ? { type: 'cloze', texts } : null;
    }
    case 'multiple': {
      const choices = form.getAll('answer').map(text).filter(Boolean);
      return choices.length > 0 ? { type: 'multiple', choices } : null;
    }
    case 'document-review': {
      const marked = form.getAll('answer').map(text).filter(Boolean);
      return marked.length > 0 ? { type: 'document-review', marked } : null;
    }
    case 'ordering': {
      const placed = question.options
        .map((option) => ({ id: option.id, position: Number.parseInt(text(form.get(`position-${option.id}`)), 10) }))
        .filter((entry) => Number.isInteger(entry.position))
        .sort((a, b) => a.position - b.position);
      return placed.length > 0 ? { type: 'ordering', order: placed.map((entry) => entry.id) } : null;
    }
    case 'matching': {
      const pairs = question.left.flatMap((side) => {
        const right = text(form.get(`pair-${side.id}`));
        return right ? [[side.id, right] as const] : [];
      });
      return pairs.length > 0 ? { type: 'matching', pairs: Object.fromEntries(pairs) } : null;
    }
  }
}
