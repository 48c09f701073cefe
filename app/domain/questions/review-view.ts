import type { LocalText } from '~/domain/kernel/text';
import type { Citation } from './common-fields';
import type { Grade } from './grade';
import { learnerView, type LearnerItem } from './learner-view';
import type { ItemResponse } from './response';
import type { Question } from './schema';
import type { KeyedHash } from './shuffle';

/**
 * How much a learner sees of an item afterwards. `sources`: right or not, and what to study, but neither key nor explanation
 * (formal items are drawn again for others, and again for the same person).
 */
export type ReviewDepth = 'sources' | 'full';

/** House policy: practice and mock open everything; a formal attempt only once it is passed or no attempt is left to spoil. */
export function reviewDepth(attempt: { mode: 'practice' | 'mock' | 'formal'; passed: boolean; attemptsLeft: number | null }): ReviewDepth {
  const open = attempt.mode !== 'formal' || attempt.passed || attempt.attemptsLeft === 0;
  return open ? 'full' : 'sources';
}

export type ReviewedItem = {
  item: LearnerItem;
  response: ItemResponse | null;
  grade: Grade;
  redLine: boolean;
  citations: Citation[];
  basis: LocalText | null;
  /** Only with depth `full`. `key` has the shape of the item type's answer (docs/content-format.md). */
  solution: { key: Question['answer']; tolerance: string | null; explanation: LocalText } | null;
};

/** A graded item with what the policy lets be seen. Call it only after grading: `grade` is the proof that there was one. */
export function reviewView(input: {
  question: Question;
  response: ItemResponse | null;
  grade: Grade;
  hash: KeyedHash;
  depth: ReviewDepth;
}): ReviewedItem {
  const { question, response, grade, hash, depth } = input;
  return {
    item: learnerView(question, hash),
    response,
    grade,
    redLine: question.redLine,
    citations: question.citations,
    basis: question.basis ?? null,
    solution: depth === 'full'
      ? { key: question.answer, tolerance: question.type === 'numeric' ? question.tolerance : null, explanation: question.explanation }
      : null,
  };
}
