import { addMonths, type CalendarDate } from '~/domain/kernel/calendar';

/** Dated facts about two people: when the first taught the second in a recorded class, and when they were their mentor. */
export type TeachingFacts = {
  taughtOn: CalendarDate[];
  mentored: { fromDate: CalendarDate; toDate: CalendarDate | null }[];
};

export type SeparationProblem = 'self' | 'mentor' | 'taught' | 'not-appointed';

/** For how long a trainer stays somebody's own trainer (product, rule 4). */
const MONTHS = 12;

/**
 * Why this person may not judge that one on a day, or null. "Own trainer" means: taught this person in a recorded class, or is or was
 * their mentor, within the last 12 months; having written an online lesson does not count. `appointed`: the role is in force.
 */
export function separationProblem(input: {
  judgeId: string;
  personId: string;
  appointed: boolean;
  facts: TeachingFacts;
  on: CalendarDate;
}): SeparationProblem | null {
  const { judgeId, personId, appointed, facts, on } = input;
  if (judgeId === personId) return 'self';
  if (!appointed) return 'not-appointed';
  const since = addMonths(on, -MONTHS);
  if (facts.mentored.some((span) => span.fromDate <= on && (span.toDate === null || span.toDate > since))) return 'mentor';
  if (facts.taughtOn.some((date) => date <= on && date > since)) return 'taught';
  return null;
}
