import type { Language } from '~/domain/kernel/text';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** A remark on a line of the text under review. `line`: of the source of that language, from 1. */
export async function commentOnReview(
  options: ActorContext & { reviewId: string; language: Language; line: number; text: string },
): Promise<Result<null, 'not-found' | 'forbidden' | 'text-missing' | 'line-missing'>> {
  const { db, actor, now, reviewId, language, line } = options;
  if (!can(actor, 'lesson:review')) return fail('forbidden');
  const text = options.text.trim().slice(0, 1000);
  if (!text) return fail('text-missing');
  return db.$transaction(async (tx) => {
    const review = await tx.lessonReview.findUnique({ where: { id: reviewId }, select: { lessonId: true, sourceZh: true, sourceEn: true } });
    if (!review) return fail('not-found');
    const source = language === 'en' ? review.sourceEn : review.sourceZh;
    if (!Number.isInteger(line) || line < 1 || line > (source ?? '').split('\n').length || source === null) return fail('line-missing');
    await tx.reviewComment.create({ data: { id: newId(), reviewId, language, line, text, byId: actor.id, at: now } });
    await appendAudit(tx, { action: 'lesson.review-commented', entity: 'lesson', entityId: review.lessonId, actorId: actor.id, at: now, details: { review: reviewId, language, line } });
    return ok(null);
  });
}

/** Marks a remark as dealt with, or open again: by its writer or by anybody who writes the lesson. */
export async function resolveComment(options: ActorContext & { reviewId: string; commentId: string; resolved: boolean }): Promise<Result<null, 'not-found' | 'forbidden'>> {
  const { db, actor, now, reviewId, commentId, resolved } = options;
  const comment = await db.reviewComment.findFirst({ where: { id: commentId, reviewId } });
  if (!comment) return fail('not-found');
  if (!can(actor, 'lesson:edit') && comment.byId !== actor.id) return fail('forbidden');
  await db.reviewComment.updateMany({
    where: { id: commentId, resolvedAt: resolved ? null : { not: null } }, data: resolved ? { resolvedAt: now, resolvedById: actor.id } : { resolvedAt: null, resolvedById: null },
  });
  return ok(null);
}
