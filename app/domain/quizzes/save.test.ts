import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparePairs, decideSave, savePair, type SaveOutcome, type SavePair, type SaveReply } from './save';
import { extend } from './intervene';
import { sampleAttempt, second } from './sample-attempt';

const pair = (epoch: number, sequence: number): SavePair => ({ epoch, sequence });
const save = (incoming: SavePair, current: SavePair | null, at = 1, earlier: SaveOutcome | null = null) =>
  decideSave({ attempt: sampleAttempt, now: second(at), current, incoming, earlier });

test('a greater pair is stored, an equal or smaller one is stale; the epoch goes before the sequence', () => {
  expect(save(pair(1, 1), null)).toBe('stored');
  expect(save(pair(1, 3), pair(1, 2))).toBe('stored');
  expect(save(pair(2, 1), pair(1, 99))).toBe('stored');
  expect(save(pair(1, 2), pair(1, 2))).toBe('stale');
  expect(save(pair(1, 99), pair(2, 1))).toBe('stale');
});

test('at the deadline saves are closed, also while it is overdue, graded or voided', () => {
  expect(save(pair(1, 1), null, 599.999)).toBe('stored');
  expect(save(pair(1, 1), null, 600)).toBe('closed');
  for (const state of ['graded', 'voided'] as const) {
    const attempt = { ...sampleAttempt, state };
    expect(decideSave({ attempt, now: second(1), current: null, incoming: pair(1, 1), earlier: null })).toBe('closed');
  }
});

test('a repeat after the deadline is told the truth about the first time', () => {
  expect(save(pair(1, 1), pair(1, 1), 9_999, 'stored')).toBe('duplicate');
  expect(save(pair(1, 1), null, 1, 'closed')).toBe('closed');
  expect(save(pair(1, 1), pair(1, 2), 1, 'stale')).toBe('stale');
});

test.each([[0, 1], [1, 0], [1.5, 1], [1, -1], [Infinity, 1], [2 ** 53, 1]])('the pair %s, %s is refused before any decision', (epoch, sequence) => {
  expect(savePair.safeParse({ epoch, sequence }).success).toBe(false);
});

// The whole protocol: pages (epochs) count their saves; the network reorders and repeats them; the clock runs; time may be added.
type Sent = { requestId: string; item: number; pair: SavePair; at: number };
const traffic = fc
  .array(fc.record({ item: fc.nat(2), epoch: fc.integer({ min: 1, max: 3 }), at: fc.nat(1_000), repeats: fc.array(fc.nat(1_000), { maxLength: 2 }) }), { maxLength: 40 })
  .map((saves): Sent[] => {
    const counted = [0, 0, 0, 0];
    return saves
      .flatMap(({ item, epoch, at, repeats }) => {
        const sequence = (counted[epoch] = (counted[epoch] ?? 0) + 1);
        return [at, ...repeats].map((arrival) => ({ requestId: `${epoch}.${sequence}`, item, pair: pair(epoch, sequence), at: arrival }));
      })
      .sort((a, b) => a.at - b.at);
  });

test('whatever the network does, each item ends with the greatest pair that arrived in time, and no acknowledged answer is lost', () => {
  fc.assert(fc.property(traffic, fc.option(fc.record({ at: fc.nat(659), minutes: fc.integer({ min: 1, max: 5 }) })), (arrivals, extension) => {
    let attempt = sampleAttempt;
    const current = new Map<number, SavePair>();
    const outcomes = new Map<string, SaveOutcome>();
    const rows: Sent[] = [];
    const replies: { sent: Sent; reply: SaveReply }[] = [];
    let pending = extension;
    for (const sent of arrivals) {
      if (pending && pending.at <= sent.at) {
        const extended = extend(attempt, pending.minutes, second(pending.at));
        if (extended.ok) attempt = extended.value.attempt;
        pending = null;
      }
      const earlier = outcomes.get(sent.requestId) ?? null;
      const reply = decideSave({ attempt, now: second(sent.at), current: current.get(sent.item) ?? null, incoming: sent.pair, earlier });
      replies.push({ sent, reply });
      if (earlier === null && reply !== 'duplicate') {
        outcomes.set(sent.requestId, reply);
        rows.push(sent);
        if (reply === 'stored') current.set(sent.item, sent.pair);
      }
    }
    // The model: of each item, the greatest pair among first arrivals that were not closed.
    for (const item of [0, 1, 2]) {
      const inTime = rows.filter((row) => row.item === item && outcomes.get(row.requestId) !== 'closed').map((row) => row.pair);
      expect(current.get(item)).toEqual([...inTime].sort(comparePairs).at(-1));
    }
    // Every request left exactly one row; a promise was made only for answers that are current or were overtaken by a greater pair.
    expect(new Set(rows.map((row) => row.requestId)).size).toBe(rows.length);
    for (const { sent, reply } of replies) {
      const kept = current.get(sent.item);
      if (reply === 'stored' || reply === 'duplicate') expect(kept && comparePairs(kept, sent.pair)).toBeGreaterThanOrEqual(0);
      if (reply === 'duplicate') expect(outcomes.get(sent.requestId)).toBe('stored');
      if (reply === 'stored') expect(second(sent.at) < attempt.deadline).toBe(true);
    }
  }), { numRuns: 500 });
});
