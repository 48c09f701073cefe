import type { AttemptFacts } from './attempt';

/** An instant of the sample attempt: seconds after its start. */
export const second = (offset: number): Date => new Date(Date.UTC(2026, 10, 23, 1, 0, 0) + offset * 1_000);

/** For tests: an attempt of 10 minutes (deadline at second 600) with 60 seconds of grace. */
export const sampleAttempt: AttemptFacts = {
  state: 'in-progress', startedAt: second(0), deadline: second(600), graceSeconds: 60, extraMinutes: 0, finishedAt: null, gradedAt: null,
};
