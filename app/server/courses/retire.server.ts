import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Takes a lesson out of what new readers are offered, or offers it again. Whoever began it may finish. A repeat succeeds. */
export async function retireLesson(options: ActorContext & { lessonId: string; retired: boolean }): Promise<Result<null, 'not-found' | 'forbidden'>> {
  const { db, actor, now, lessonId, retired } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    if (!(await tx.lesson.findUnique({ where: { id: lessonId }, select: { id: true } }))) return fail('not-found');
    const changed = await tx.lesson.updateMany({ where: { id: lessonId, retiredAt: retired ? null : { not: null } }, data: { retiredAt: retired ? now : null } });
    if (changed.count > 0) await appendAudit(tx, { action: retired ? 'lesson.retired' : 'lesson.reinstated', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now });
    return ok(null);
  });
}

/** The same for a whole course; a course that nobody adopted yet is left as it is. */
export async function retireCourse(options: ActorContext & { courseId: string; retired: boolean }): Promise<Result<null, 'not-found' | 'forbidden'>> {
  const { db, actor, now, courseId, retired } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    if (!(await tx.course.findUnique({ where: { id: courseId }, select: { id: true } }))) return fail('not-found');
    const changed = await tx.course.updateMany({ where: { id: courseId, state: retired ? 'live' : 'retired' }, data: { state: retired ? 'retired' : 'live' } });
    if (changed.count > 0) await appendAudit(tx, { action: retired ? 'course.retired' : 'course.reinstated', entity: 'course', entityId: courseId, actorId: actor.id, at: now });
    return ok(null);
  });
}
