import type { LocalText } from '~/domain/kernel/text';
import type { LearnerItem } from '~/domain/questions/learner-view';
import type { ItemResponse } from '~/domain/questions/response';
import type { Translate } from '~/locales/registry';

type Words = { t: Translate; text: (value: LocalText) => string };

/** A response in words, for review pages. */
export function describeAnswer(item: LearnerItem, response: ItemResponse, { t, text }: Words): string {
  const named = (list: { id: string; text: LocalText }[], id: string) => {
    const found = list.find((entry) => entry.id === id);
    return found ? text(found.text) : id;
  };
  if (item.type === 'true-false' && response.type === 'true-false') return t(response.value ? 'quizzes.true' : 'quizzes.false');
  if (item.type === 'numeric' && response.type === 'numeric') return `${response.text} ${text(item.unit)}`;
  if (item.type === 'single' && response.type === 'single') return named(item.options, response.choice);
  if (item.type === 'multiple' && response.type === 'multiple') return response.choices.map((id) => named(item.options, id)).join(t('quizzes.list-separator'));
  if (item.type === 'short-text' && response.type === 'short-text') return response.text;
  if (item.type === 'cloze' && response.type === 'cloze') return response.texts.map((words, at) => `${at + 1}. ${words || '—'}`).join(t('quizzes.list-separator'));
  if (item.type === 'ordering' && response.type === 'ordering') return response.order.map((id) => named(item.options, id)).join(' → ');
  if (item.type === 'matching' && response.type === 'matching') {
    return Object.entries(response.pairs).map(([left, right]) => `${named(item.left, left)} — ${named(item.right, right)}`).join(t('quizzes.list-separator'));
  }
  if (item.type === 'document-review' && response.type === 'document-review') {
    return response.marked
      .map((id) => {
        const [pageId, fieldId] = id.split('.');
        const page = item.documents.find((entry) => entry.id === pageId);
        const field = page?.fields.find((entry) => entry.id === fieldId);
        return page && field ? `${text(page.title)} · ${text(field.label)}` : id;
      })
      .join(t('quizzes.list-separator'));
  }
  return '';
}
