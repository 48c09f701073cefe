import { afterProblem, readAfter } from '~/domain/courses/course-after';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/**
 * Which courses are best learnt before a trainer's own course: advice, never a wall. `after`: slugs; a repeat succeeds. Those of a
 * shipped course come with it. `after-conflict`: somebody else changed them meanwhile.
 */
export async function setCourseAfter(
  options: ActorContext & { courseId: string; after: string[] },
): Promise<Result<null, 'not-found' | 'forbidden' | 'after-shipped' | 'after-unknown' | 'after-circle' | 'after-conflict'>> {
  const { db, actor, now, courseId } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  const courses = await db.course.findMany({ select: { id: true, slug: true, source: true, afterSlugs: true }, orderBy: { order: 'asc' } });
  const course = courses.find((entry) => entry.id === courseId);
  if (!course) return fail('not-found');
  if (course.source !== 'trainer') return fail('after-shipped');
  const wanted = [...new Set(options.after)];
  const problem = afterProblem(course.slug, wanted, new Map(courses.map((entry) => [entry.slug, readAfter(entry.afterSlugs)])));
  if (problem) return fail(problem);
  const afterSlugs = JSON.stringify(courses.map((entry) => entry.slug).filter((slug) => wanted.includes(slug)));
  if (afterSlugs === course.afterSlugs) return ok(null);
  return db.$transaction(async (tx) => {
    const changed = await tx.course.updateMany({ where: { id: courseId, afterSlugs: course.afterSlugs }, data: { afterSlugs } });
    if (changed.count === 0) return fail('after-conflict');
    await appendAudit(tx, { action: 'course.after-set', entity: 'course', entityId: courseId, actorId: actor.id, at: now, details: { slug: course.slug, after: wanted.join(' ') } });
    return ok(null);
  });
}
