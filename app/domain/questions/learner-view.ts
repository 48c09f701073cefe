import type { LocalText } from '~/domain/kernel/text';
import type { Question, QuestionOf } from './schema';
import { shuffled, type KeyedHash } from './shuffle';

type Choice = { id: string; text: LocalText };

/**
 * What a browser may see of an item before it is graded: no key, tolerance, explanation, source, difficulty or red-line mark,
 * and nothing from which the number of right answers follows.
 */
export type LearnerItem = { id: string; stem: LocalText } & (
  | { type: 'single' | 'multiple' | 'ordering'; options: Choice[] }
  | { type: 'true-false' | 'short-text' }
  | { type: 'cloze'; blanks: number }
  | { type: 'numeric'; unit: LocalText }
  | { type: 'matching'; left: Choice[]; right: Choice[] }
  | { type: 'document-review'; documents: QuestionOf<'document-review'>['documents'] }
);

/** The item as its learner sees it. Options are shuffled by the attempt's seed; the fields of documents stay where they belong. */
export function learnerView(question: Question, hash: KeyedHash): LearnerItem {
  const shown = { id: question.id, stem: question.stem };
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'ordering':
      return { ...shown, type: question.type, options: mixed(hash, question.id, question.options) };
    case 'true-false':
    case 'short-text':
      return { ...shown, type: question.type };
    case 'cloze':
      return { ...shown, type: question.type, blanks: question.answer.length };
    case 'numeric':
      return { ...shown, type: question.type, unit: question.unit };
    case 'matching':
      return {
        ...shown,
        type: question.type,
        left: mixed(hash, `${question.id} left`, question.left),
        right: mixed(hash, `${question.id} right`, question.right),
      };
    case 'document-review':
      return { ...shown, type: question.type, documents: question.documents };
  }
}

function mixed(hash: KeyedHash, scope: string, list: readonly Choice[]): Choice[] {
  return shuffled(hash, scope, list, (choice) => choice.id);
}
