import type { Db } from '~/server/platform/db/open.server';

let known: { db: Db; count: number; current: ReadonlyMap<string, string> } | null = null;

/**
 * The current version of each practice item, by item id. `count`: the number of item versions, which only grows: as long as it is the
 * same, nothing is asked of the database.
 */
export async function readPracticeBank(db: Db, count: number): Promise<ReadonlyMap<string, string>> {
  if (known?.db !== db || known.count !== count) {
    const rows = await db.question.findMany({ where: { use: { in: ['practice', 'both'] } }, select: { id: true, currentVersionId: true } });
    known = { db, count, current: new Map(rows.map((row) => [row.id, row.currentVersionId])) };
  }
  return known.current;
}
