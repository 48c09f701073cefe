import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Takes an item out of use, or back into it. Attempts that have it keep it, and so do their results. A repeat changes nothing. */
export async function retireItem(options: ActorContext & { questionId: string; retired: boolean }): Promise<Result<null, 'forbidden' | 'not-found'>> {
  const { db, actor, now, questionId, retired } = options;
  if (!can(actor, 'bank:edit')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    const [from, to] = retired ? ['live', 'retired'] : ['retired', 'live'];
    const changed = await tx.question.updateMany({ where: { id: questionId, state: from }, data: { state: to } });
    if (changed.count === 0) return (await tx.question.findFirst({ where: { id: questionId, state: to }, select: { id: true } })) ? ok(null) : fail('not-found');
    await appendAudit(tx, { action: retired ? 'question.retired' : 'question.reinstated', entity: 'question', entityId: questionId, actorId: actor.id, at: now });
    return ok(null);
  });
}
