/**
 * `in-progress` → `overdue` (deadline passed, closing at the end of the grace time) → `graded`.
 * Finishing grades at once. `voided`: set aside by a person, with a reason.
 */
export const ATTEMPT_STATES = ['in-progress', 'overdue', 'graded', 'voided'] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

/** What the rules of time and state need to know of an attempt. Instants are the server's. */
export type AttemptFacts = {
  state: AttemptState;
  startedAt: Date;
  /** First instant at which answers are no longer taken. */
  deadline: Date;
  graceSeconds: number;
  extraMinutes: number;
  finishedAt: Date | null;
  gradedAt: Date | null;
};

/** What happened, for the audit log. */
export type AttemptEvent =
  | { type: 'attempt.overdue'; at: Date }
  | { type: 'attempt.finished'; at: Date; finishedAt: Date; despiteMissing: string[] }
  | { type: 'attempt.closed'; at: Date; finishedAt: Date }
  | { type: 'attempt.extended'; at: Date; minutes: number; deadline: Date }
  | { type: 'attempt.voided'; at: Date; reason: string };

export type Transition = { attempt: AttemptFacts; event: AttemptEvent };

/** The deadline of an attempt that starts now: its minutes and the person's extra ones, at most to the end of the window if there is one. */
export function deadlineOf(input: { startedAt: Date; minutes: number; extraMinutes: number; windowEnd?: Date }): Date {
  const full = input.startedAt.getTime() + (input.minutes + input.extraMinutes) * 60_000;
  return new Date(input.windowEnd ? Math.min(full, input.windowEnd.getTime()) : full);
}

/** The instant from which the attempt is closed and graded by itself. */
export function closesAt(attempt: Pick<AttemptFacts, 'deadline' | 'graceSeconds'>): Date {
  return new Date(attempt.deadline.getTime() + attempt.graceSeconds * 1_000);
}

/** `running`: answers are taken. `grace`: read-only, still extendable. `due-to-close`: to be settled. `closed`: graded or voided. */
export type Phase = 'running' | 'grace' | 'due-to-close' | 'closed';

export function phaseAt(attempt: AttemptFacts, now: Date): Phase {
  if (attempt.state === 'graded' || attempt.state === 'voided') return 'closed';
  if (now < attempt.deadline) return 'running';
  return now < closesAt(attempt) ? 'grace' : 'due-to-close';
}

/** Whole seconds to the deadline, rounded up, never negative. What a page counts down from. */
export function secondsLeft(attempt: AttemptFacts, now: Date): number {
  return Math.max(0, Math.ceil((attempt.deadline.getTime() - now.getTime()) / 1_000));
}
