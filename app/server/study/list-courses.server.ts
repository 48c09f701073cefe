import { readAfter } from '~/domain/courses/course-after';
import { BUSINESS_LINES } from '~/domain/kernel/business-line';
import { courseState, minutesLeft, type CourseLine, type LessonLine } from '~/domain/study/catalogue';
import type { Actor } from '~/domain/people/policy';
import type { Db } from '~/server/platform/db/open.server';

/** Live courses with this person's progress, lesson by lesson. */
export async function listCourses(options: { db: Db; actor: Pick<Actor, 'id'> }): Promise<CourseLine[]> {
  const { db, actor } = options;
  const courses = await db.course.findMany({
    // What was taken out of the offer stays with whoever is in the middle of it.
    where: { OR: [{ state: 'live' }, { state: 'retired', lessons: { some: { progress: { some: { personId: actor.id, completedAt: null } } } } }] },
    orderBy: [{ order: 'asc' }, { slug: 'asc' }],
    include: {
      lessons: {
        where: { currentVersionId: { not: null }, OR: [{ retiredAt: null }, { progress: { some: { personId: actor.id } } }] },
        orderBy: { order: 'asc' },
        include: { progress: { where: { personId: actor.id } }, versions: { select: { id: true, minutes: true, line: true, competency: true } } },
      },
    },
  });
  const lines = courses.map((course) => {
    const lessons = course.lessons.map((lesson): LessonLine => {
      const progress = lesson.progress[0];
      const version = lesson.versions.find((entry) => entry.id === lesson.currentVersionId);
      return {
        slug: lesson.slug, titleZh: lesson.titleZh, titleEn: lesson.titleEn,
        minutes: version?.minutes ?? 0, line: version?.line ?? '', competency: version?.competency ?? '', percent: progress?.percent ?? 0,
        state: progress?.completedAt ? 'done' : progress ? 'started' : 'new',
        place: progress && !progress.completedAt ? progress.place : null,
      };
    });
    const { slug, titleZh, titleEn, summaryZh, summaryEn } = course;
    return {
      slug, titleZh, titleEn, summaryZh, summaryEn, lessons,
      done: lessons.filter((lesson) => lesson.state === 'done').length, state: courseState(lessons), minutesLeft: minutesLeft(lessons),
      lines: BUSINESS_LINES.filter((line) => lessons.some((lesson) => lesson.line === line)), after: readAfter(course.afterSlugs),
      next: lessons.find((lesson) => lesson.state === 'started') ?? lessons.find((lesson) => lesson.state !== 'done') ?? null,
    };
  });
  const bySlug = new Map(lines.map((course) => [course.slug, course]));
  return lines.map((course) => ({
    ...course,
    after: course.after.flatMap((slug) => {
      const found = bySlug.get(slug);
      return found ? [{ slug, titleZh: found.titleZh, titleEn: found.titleEn, state: found.state }] : [];
    }),
  }));
}
