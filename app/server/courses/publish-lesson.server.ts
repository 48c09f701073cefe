import type { Language } from '~/domain/kernel/text';
import { fail, ok, type Failure, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { appendVersion } from './append-version.server';
import { blocksPublishing, checkDraft, type DraftRemark } from './check-draft.server';
import { prepareVersion } from './prepare-version.server';

/** The remarks on the saved draft, without publishing it; null when there is no such lesson. */
export async function checkSavedDraft(options: ActorContext & { lessonId: string; reader: Language }): Promise<DraftRemark[] | null> {
  const { db, lessonId } = options;
  const lesson = await db.lesson.findUnique({ where: { id: lessonId }, select: { draftZh: true, draftEn: true } });
  return lesson ? checkDraft({ ...options, sourceZh: lesson.draftZh, sourceEn: lesson.draftEn }) : null;
}

type PublishFailure = 'not-found' | 'forbidden' | 'note-missing' | 'problems' | 'unchanged' | 'conflict';

/**
 * Publishes the saved draft as version n+1. All problems are listed at once; a note does not stand in the way. Compiling happens before
 * the transaction, which publishes only the very draft that was compiled. Learners under way stay on theirs. The draft stays the
 * trainer's, so that a later delivery of shipped courses does not put its own text over it.
 */
export async function publishLesson(
  options: ActorContext & { lessonId: string; draftNumber: number; note: string; reader: Language },
): Promise<Result<{ number: number }, PublishFailure> | (Failure<'problems'> & { remarks: DraftRemark[] })> {
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
  const current = lesson.currentVersionId ? await db.lessonVersion.findUnique({ where: { id: lesson.currentVersionId }, select: { hash: true } }) : null;
  if (current?.hash === prepared.version.hash) return fail('unchanged');
  try {
    return await db.$transaction(async (tx) => {
      const taken = await tx.lesson.updateMany({ where: { id: lessonId, draftNumber }, data: { draftNumber: { increment: 1 }, draftById: actor.id, draftAt: now } });
      if (taken.count === 0) return fail('conflict');
      const { number } = await appendVersion(tx, { lessonId, version: prepared.version, publishedById: actor.id, note, now });
      await tx.course.updateMany({ where: { id: lesson.courseId, state: 'draft', source: 'trainer' }, data: { state: 'live' } });
      await appendAudit(tx, { action: 'lesson.published', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now, details: { version: number, hash: prepared.version.hash } });
      return ok({ number });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return fail('conflict');
    throw error;
  }
}
