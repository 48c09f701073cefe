import type { AttemptFacts, AttemptState } from '~/domain/quizzes/attempt';

/** The columns that the rules of time and state need. */
export function factsOf(row: Omit<AttemptFacts, 'state'> & { state: string }): AttemptFacts {
  const { startedAt, deadline, graceSeconds, extraMinutes, finishedAt, gradedAt } = row;
  return { state: row.state as AttemptState, startedAt, deadline, graceSeconds, extraMinutes, finishedAt, gradedAt };
}

