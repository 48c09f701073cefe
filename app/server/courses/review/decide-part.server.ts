import { decidePart, type ReviewObstacle, type ReviewPart, type Verdict } from '~/domain/courses/review';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { reviewOf, takeReview } from './review-row.server';

/** One part of a review is passed or returned. A return needs its reason. A repeat of the same decision by the same person succeeds. */
export async function decideReviewPart(
  options: ActorContext & { reviewId: string; part: ReviewPart; verdict: Verdict; reason: string },
): Promise<Result<null, 'not-found' | 'forbidden' | 'reason-missing' | 'conflict' | ReviewObstacle>> {
  const { db, actor, now, reviewId, part, verdict } = options;
  if (!can(actor, 'lesson:review')) return fail('forbidden');
  const reason = options.reason.trim().slice(0, 1000);
  if (verdict === 'returned' && !reason) return fail('reason-missing');
  return db.$transaction(async (tx) => {
    const row = await tx.lessonReview.findUnique({ where: { id: reviewId } });
    if (!row) return fail('not-found');
    const mine = part === 'professional' ? row.professionalById === actor.id : row.editorialById === actor.id;
    if (mine && row[part] === verdict) return ok(null);
    const decided = decidePart(reviewOf(row), part, verdict, actor);
    if (!decided.ok) return decided;
    if (!(await takeReview(tx, row))) return fail('conflict');
    const { review, event } = decided.value;
    const columns = part === 'professional'
      ? { professional: verdict, professionalById: actor.id, professionalAt: now, professionalReason: reason || null }
      : { editorial: verdict, editorialById: actor.id, editorialAt: now, editorialReason: reason || null };
    const closed = review.state === 'returned' || review.state === 'published';
    await tx.lessonReview.update({ where: { id: reviewId }, data: { ...columns, state: review.state, ...(closed ? { closedAt: now, liveKey: null } : {}) } });
    await appendAudit(tx, { action: 'lesson.review-decided', entity: 'lesson', entityId: row.lessonId, actorId: actor.id, at: now, details: { review: reviewId, part, verdict, event } });
    return ok(null);
  });
}
