import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Longest source of one language that is kept, in characters; the gate's own cap is lower and says why. */
export const LONGEST_DRAFT = 200_000;

/** A pause after which the same trainer's next save is another entry in the log. */
const STRETCH_MS = 60 * 60_000;

/**
 * Saves a draft if nobody else saved one since `draftNumber` was read; otherwise `conflict` with who did, and nothing is overwritten.
 * The log gets one entry per trainer and stretch of work, not one per key stroke.
 */
export async function saveDraft(
  options: ActorContext & { lessonId: string; draftNumber: number; sourceZh: string; sourceEn: string },
): Promise<Result<{ draftNumber: number }, 'not-found' | 'forbidden' | 'too-long' | 'conflict'>> {
  const { db, actor, now, lessonId, draftNumber, sourceZh, sourceEn } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  if (sourceZh.length > LONGEST_DRAFT || sourceEn.length > LONGEST_DRAFT) return fail('too-long');
  return db.$transaction(async (tx) => {
    const before = await tx.lesson.findUnique({ where: { id: lessonId }, select: { draftById: true, draftAt: true, draftZh: true, draftEn: true, draftNumber: true, draftAuthors: true } });
    if (!before) return fail('not-found');
    // The same text again is the repeat of a request whose reply was lost.
    if (before.draftById === actor.id && before.draftZh === sourceZh && before.draftEn === sourceEn) return ok({ draftNumber: before.draftNumber });
    const draftAuthors = JSON.stringify([...new Set([...(JSON.parse(before.draftAuthors) as string[]), actor.id])]);
    const saved = await tx.lesson.updateMany({
      where: { id: lessonId, draftNumber }, data: { draftZh: sourceZh, draftEn: sourceEn, draftById: actor.id, draftAt: now, draftAuthors, draftNumber: { increment: 1 } },
    });
    if (saved.count === 0) {
      const other = before.draftById ? await tx.person.findUnique({ where: { id: before.draftById }, select: { name: true } }) : null;
      return fail('conflict', { name: other?.name ?? '' });
    }
    if (before.draftById !== actor.id || now.getTime() - before.draftAt.getTime() > STRETCH_MS) {
      await appendAudit(tx, { action: 'lesson.draft-saved', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now });
    }
    return ok({ draftNumber: draftNumber + 1 });
  });
}
