/** Writes a value with its keys in order, so that equal facts always give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value as Record<string, unknown>).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** The hash of a row that follows another. `sha256`: text → hexadecimal. */
export function chainHash(previousHash: string, row: unknown, sha256: (text: string) => string): string {
  return sha256(`${previousHash}\n${canonicalJson(row)}`);
}

export type ChainRow = { position: number; previousHash: string; hash: string; row: unknown };

/** Where a check begins: after the row of this position, whose hash is known. */
export type ChainPlace = { position: number; hash: string };

/** The position of the first row that does not follow from the one before it, or null when the chain is whole. `after`: long chains are checked in parts. */
export function firstBrokenLink(rows: ChainRow[], sha256: (text: string) => string, after: ChainPlace = { position: 0, hash: '' }): number | null {
  let previous = after.hash;
  let expected = after.position + 1;
  for (const { position, previousHash, hash, row } of rows) {
    if (position !== expected || previousHash !== previous || hash !== chainHash(previous, row, sha256)) return position;
    previous = hash;
    expected += 1;
  }
  return null;
}
