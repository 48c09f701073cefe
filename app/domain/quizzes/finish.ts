import { phaseAt, type AttemptFacts, type Transition } from './attempt';
import { comparePairs, type SavePair } from './save';

export type FinishDecision =
  /** Finished now; grade it in the same transaction. */
  | ({ kind: 'finished' } & Transition)
  /** A repeat: show the result that there is. */
  | { kind: 'already-graded' }
  /** Set aside by a person. */
  | { kind: 'voided' }
  /** The grace time is over: `settle` closes it. */
  | { kind: 'due-to-close' }
  /** The page holds newer answers of these items than the server: let it send them, or ask the learner. */
  | { kind: 'missing'; itemIds: string[] };

/**
 * Decides on *finish*. The page names the latest pair of each item it answered; the server compares with what it has stored.
 * Idempotent. The finish time is never later than the deadline.
 */
export function decideFinish(input: {
  attempt: AttemptFacts;
  now: Date;
  /** By item id: the page's latest pair. Ids that are not in the attempt are ignored. */
  latest: ReadonlyMap<string, SavePair>;
  /** By item id, every item of the attempt: its greatest stored pair. */
  stored: ReadonlyMap<string, SavePair | null>;
  /** The learner was told what is missing and finishes all the same. */
  despiteMissing: boolean;
}): FinishDecision {
  const { attempt, now } = input;
  if (attempt.state === 'voided') return { kind: 'voided' };
  const phase = phaseAt(attempt, now);
  if (phase === 'closed') return { kind: 'already-graded' };
  if (phase === 'due-to-close') return { kind: 'due-to-close' };
  const missing = missingItems(input.latest, input.stored);
  if (missing.length > 0 && !input.despiteMissing) return { kind: 'missing', itemIds: missing };
  const finishedAt = now < attempt.deadline ? now : attempt.deadline;
  return {
    kind: 'finished',
    attempt: { ...attempt, state: 'graded', finishedAt, gradedAt: now },
    event: { type: 'attempt.finished', at: now, finishedAt, despiteMissing: missing },
  };
}

function missingItems(latest: ReadonlyMap<string, SavePair>, stored: ReadonlyMap<string, SavePair | null>): string[] {
  return [...stored].flatMap(([itemId, have]) => {
    const claimed = latest.get(itemId);
    return claimed && (!have || comparePairs(have, claimed) < 0) ? [itemId] : [];
  });
}
