import { publishObstacle } from '~/domain/courses/review';
import { fail, ok, type Failure, type Result } from '~/domain/kernel/result';
import type { Language } from '~/domain/kernel/text';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import type { ActorContext, Context } from '~/server/platform/request-context.server';
import { appendVersion } from '../append-version.server';
import { blocksPublishing, checkDraft, type DraftRemark } from '../check-draft.server';
import { prepareVersion, sourcesHash } from '../prepare-version.server';
import { reviewOf, takeReview } from './review-row.server';

type PublishFailure = 'not-found' | 'forbidden' | 'not-passed' | 'outdated' | 'problems' | 'conflict';
type PublishResult = Result<{ number: number }, PublishFailure> | (Failure<'problems'> & { remarks: DraftRemark[] });

/** A trainer publishes a text that has passed its review, at once, also one that was to wait for its time. A repeat succeeds. */
export async function publishReviewed(options: ActorContext & { reviewId: string; reader: Language }): Promise<PublishResult> {
  if (!can(options.actor, 'lesson:edit')) return fail('forbidden');
  return publishSnapshot({ ...options, actorId: options.actor.id });
}

/**
 * Publishes exactly the text that was reviewed as version n+1. Compiling happens before the transaction. What the text refers to may have
 * changed since it was handed in, so it is checked once more. Learners under way stay on their version.
 */
export async function publishSnapshot(options: Context & { reviewId: string; reader: Language; actorId: string }): Promise<PublishResult> {
  const { db, now, reviewId, reader, actorId } = options;
  const row = await db.lessonReview.findUnique({ where: { id: reviewId }, include: { lesson: { select: { currentVersionId: true, courseId: true } } } });
  if (!row) return fail('not-found');
  if (row.state === 'published' && row.versionId) {
    return ok({ number: (await db.lessonVersion.findUniqueOrThrow({ where: { id: row.versionId }, select: { number: true } })).number });
  }
  const obstacle = publishObstacle(reviewOf(row), { base: row.baseVersionId, current: row.lesson.currentVersionId });
  if (obstacle) return fail(obstacle);
  const { lessonId, sourceZh, sourceEn, note } = row;
  const remarks = await checkDraft({ ...options, lessonId, sourceZh, sourceEn: sourceEn ?? '', reader });
  if (blocksPublishing(remarks)) return { ...fail('problems'), remarks };
  const prepared = await prepareVersion({ lessonId, sourceZh, sourceEn });
  if (!prepared.ok) return { ...fail('problems'), remarks };
  try {
    return await db.$transaction(async (tx) => {
      if (!(await takeReview(tx, row))) return fail('conflict');
      const lesson = await tx.lesson.findUniqueOrThrow({ where: { id: lessonId }, select: { draftZh: true, draftEn: true, draftAuthors: true } });
      // What was written after the text was handed in is still its authors' draft.
      const draftAuthors = sourcesHash(lesson.draftZh, lesson.draftEn) === row.hash ? '[]' : lesson.draftAuthors;
      const taken = await tx.lesson.updateMany({ where: { id: lessonId, currentVersionId: row.baseVersionId }, data: { draftAuthors } });
      if (taken.count === 0) return fail('outdated');
      const { id, number } = await appendVersion(tx, { lessonId, version: prepared.version, publishedById: row.submittedById, note, now });
      await tx.course.updateMany({ where: { id: row.lesson.courseId, state: 'draft', source: 'trainer' }, data: { state: 'live' } });
      // The reviewed text takes the place of an urgent correction that still waited for its review.
      await tx.lessonReview.updateMany({ where: { lessonId, urgent: true, state: 'open' }, data: { state: 'superseded', closedAt: now, revision: { increment: 1 } } });
      await tx.lessonReview.update({ where: { id: reviewId }, data: { state: 'published', versionId: id, closedAt: now, liveKey: null } });
      await appendAudit(tx, { action: 'lesson.published', entity: 'lesson', entityId: lessonId, actorId, at: now, details: { version: number, hash: prepared.version.hash, review: reviewId } });
      return ok({ number });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return fail('conflict');
    throw error;
  }
}
