import { withdraw } from '~/domain/courses/review';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { reviewOf, takeReview } from './review-row.server';

/** Takes a text back from review. A repeat succeeds. */
export async function withdrawReview(options: ActorContext & { reviewId: string }): Promise<Result<null, 'not-found' | 'forbidden' | 'conflict' | 'closed' | 'not-author'>> {
  const { db, actor, now, reviewId } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    const row = await tx.lessonReview.findUnique({ where: { id: reviewId } });
    if (!row) return fail('not-found');
    if (row.state === 'withdrawn') return ok(null);
    const decided = withdraw(reviewOf(row), actor.id);
    if (!decided.ok) return decided;
    if (!(await takeReview(tx, row))) return fail('conflict');
    await tx.lessonReview.update({ where: { id: reviewId }, data: { state: decided.value.state, closedAt: now, liveKey: null } });
    await appendAudit(tx, { action: 'lesson.review-withdrawn', entity: 'lesson', entityId: row.lessonId, actorId: actor.id, at: now, details: { review: reviewId } });
    return ok(null);
  });
}
