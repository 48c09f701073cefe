import { readTypedNumber } from './typed-number';
import { decimalOf, within } from './decimal';
import type { ItemResponse } from './response';
import { saysTheSame } from './same-text';
import type { Question } from './schema';

/** What an answer is worth. `score`: 0…10000, hundredths of a percent of the item. `right`: complete and without a fault. */
export type Grade = { score: number; right: boolean };

const FULL = 10_000;
const NOTHING: Grade = { score: 0, right: false };

/**
 * Grades one response by the item's key; no response, or one of another type, is worth nothing.
 *
 * - single, true-false, numeric: all or nothing (numeric: within the tolerance, exact decimal arithmetic);
 * - multiple, document-review: (right marks − wrong marks) ÷ all right ones, at least 0;
 * - ordering: neighbours in the right sequence ÷ all neighbours of the right order;
 * - matching: right pairs ÷ all pairs;
 * - short-text: all or nothing, cloze: right blanks ÷ all blanks, each by `saysTheSame`.
 *
 * Rounded down, so that only a fully right answer is worth 10000. Partial credit counts towards totals;
 * a red-line item asks for `right`.
 */
export function gradeResponse(question: Question, response: ItemResponse | null): Grade {
  if (response === null) return NOTHING;
  if (question.type === 'single' && response.type === 'single') return allOrNothing(response.choice === question.answer);
  if (question.type === 'true-false' && response.type === 'true-false') return allOrNothing(response.value === question.answer);
  if (question.type === 'multiple' && response.type === 'multiple') return gradeMarks(question.answer, response.choices);
  if (question.type === 'document-review' && response.type === 'document-review') return gradeMarks(question.answer, response.marked);
  if (question.type === 'numeric' && response.type === 'numeric') {
    const typed = readTypedNumber(response.text, question.unit);
    return allOrNothing(typed !== null && within(typed, decimalOf(question.answer), decimalOf(question.tolerance)));
  }
  if (question.type === 'short-text' && response.type === 'short-text') return allOrNothing(saysTheSame(response.text, question.answer));
  if (question.type === 'cloze' && response.type === 'cloze') {
    const hits = question.answer.filter((accepted, at) => saysTheSame(response.texts[at] ?? '', accepted)).length;
    return share(hits, question.answer.length, hits === question.answer.length);
  }
  if (question.type === 'ordering' && response.type === 'ordering') {
    const neighbours = new Set(pairsOf(question.answer));
    const exact = response.order.length === question.answer.length && response.order.every((id, at) => id === question.answer[at]);
    return share(pairsOf(response.order).filter((pair) => neighbours.has(pair)).length, neighbours.size, exact);
  }
  if (question.type === 'matching' && response.type === 'matching') {
    const pairs = Object.entries(question.answer);
    const hits = pairs.filter(([left, right]) => Object.hasOwn(response.pairs, left) && response.pairs[left] === right).length;
    return share(hits, pairs.length, hits === pairs.length);
  }
  return NOTHING;
}

function allOrNothing(right: boolean): Grade {
  return right ? { score: FULL, right } : NOTHING;
}

function gradeMarks(key: readonly string[], marked: readonly string[]): Grade {
  const marks = new Set(marked);
  const hits = key.filter((id) => marks.has(id)).length;
  const wrong = marks.size - hits;
  return share(Math.max(0, hits - wrong), key.length, hits === key.length && wrong === 0);
}

function share(points: number, of: number, right: boolean): Grade {
  return { score: Math.floor((points * FULL) / of), right };
}

function pairsOf(order: readonly string[]): string[] {
  return order.slice(1).map((id, at) => `${order[at]}>${id}`);
}
