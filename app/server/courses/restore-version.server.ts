import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/**
 * Makes an older version, or a draft that was kept, the draft anew. What stood there is kept and can be restored in turn; readers notice
 * nothing until it is published. `from`: id of a version or of a kept draft of this lesson.
 */
export async function restoreDraft(options: ActorContext & { lessonId: string; from: string }): Promise<Result<null, 'not-found' | 'forbidden' | 'conflict' | 'unchanged'>> {
  const { db, actor, now, lessonId, from } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    const lesson = await tx.lesson.findUnique({ where: { id: lessonId }, select: { draftZh: true, draftEn: true, draftById: true, draftAt: true, draftAuthors: true, draftNumber: true } });
    const version = await tx.lessonVersion.findFirst({ where: { id: from, lessonId }, select: { number: true, sourceZh: true, sourceEn: true } });
    const kept = version ? null : await tx.keptDraft.findFirst({ where: { id: from, lessonId } });
    const source = version ?? kept;
    if (!lesson || !source) return fail('not-found');
    const draftEn = source.sourceEn ?? '';
    if (lesson.draftZh === source.sourceZh && lesson.draftEn === draftEn) return fail('unchanged');
    // Whoever restores answers for the text; who wrote a kept draft wrote it still.
    const authors = [...new Set([...(kept?.byId ? [kept.byId] : []), ...(JSON.parse(lesson.draftAuthors) as string[]), actor.id])];
    const taken = await tx.lesson.updateMany({
      where: { id: lessonId, draftNumber: lesson.draftNumber }, data: { draftZh: source.sourceZh, draftEn, draftById: actor.id, draftAt: now, draftAuthors: JSON.stringify(authors), draftNumber: { increment: 1 } },
    });
    if (taken.count === 0) return fail('conflict');
    const published = await tx.lessonVersion.findFirst({ where: { lessonId, sourceZh: lesson.draftZh, sourceEn: lesson.draftEn === '' ? null : lesson.draftEn }, select: { id: true } });
    if (!published) await tx.keptDraft.create({ data: { id: newId(), lessonId, sourceZh: lesson.draftZh, sourceEn: lesson.draftEn, byId: lesson.draftById, at: lesson.draftAt } });
    await appendAudit(tx, { action: 'lesson.restored', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now, details: version ? { version: version.number } : { kept: from } });
    return ok(null);
  });
}
