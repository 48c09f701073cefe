import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Moves everybody who is under way in a lesson to its newest version; each is told why on the page. Returns how many. */
export async function moveReaders(options: ActorContext & { lessonId: string; reason: string }): Promise<Result<{ readers: number }, 'not-found' | 'forbidden' | 'reason-missing'>> {
  const { db, actor, now, lessonId } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  const reason = options.reason.trim().slice(0, 500);
  if (!reason) return fail('reason-missing');
  return db.$transaction(async (tx) => {
    const lesson = await tx.lesson.findUnique({ where: { id: lessonId }, select: { currentVersionId: true } });
    if (!lesson?.currentVersionId) return fail('not-found');
    const readers = await tx.lessonProgress.findMany({
      where: { lessonId, completedAt: null, lessonVersionId: { not: lesson.currentVersionId } }, select: { id: true, lessonVersionId: true, movedFrom: true, version: { select: { number: true } } },
    });
    let moved = 0;
    for (const reader of readers) {
      const { count } = await tx.lessonProgress.updateMany({
        where: { id: reader.id, lessonVersionId: reader.lessonVersionId, completedAt: null },
        // Moved twice before they looked: told from where they really were.
        data: { lessonVersionId: lesson.currentVersionId, place: null, percent: 0, movedFrom: reader.movedFrom ?? reader.version.number, movedNote: reason },
      });
      moved += count;
    }
    if (moved > 0) await appendAudit(tx, { action: 'lesson.readers-moved', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now, details: { readers: moved } });
    return ok({ readers: moved });
  });
}
