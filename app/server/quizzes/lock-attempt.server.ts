import type { Tx } from '~/server/platform/db/open.server';

/**
 * Every save and transition first raises the attempt's version: on PostgreSQL that locks the row, so that nothing else can decide
 * on a state that is about to change. `null`: no such attempt, or not this person's.
 */
export async function lockAttempt(tx: Tx, where: { id: string; personId?: string }) {
  const rows = await tx.attempt.updateManyAndReturn({ where: { ...where, state: { in: ['in-progress', 'overdue'] } }, data: { version: { increment: 1 } } });
  // A graded attempt is final (a trigger refuses even this update), so it is read without a lock.
  return rows[0] ?? tx.attempt.findFirst({ where });
}
