import { addDays, dateInZone, type CalendarDate } from '~/domain/kernel/calendar';
import type { AttemptState } from './attempt';
import type { Blueprint } from './blueprint';

export type PastAttempt = { number: number; state: AttemptState; startedAt: Date; finishedAt: Date | null; passed: boolean | null };

/** Why a new attempt cannot start now. */
export type NotStartable = 'open-attempt' | 'already-passed' | 'none-left' | 'wait';

export type AttemptPolicy = {
  startable: boolean;
  reasons: NotStartable[];
  /** `null`: no limit. */
  attemptsLeft: number | null;
  /** First day of a new attempt in the centre's zone; `null` when none is to come (passed or none left) or one is open. */
  firstDay: CalendarDate | null;
  /** Number that the next attempt gets; voided ones keep theirs. */
  nextNumber: number;
};

/**
 * Whether a person may start this quiz now. An open attempt is to be gone on with; voided ones do not count; a formal quiz that is
 * passed is not sat again within the same period. The wait is counted in days of the centre's zone from the day the last attempt ended.
 */
export function attemptPolicy(input: {
  blueprint: Pick<Blueprint, 'mode' | 'maxAttempts' | 'waitDays'>;
  /** Every attempt of this person with this blueprint. Settle open ones first. */
  history: readonly PastAttempt[];
  now: Date;
  zone: string;
  /** First day of the period that counts (a recurrent year); earlier attempts are history. `null`: all count. */
  since: CalendarDate | null;
  /** Attempts that HR granted beyond the limit. */
  extraAttempts: number;
}): AttemptPolicy {
  const { blueprint, history, now, zone, since } = input;
  const counted = history.filter(
    (attempt) => attempt.state !== 'voided' && (since === null || dateInZone(attempt.startedAt, zone) >= since),
  );
  const open = history.some((attempt) => attempt.state === 'in-progress' || attempt.state === 'overdue');
  const passed = blueprint.mode === 'formal' && counted.some((attempt) => attempt.passed === true);
  const attemptsLeft = blueprint.maxAttempts === null ? null : Math.max(0, blueprint.maxAttempts + input.extraAttempts - counted.length);

  const today = dateInZone(now, zone);
  const ended = counted.flatMap((attempt) => (attempt.finishedAt ? [dateInZone(attempt.finishedAt, zone)] : [])).sort().at(-1);
  const waitOver = ended === undefined ? today : addDays(ended, blueprint.waitDays);
  const firstDay = open || passed || attemptsLeft === 0 ? null : waitOver > today ? waitOver : today;

  const reasons: NotStartable[] = [];
  if (open) reasons.push('open-attempt');
  if (passed) reasons.push('already-passed');
  if (!passed && !open && attemptsLeft === 0) reasons.push('none-left');
  if (firstDay !== null && firstDay > today) reasons.push('wait');
  const nextNumber = history.reduce((most, attempt) => Math.max(most, attempt.number), 0) + 1;
  return { startable: reasons.length === 0, reasons, attemptsLeft, firstDay, nextNumber };
}
