import { languageBehind } from '~/domain/courses/language-behind';
import { readAfter } from '~/domain/courses/course-after';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { ActorContext } from '~/server/platform/request-context.server';
import { sourcesHash } from './prepare-version.server';

/** Courses and lessons as their authors see them, with what waits to be adopted. */
export async function listTeaching({ db, zone }: ActorContext) {
  const [courses, draftQuestions] = await Promise.all([
    db.course.findMany({
      orderBy: [{ order: 'asc' }, { slug: 'asc' }],
      include: { lessons: { orderBy: { order: 'asc' }, include: { versions: { orderBy: { number: 'desc' }, take: 1, select: { number: true, publishedAt: true, hash: true } } } } },
    }),
    db.question.count({ where: { state: 'draft' } }),
  ]);
  return {
    draftQuestions,
    courses: courses.map((course) => ({
      id: course.id, slug: course.slug, title: { zh: course.titleZh, en: course.titleEn ?? undefined }, state: course.state,
      own: course.source === 'trainer', after: readAfter(course.afterSlugs),
      lessons: course.lessons.map((lesson) => {
        const version = lesson.versions[0];
        return {
          id: lesson.id, title: { zh: lesson.titleZh, en: lesson.titleEn ?? undefined }, version: version?.number ?? 0, retired: lesson.retiredAt !== null,
          publishedAt: version ? wallClock(version.publishedAt, zone) : null, 
          changed: version !== undefined && version.hash !== sourcesHash(lesson.draftZh, lesson.draftEn), english: lesson.draftEn.trim() !== '', behind: languageBehind(lesson.draftZh, lesson.draftEn)?.language ?? null,
        };
      }),
    })),
  };
}
