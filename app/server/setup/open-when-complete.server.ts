import { ADMINISTRATOR_ROLES } from '~/domain/people/roles';
import type { Tx } from '~/server/platform/db/open.server';

/**
 * Opens the centre when all three administrators have a password. `open`: people may sign in now. `opened`: by this very call.
 * The centre's row is written first: two last activations at once must not each miss the other.
 */
export async function openWhenComplete(tx: Tx, now: Date): Promise<{ open: boolean; opened: boolean }> {
  const closed = await tx.centre.updateMany({ where: { id: 'centre', openedAt: null }, data: { id: 'centre' } });
  if (closed.count === 0) return { open: true, opened: false };
  for (const role of ADMINISTRATOR_ROLES) {
    const ready = await tx.person.count({ where: { passwordHash: { not: null }, roles: { some: { role, endedOn: null } } } });
    if (ready === 0) return { open: false, opened: false };
  }
  await tx.centre.updateMany({ where: { id: 'centre' }, data: { openedAt: now } });
  return { open: true, opened: true };
}
