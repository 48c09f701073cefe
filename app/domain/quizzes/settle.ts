import { phaseAt, type AttemptFacts, type Transition } from './attempt';

/**
 * The one rule by which time moves an attempt on; called on submit, on read and by a sweep. `null`: nothing to do.
 * In the grace time it turns overdue; afterwards it is closed, with the deadline as its finish time, and to be graded
 * from what is stored. Idempotent: settling again at the same instant changes nothing.
 */
export function settle(attempt: AttemptFacts, now: Date): Transition | null {
  switch (phaseAt(attempt, now)) {
    case 'grace':
      return attempt.state === 'overdue' ? null : { attempt: { ...attempt, state: 'overdue' }, event: { type: 'attempt.overdue', at: now } };
    case 'due-to-close': {
      const finishedAt = attempt.deadline;
      return {
        attempt: { ...attempt, state: 'graded', finishedAt, gradedAt: now },
        event: { type: 'attempt.closed', at: now, finishedAt },
      };
    }
    default:
      return null;
  }
}
