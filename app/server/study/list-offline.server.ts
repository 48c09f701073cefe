import { can } from '~/domain/people/policy';
import { sha256 } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Pictures only, and not too many: a phone's store is small, and videos are watched online. */
const MOST_MEDIA = 60;

export type OfflineList = { reader: string; pages: { path: string; stamp: string; title: string }[]; media: string[] };

/** What tells one reader from the next on a shared device, and says nothing else about them. */
export function readerKey(personId: string): string {
  return sha256(`reader/${personId}`).slice(0, 24);
}

/** Lessons to keep for reading without a network: all of each course that this person has begun and not finished. */
export async function listOffline({ db, actor }: ActorContext): Promise<OfflineList> {
  if (!can(actor, 'study:self')) return { reader: readerKey(actor.id), pages: [], media: [] };
  const courses = await db.course.findMany({
    where: { state: 'live', lessons: { some: { progress: { some: { personId: actor.id } } } } }, orderBy: { order: 'asc' },
    include: {
      lessons: {
        where: { currentVersionId: { not: null }, OR: [{ retiredAt: null }, { progress: { some: { personId: actor.id } } }] }, orderBy: { order: 'asc' },
        select: { slug: true, titleZh: true, currentVersionId: true, progress: { where: { personId: actor.id }, select: { lessonVersionId: true, completedAt: true } } },
      },
    },
  });
  const lessons = courses.filter((course) => course.lessons.some((lesson) => !lesson.progress[0]?.completedAt)).flatMap((course) => course.lessons.map((lesson) => {
    const progress = lesson.progress[0];
    const versionId = progress && !progress.completedAt ? progress.lessonVersionId : (lesson.currentVersionId ?? '');
    return { path: `/courses/${course.slug}/${lesson.slug}`, stamp: versionId, title: lesson.titleZh, versionId };
  }));
  const versions = await db.lessonVersion.findMany({ where: { id: { in: lessons.map((lesson) => lesson.versionId) } }, select: { compiledZh: true } });
  const media = new Set(versions.flatMap((version) => [...version.compiledZh.matchAll(/(?:src|poster)=\\"(\/media\/[A-Za-z0-9._/-]+\.(?:webp|png|jpe?g|gif))\\"/g)].map((match) => match[1] ?? '')));
  return { reader: readerKey(actor.id), pages: lessons.map(({ path, stamp, title }) => ({ path, stamp, title })), media: [...media].slice(0, MOST_MEDIA) };
}
