import { fail, ok, type Result } from '~/domain/kernel/result';
import { isInForce } from '~/domain/people/assignment';
import { ON_JOB_LIST } from '~/domain/practicals/on-job-list';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** The people whom this mentor accompanies today, with their on-the-job list. */
export async function listMentees({ db, actor, today }: ActorContext) {
  const rows = await db.mentorAssignment.findMany({
    where: { mentorId: actor.id },
    include: { learner: { include: { post: true, confirmations: true } } },
    orderBy: { fromDate: 'desc' },
  });
  return rows
    .filter((row) => isInForce({ ...row, endedOn: null }, today))
    .map(({ learner, fromDate }) => ({
      id: learner.id, name: learner.name, staffNumber: learner.staffNumber, since: fromDate,
      post: learner.post ? { zh: learner.post.nameZh, en: learner.post.nameEn } : null,
      confirmed: learner.confirmations.map((entry) => entry.itemKey),
    }));
}

/** The mentor confirms one item. A repeat changes nothing; a stranger's mentee is not found. */
export async function confirmOnJob(options: ActorContext & { learnerId: string; itemKey: string }): Promise<Result<null, 'not-found'>> {
  const { db, actor, now, learnerId, itemKey } = options;
  const mentees = await listMentees(options);
  if (!mentees.some((mentee) => mentee.id === learnerId) || !ON_JOB_LIST.some((item) => item.key === itemKey)) return fail('not-found');
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
