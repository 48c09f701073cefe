import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { appendVersion } from './append-version.server';
import { prepareVersion, type PreparedVersion } from './prepare-version.server';

/** Rolls the whole adoption back: half a course is none. */
class DraftChanged extends Error {}

/**
 * A real centre adopts a shipped course: each of its drafts becomes version 1 and the course goes live. A repeat changes nothing.
 * `lesson-problems`: a draft does not pass, `details.lesson` says which. `lesson-rewritten`: somebody here wrote in that draft, so it goes
 * through review first, and the rest is adopted after it. `conflict`: somebody changed a draft meanwhile. Courses of a centre's own are
 * not adopted: their lessons go through review.
 */
export async function adoptCourse(options: ActorContext & { courseId: string }): Promise<Result<null, 'not-found' | 'forbidden' | 'lesson-problems' | 'lesson-rewritten' | 'conflict'>> {
  const { db, actor, now, courseId } = options;
  if (!can(actor, 'course:adopt')) return fail('forbidden');
  const course = await db.course.findUnique({ where: { id: courseId }, include: { lessons: { orderBy: { order: 'asc' } } } });
  if (!course || course.source !== 'content') return fail('not-found');
  if (course.state === 'live') return ok(null);
  const prepared: { lessonId: string; draftNumber: number; version: PreparedVersion }[] = [];
  for (const lesson of course.lessons.filter((entry) => entry.currentVersionId === null)) {
    if (lesson.draftAuthors !== '[]') return fail('lesson-rewritten', { lesson: lesson.titleZh });
    const result = await prepareVersion({ lessonId: lesson.id, sourceZh: lesson.draftZh, sourceEn: lesson.draftEn });
    if (!result.ok) return fail('lesson-problems', { lesson: lesson.titleZh });
    prepared.push({ lessonId: lesson.id, draftNumber: lesson.draftNumber, version: result.version });
  }
  try {
    return await db.$transaction(async (tx) => {
      const taken = await tx.course.updateMany({ where: { id: courseId, state: 'draft' }, data: { state: 'live' } });
      if (taken.count === 0) return ok(null);
      for (const { lessonId, draftNumber, version } of prepared) {
        const same = await tx.lesson.updateMany({ where: { id: lessonId, draftNumber, currentVersionId: null }, data: { draftNumber: { increment: 1 } } });
        if (same.count === 0) throw new DraftChanged();
        await appendVersion(tx, { lessonId, version, publishedById: actor.id, note: '采用随系统提供的课程', now });
      }
      await appendAudit(tx, { action: 'course.adopted', entity: 'course', entityId: courseId, actorId: actor.id, at: now, details: { slug: course.slug, lessons: prepared.length } });
      return ok(null);
    });
  } catch (error) {
    if (error instanceof DraftChanged || isUniqueViolation(error)) return fail('conflict');
    throw error;
  }
}

/** Adopts the shipped question bank: every draft item goes live. Returns how many. */
export async function adoptBank({ db, actor, now }: ActorContext): Promise<Result<{ questions: number }, 'forbidden'>> {
  if (!can(actor, 'course:adopt')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    const adopted = await tx.question.updateMany({ where: { state: 'draft' }, data: { state: 'live' } });
    if (adopted.count > 0) {
      await appendAudit(tx, { action: 'bank.adopted', entity: 'bank', entityId: 'questions', actorId: actor.id, at: now, details: { questions: adopted.count } });
    }
    return ok({ questions: adopted.count });
  });
}
