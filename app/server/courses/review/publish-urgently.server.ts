import { URGENT_REVIEW_HOURS } from '~/domain/courses/review';
import { fail, ok, type Failure, type Result } from '~/domain/kernel/result';
import type { Language } from '~/domain/kernel/text';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { appendVersion } from '../append-version.server';
import { blocksPublishing, checkDraft, type DraftRemark } from '../check-draft.server';
import { prepareVersion } from '../prepare-version.server';
import { authorsOf } from './review-row.server';

type UrgentFailure = 'not-found' | 'forbidden' | 'note-missing' | 'problems' | 'unchanged' | 'conflict';

/**
 * 紧急更正: the saved draft becomes version n+1 at once; its review follows within a day, and until then the page says so. All problems are
 * listed at once. Compiling happens before the transaction, which publishes only the very draft that was compiled. A text that was under
 * review gives way, so that it cannot undo the correction. Learners under way stay on their version; all who know the old text are told.
 */
export async function publishUrgently(
  options: ActorContext & { lessonId: string; draftNumber: number; note: string; ownerDepartmentId: string; reader: Language },
): Promise<Result<{ number: number }, UrgentFailure> | (Failure<'problems'> & { remarks: DraftRemark[] })> {
  const { db, actor, now, lessonId, draftNumber, reader } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  const note = options.note.trim().slice(0, 500);
  if (!note) return fail('note-missing');
  const lesson = await db.lesson.findUnique({ where: { id: lessonId } });
  if (!lesson) return fail('not-found');
  if (lesson.draftNumber !== draftNumber) return fail('conflict');
  const remarks = await checkDraft({ ...options, sourceZh: lesson.draftZh, sourceEn: lesson.draftEn, reader });
  if (blocksPublishing(remarks)) return { ...fail('problems'), remarks };
  const prepared = await prepareVersion({ lessonId, sourceZh: lesson.draftZh, sourceEn: lesson.draftEn });
  if (!prepared.ok) return { ...fail('problems'), remarks };
  const { version } = prepared;
  const current = lesson.currentVersionId ? await db.lessonVersion.findUnique({ where: { id: lesson.currentVersionId }, select: { hash: true } }) : null;
  if (current?.hash === version.hash) return fail('unchanged');
  // Any department may own the rule, also one without a reviewer today: the review waits for one.
  const owner = await db.department.findUnique({ where: { id: options.ownerDepartmentId }, select: { id: true } });
  const authors = authorsOf(lesson, actor.id);
  try {
    return await db.$transaction(async (tx) => {
      const taken = await tx.lesson.updateMany({ where: { id: lessonId, draftNumber }, data: { draftNumber: { increment: 1 }, draftById: actor.id, draftAt: now, draftAuthors: '[]' } });
      if (taken.count === 0) return fail('conflict');
      const { id: versionId, number } = await appendVersion(tx, { lessonId, version, publishedById: actor.id, note, now });
      await tx.course.updateMany({ where: { id: lesson.courseId, state: 'draft', source: 'trainer' }, data: { state: 'live' } });
      await tx.lessonReview.updateMany({ where: { liveKey: lessonId }, data: { state: 'superseded', liveKey: null, closedAt: now, revision: { increment: 1 } } });
      // A correction of a correction takes over its mark.
      await tx.lessonReview.updateMany({ where: { lessonId, urgent: true, state: 'open' }, data: { state: 'superseded', closedAt: now, revision: { increment: 1 } } });
      const reviewId = newId();
      await tx.lessonReview.create({
        data: {
          id: reviewId, lessonId, sourceZh: version.sourceZh, sourceEn: version.sourceEn, hash: version.hash, note, state: 'open', urgent: true, authors: JSON.stringify(authors),
          ownerDepartmentId: owner?.id ?? actor.departmentId, submittedById: actor.id, submittedAt: now, baseVersionId: lesson.currentVersionId, versionId,
          dueAt: new Date(now.getTime() + URGENT_REVIEW_HOURS * 3_600_000),
        },
      });
      await appendAudit(tx, { action: 'lesson.published-urgently', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now, details: { version: number, hash: version.hash, review: reviewId } });
      return ok({ number });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return fail('conflict');
    throw error;
  }
}
