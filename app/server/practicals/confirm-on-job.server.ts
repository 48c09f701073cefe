import { fail, ok, type Result } from '~/domain/kernel/result';
import { isInForce } from '~/domain/people/assignment';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { onJobOf } from './on-job.server';

/** The people whom this mentor accompanies today, with the on-the-job list of their post. */
export async function listMentees({ db, actor, today }: ActorContext) {
  const rows = await db.mentorAssignment.findMany({
    where: { mentorId: actor.id, learner: { leftOn: null } },
    include: { learner: { include: { post: true, confirmations: true } } },
    orderBy: { fromDate: 'desc' },
  });
  return rows
    .filter((row) => isInForce({ ...row, endedOn: null }, today))
    .map(({ learner, fromDate }) => ({
      id: learner.id, name: learner.name, staffNumber: learner.staffNumber, since: fromDate,
      post: learner.post ? { zh: learner.post.nameZh, en: learner.post.nameEn } : null,
      ...onJobOf(learner),
    }));
}

/** The mentor confirms one item of the list. A repeat changes nothing; a stranger's mentee is not found. */
export async function confirmOnJob(options: ActorContext & { learnerId: string; itemKey: string }): Promise<Result<null, 'not-found'>> {
  const { db, actor, now, learnerId, itemKey } = options;
  const mentee = (await listMentees(options)).find((entry) => entry.id === learnerId);
  if (!mentee?.items.some((item) => item.key === itemKey)) return fail('not-found');
  try {
    await db.$transaction(async (tx) => {
      await tx.onJobConfirmation.create({ data: { id: newId(), learnerId, mentorId: actor.id, itemKey, confirmedAt: now } });
      await appendAudit(tx, { action: 'mentee.confirmed', entity: 'person', entityId: learnerId, actorId: actor.id, at: now, details: { item: itemKey } });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  return ok(null);
}
