import { fail, ok, type Result } from '~/domain/kernel/result';
import { phaseAt, type AttemptFacts, type Transition } from './attempt';

/** The most minutes that one extension may give. */
export const MOST_EXTRA_MINUTES = 600;

/**
 * Moves the deadline of an open attempt: extra time for a person, or for a failure of ours. Possible until the attempt is due to close.
 * An overdue attempt runs again if the new deadline lies ahead, else `attempt.still-past`.
 */
export function extend(
  attempt: AttemptFacts,
  minutes: number,
  now: Date,
): Result<Transition, 'attempt.closed' | 'attempt.bad-minutes' | 'attempt.still-past'> {
  const phase = phaseAt(attempt, now);
  if (phase === 'closed' || phase === 'due-to-close') return fail('attempt.closed');
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_EXTRA_MINUTES) return fail('attempt.bad-minutes', { most: MOST_EXTRA_MINUTES });
  const deadline = new Date(attempt.deadline.getTime() + minutes * 60_000);
  if (deadline <= now) return fail('attempt.still-past');
  return ok({
    attempt: { ...attempt, state: 'in-progress', deadline, extraMinutes: attempt.extraMinutes + minutes },
    event: { type: 'attempt.extended', at: now, minutes, deadline },
  });
}

/** Sets an attempt aside, open or graded; it then counts neither as passed nor as used. The answers stay. */
export function voidAttempt(attempt: AttemptFacts, reason: string, now: Date): Result<Transition, 'attempt.already-voided' | 'attempt.no-reason'> {
  if (attempt.state === 'voided') return fail('attempt.already-voided');
  if (reason.trim() === '') return fail('attempt.no-reason');
  return ok({ attempt: { ...attempt, state: 'voided' }, event: { type: 'attempt.voided', at: now, reason: reason.trim() } });
}
