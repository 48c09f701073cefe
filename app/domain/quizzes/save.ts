import { z } from 'zod';
import { phaseAt, type AttemptFacts } from './attempt';

/** The order of one item's answers: the epoch that a load of the page was given, then the page's own count. */
export const savePair = z.strictObject({ epoch: z.int().min(1).max(1_000_000), sequence: z.int().min(1).max(10_000_000) });
export type SavePair = z.infer<typeof savePair>;

/** What became of a save when it first arrived; stored with it. */
export type SaveOutcome = 'stored' | 'stale' | 'closed';
/** What the server answers. Only `stored` and `duplicate` say that this answer is or was the current one. */
export type SaveReply = SaveOutcome | 'duplicate';

/** Negative when `a` is older than `b`, 0 when they are the same pair. */
export function comparePairs(a: SavePair, b: SavePair): number {
  return a.epoch - b.epoch || a.sequence - b.sequence;
}

/**
 * Decides on one save of one item, under the attempt's lock.
 * - A request id that was seen before is answered by what became of it: `duplicate` if it was stored (even after the deadline:
 *   it is safe), else what it was, so that a repeat never turns a refusal into a promise.
 * - From the deadline on `closed`: kept aside, never graded by itself. After an extension a page sends it again under a new request id.
 * - Not greater than the current pair: `stale`, kept in the history. Else `stored`, the new current answer.
 */
export function decideSave(input: {
  attempt: AttemptFacts;
  now: Date;
  /** The item's greatest stored pair. */
  current: SavePair | null;
  incoming: SavePair;
  /** Outcome of an earlier save of this attempt with the same request id. */
  earlier: SaveOutcome | null;
}): SaveReply {
  if (input.earlier) return input.earlier === 'stored' ? 'duplicate' : input.earlier;
  if (phaseAt(input.attempt, input.now) !== 'running') return 'closed';
  return input.current && comparePairs(input.incoming, input.current) <= 0 ? 'stale' : 'stored';
}
