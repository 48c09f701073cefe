/** A keyed hash such as HMAC-SHA-256 under an attempt's secret seed, supplied by the caller. At least 8 bytes, the same for the same text. */
export type KeyedHash = (text: string) => Uint8Array;

/**
 * `list` in the order of the keyed hashes of its members' ids within `scope` (an item's or attempt's id).
 * The same seed gives the same order whatever order the list came in, so reload and review show what the learner saw.
 */
export function shuffled<Entry>(hash: KeyedHash, scope: string, list: readonly Entry[], idOf: (entry: Entry) => string): Entry[] {
  return list
    .map((entry) => ({ entry, id: idOf(entry), rank: hex(hash(JSON.stringify([scope, idOf(entry)]))) }))
    .sort((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id))
    .map(({ entry }) => entry);
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
