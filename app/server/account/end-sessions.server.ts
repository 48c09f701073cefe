import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Ends the actor's sessions on other devices. `sessionId`: the one that asks. Returns how many ended. */
export async function endOtherSessions({ db, actor, now, sessionId }: ActorContext & { sessionId: string }): Promise<number> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.session.updateMany({ where: { personId: actor.id, endedAt: null, id: { not: sessionId } }, data: { endedAt: now } });
    if (count > 0) await appendAudit(tx, { action: 'session.ended', entity: 'person', entityId: actor.id, details: { sessions: count }, actorId: actor.id, at: now });
    return count;
  });
}
