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
          id: lesson.id, title: { zh: lesson.titleZh, en: lesson.titleEn ?? undefined }, version: version?.number ?? 0,
          publishedAt: version ? wallClock(version.publishedAt, zone) : null, 
          changed: version !== undefined && version.hash !== sourcesHash(lesson.draftZh, lesson.draftEn), english: lesson.draftEn.trim() !== '',
        };
      }),
    })),
  };
}

/** A lesson for the editor. `null` when there is none. */
export async function readDraft({ db, zone, lessonId }: ActorContext & { lessonId: string }) {
  const lesson = await db.lesson.findUnique({
    where: { id: lessonId }, include: { course: true, versions: { orderBy: { number: 'desc' } }, progress: { where: { completedAt: null }, select: { id: true } } },
  });
  if (!lesson) return null;
  const people = await db.person.findMany({
    where: { id: { in: [...lesson.versions.flatMap((version) => version.publishedById ?? []), lesson.draftById ?? ''] } }, select: { id: true, name: true },
  });
  const names = new Map(people.map((person) => [person.id, person.name]));
  return {
    id: lesson.id, title: { zh: lesson.titleZh, en: lesson.titleEn ?? undefined }, course: { slug: lesson.course.slug, title: { zh: lesson.course.titleZh, en: lesson.course.titleEn ?? undefined } },
    draftZh: lesson.draftZh, draftEn: lesson.draftEn, draftNumber: lesson.draftNumber, draftAt: wallClock(lesson.draftAt, zone),
    draftBy: lesson.draftById ? (names.get(lesson.draftById) ?? '') : null, changed: lesson.versions[0]?.hash !== sourcesHash(lesson.draftZh, lesson.draftEn),
    underWay: lesson.progress.length,
    versions: lesson.versions.map((version) => ({
      id: version.id, number: version.number, at: wallClock(version.publishedAt, zone), by: version.publishedById ? (names.get(version.publishedById) ?? '') : null, note: version.note,
      sourceZh: version.sourceZh, sourceEn: version.sourceEn,
    })),
  };
}
