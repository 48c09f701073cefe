/**
 * Why a course may not advise these others to be learnt first, or null. `known`: every course with what it advises. A circle would
 * advise a learner to begin nowhere; a course that names itself is the smallest one.
 */
export function afterProblem(slug: string, after: readonly string[], known: ReadonlyMap<string, readonly string[]>): 'after-unknown' | 'after-circle' | null {
  if (after.some((entry) => entry !== slug && !known.has(entry))) return 'after-unknown';
  const seen = new Set<string>();
  const ahead = [...after];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (next === slug) return 'after-circle';
    if (seen.has(next)) continue;
    seen.add(next);
    ahead.push(...(known.get(next) ?? []));
  }
  return null;
}

/** The stored list of a course; whatever else stands there is no advice. */
export function readAfter(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : [];
}
