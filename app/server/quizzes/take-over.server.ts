import { fail, ok, type Result } from '~/domain/kernel/result';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Gives a page of this attempt an epoch of its own, so that its answers count as newer than every other page's. Returns it. */
export async function takeOver(options: ActorContext & { attemptId: string }): Promise<Result<{ epoch: number }, 'not-found'>> {
  const { db, actor, now, attemptId } = options;
  return db.$transaction(async (tx) => {
    const raised = await tx.attempt.updateManyAndReturn({
      where: { id: attemptId, personId: actor.id, state: { in: ['in-progress', 'overdue'] } }, data: { epoch: { increment: 1 }, version: { increment: 1 } },
    });
    const attempt = raised[0];
    if (!attempt) return fail('not-found');
    await appendAudit(tx, { action: 'attempt.taken-over', entity: 'attempt', entityId: attemptId, actorId: actor.id, at: now, details: { epoch: attempt.epoch } });
    return ok({ epoch: attempt.epoch });
  });
}
