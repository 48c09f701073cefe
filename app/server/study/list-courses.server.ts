import type { Actor } from '~/domain/people/policy';
import type { Db } from '~/server/platform/db/open.server';

export type LessonLine = { slug: string; titleZh: string; titleEn: string | null; minutes: number; state: 'new' | 'started' | 'done'; place: string | null };
export type CourseLine = {
  slug: string;
  titleZh: string;
  titleEn: string | null;
  summaryZh: string;
  summaryEn: string | null;
  lessons: LessonLine[];
  done: number;
  /** The lesson to go on with: the first that is not done. */
  next: LessonLine | null;
};

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
        include: { progress: { where: { personId: actor.id } }, versions: { select: { id: true, minutes: true } } },
      },
    },
  });
  return courses.map((course) => {
    const lessons = course.lessons.map((lesson): LessonLine => {
      const progress = lesson.progress[0];
      return {
        slug: lesson.slug, titleZh: lesson.titleZh, titleEn: lesson.titleEn,
        minutes: lesson.versions.find((version) => version.id === lesson.currentVersionId)?.minutes ?? 0,
        state: progress?.completedAt ? 'done' : progress ? 'started' : 'new',
        place: progress && !progress.completedAt ? progress.place : null,
      };
    });
    const { slug, titleZh, titleEn, summaryZh, summaryEn } = course;
    return {
      slug, titleZh, titleEn, summaryZh, summaryEn, lessons,
      done: lessons.filter((lesson) => lesson.state === 'done').length,
      next: lessons.find((lesson) => lesson.state === 'started') ?? lessons.find((lesson) => lesson.state !== 'done') ?? null,
    };
  });
}
