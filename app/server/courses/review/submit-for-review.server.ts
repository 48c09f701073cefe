import { reviewersFor } from '~/domain/courses/review';
import { fail, ok, type Failure, type Result } from '~/domain/kernel/result';
import type { Language } from '~/domain/kernel/text';
import { instantOf } from '~/domain/kernel/wall-clock';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { blocksPublishing, checkDraft, type DraftRemark } from '../check-draft.server';
import { sourcesHash } from '../prepare-version.server';
import { authorsOf, listReviewers } from './review-row.server';

export type SubmitFailure =
  | 'not-found' | 'forbidden' | 'note-missing' | 'problems' | 'unchanged' | 'conflict' | 'no-editor' | 'owner-missing' | 'publish-time' | 'under-review';

/**
 * Hands the saved draft in for review: its text is kept as it is now, whatever becomes of the draft. It must pass the same checks as a
 * publication. `publishAt`: wall-clock time in the centre's zone at which it is published by itself once it has passed; empty: by hand.
 */
export async function submitForReview(
  options: ActorContext & { lessonId: string; draftNumber: number; note: string; ownerDepartmentId: string; publishAt: string; reader: Language },
): Promise<Result<{ reviewId: string }, SubmitFailure> | (Failure<'problems'> & { remarks: DraftRemark[] })> {
  const { db, actor, now, zone, lessonId, draftNumber, ownerDepartmentId, reader } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  const note = options.note.trim().slice(0, 500);
  if (!note) return fail('note-missing');
  const publishAt = readTime(options.publishAt, zone);
  if (publishAt === 'wrong' || (publishAt && publishAt <= now)) return fail('publish-time');
  const lesson = await db.lesson.findUnique({ where: { id: lessonId } });
  if (!lesson) return fail('not-found');
  if (lesson.draftNumber !== draftNumber) return fail('conflict');
  const authors = authorsOf(lesson, actor.id);
  const reviewers = reviewersFor(authors, await listReviewers(options));
  if (!reviewers.editorial) return fail('no-editor');
  if (!reviewers.departments.includes(ownerDepartmentId)) return fail('owner-missing');
  const sourceEn = lesson.draftEn.trim() ? lesson.draftEn : null;
  const hash = sourcesHash(lesson.draftZh, sourceEn);
  const current = lesson.currentVersionId ? await db.lessonVersion.findUnique({ where: { id: lesson.currentVersionId }, select: { hash: true } }) : null;
  if (current?.hash === hash) return fail('unchanged');
  const remarks = await checkDraft({ ...options, sourceZh: lesson.draftZh, sourceEn: lesson.draftEn, reader });
  if (blocksPublishing(remarks)) return { ...fail('problems'), remarks };
  const id = newId();
  try {
    return await db.$transaction(async (tx) => {
      const same = await tx.lesson.updateMany({ where: { id: lessonId, draftNumber }, data: { draftAuthors: JSON.stringify(authors) } });
      if (same.count === 0) return fail('conflict');
      await tx.lessonReview.create({
        data: {
          id, lessonId, sourceZh: lesson.draftZh, sourceEn, hash, note, state: 'open', authors: JSON.stringify(authors), ownerDepartmentId,
          submittedById: actor.id, submittedAt: now, baseVersionId: lesson.currentVersionId, publishAt, liveKey: lessonId,
        },
      });
      await appendAudit(tx, { action: 'lesson.submitted', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now, details: { review: id, hash } });
      return ok({ reviewId: id });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return fail('under-review');
    throw error;
  }
}

function readTime(reading: string, zone: string): Date | null | 'wrong' {
  if (reading.trim() === '') return null;
  try {
    return instantOf(reading.trim(), zone);
  } catch {
    return 'wrong';
  }
}
