import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { stringify } from 'yaml';
import { readAfter } from '~/domain/courses/course-after';
import { packCourse, type CoursePackage } from '~/domain/courses/course-package';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import type { ActorContext } from '~/server/platform/request-context.server';

/** The same course gives the same bytes whenever it is packed: files in it bear no time of their own. */
const SAME_DAY = new Date(2000, 0, 1);

/** A file of a lesson larger than this is not packed; videos are carried by hand. */
const LARGEST_PACKED = 10 * 1024 * 1024;

/** Name of the list that tells what the packed files are. */
export const MEDIA_LIST = 'media.yaml';

/**
 * A course as a zip of files that can be kept, compared, moved to another centre or to `content/`: the published text of each lesson, its
 * draft where it was never published, and the pictures and documents that they show.
 */
export async function exportCourse(options: ActorContext & { courseId: string; folder: string }): Promise<Result<{ name: string; bytes: Uint8Array }, 'not-found' | 'forbidden'>> {
  const { db, actor, courseId, folder } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  const course = await db.course.findUnique({ where: { id: courseId }, include: { lessons: { orderBy: [{ order: 'asc' }, { slug: 'asc' }] } } });
  if (!course) return fail('not-found');
  const versions = await db.lessonVersion.findMany({ where: { id: { in: course.lessons.flatMap((lesson) => lesson.currentVersionId ?? []) } }, select: { id: true, sourceZh: true, sourceEn: true } });
  const published = new Map(versions.map((version) => [version.id, version]));
  const packed: CoursePackage = {
    slug: course.slug, title: local(course.titleZh, course.titleEn), summary: local(course.summaryZh, course.summaryEn), order: Math.min(999, Math.max(1, course.order)), after: readAfter(course.afterSlugs),
    lessons: course.lessons.map((lesson) => {
      const version = published.get(lesson.currentVersionId ?? '');
      return { slug: lesson.slug, zh: version?.sourceZh ?? lesson.draftZh, en: version ? version.sourceEn : (lesson.draftEn.trim() ? lesson.draftEn : null) };
    }),
  };
  const files: Record<string, Uint8Array> = Object.fromEntries([...packCourse(packed)].map(([name, text]) => [name, strToU8(text)]));
  const addresses = new Set(packed.lessons.flatMap((lesson) => mediaIn(`${lesson.zh}\n${lesson.en ?? ''}`)));
  const media = await db.mediaFile.findMany({ where: { path: { in: [...addresses] } }, orderBy: { path: 'asc' } });
  const carried = media.filter((file) => file.kind !== 'video' && file.bytes <= LARGEST_PACKED);
  for (const file of carried) files[`media/${file.path}`] = await readFile(path.join(folder, file.path));
  if (carried.length > 0) files[MEDIA_LIST] = strToU8(stringify(carried.map(({ path: place, name, alt }) => ({ path: place, name, alt })), { lineWidth: 0 }));
  return ok({ name: `${course.slug}.zip`, bytes: zipSync(files, { level: 6, mtime: SAME_DAY }) });
}

/** Names of files of the media library that a text shows: what follows `/media/`. Those shipped with Liubu are everywhere and not among them. */
export function mediaIn(source: string): string[] {
  return [...source.matchAll(/\/media\/([A-Za-z0-9_-][A-Za-z0-9._-]*)(?!\/)\b/g)].map((match) => match[1] ?? '').filter((name) => name !== 'shipped');
}

function local(zh: string, en: string | null): { zh: string; en?: string } {
  return en ? { zh, en } : { zh };
}
