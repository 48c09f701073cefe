import type { Db } from '~/server/platform/db/open.server';
import { newId } from '~/server/platform/ids.server';

/** Opens a session for a person, as a sign-in would. Returns its id. */
export async function openSession(db: Db, personId: string, now: Date): Promise<string> {
  const id = newId();
  await db.session.create({ data: { id, personId, createdAt: now, lastSeenAt: now, expiresAt: new Date(now.getTime() + 3_600_000) } });
  return id;
}
