import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'yaml';
import { z } from 'zod';
import { readPackage, type CoursePackage, type PackageProblem } from '~/domain/courses/course-package';
import { fail, ok, type Result } from '~/domain/kernel/result';
import type { LocalText } from '~/domain/kernel/text';
import { can } from '~/domain/people/policy';
import { storeMedia } from '~/server/media/store-media.server';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import type { Tx } from '~/server/platform/db/open.server';
import { LONGEST_DRAFT } from '../save-draft.server';
import { mediaIn, MEDIA_LIST } from './export-course.server';

/** Bytes that a packed course may have, and that it may unpack to. */
export const LARGEST_PACKAGE = 64 * 1024 * 1024;
const LARGEST_UNPACKED = 200 * 1024 * 1024;
const MOST_FILES = 500;

const mediaList = z.array(z.strictObject({ path: z.string().regex(/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/).max(200), name: z.string().max(200), alt: z.string().max(300) })).max(MOST_FILES);

export type PackageFailure = PackageProblem | 'forbidden' | 'too-large' | 'not-a-package' | 'too-long';
/**
 * `created`, `changed`: lessons; `unchanged`: those whose draft or published text says the same already. `missing`: addresses of files that the texts show
 * and this centre does not have. `settingsDiffer`: the course was here already under another title, summary or order, which stay.
 */
export type ImportedCourse = { courseId: string; title: LocalText; created: number; changed: number; unchanged: number; missing: string[]; settingsDiffer: boolean };

/**
 * Takes a packed course in as drafts: a new course, or new texts for the lessons of the course of the same name, each present draft being
 * kept. Readers notice nothing: what is to be published goes through review. A repeat changes nothing.
 */
export async function importCourse(options: ActorContext & { bytes: Uint8Array; folder: string }): Promise<Result<ImportedCourse, PackageFailure>> {
  const { db, actor, now, bytes } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  if (bytes.length > LARGEST_PACKAGE) return fail('too-large', { limit: LARGEST_PACKAGE / 1024 / 1024 });
  const files = unpack(bytes);
  if (!files) return fail('not-a-package');
  const texts = new Map(Object.entries(files).filter(([name]) => !name.startsWith('media/') && name !== MEDIA_LIST).map(([name, data]) => [name, strFromU8(data)]));
  const read = readPackage(texts);
  if (!read.ok) return read;
  if (read.value.lessons.some((lesson) => lesson.zh.length > LONGEST_DRAFT || (lesson.en?.length ?? 0) > LONGEST_DRAFT)) return fail('too-long');
  const course = await withMedia(options, read.value, files);
  const missing = await missingMedia(db, course);
  return db.$transaction(async (tx) => {
    const known = await tx.course.findUnique({ where: { slug: course.slug } });
    const row = known ?? (await tx.course.create({
      data: {
        id: newId(), slug: course.slug, titleZh: course.title.zh, titleEn: course.title.en ?? null, summaryZh: course.summary.zh, summaryEn: course.summary.en ?? null,
        order: course.order, afterSlugs: JSON.stringify(course.after), source: 'trainer', state: 'draft', createdAt: now,
      },
    }));
    const counts = { created: 0, changed: 0, unchanged: 0 };
    for (const [index, lesson] of course.lessons.entries()) counts[await takeLesson(tx, options, row.id, index + 1, lesson)] += 1;
    if (counts.created + counts.changed > 0) {
      await appendAudit(tx, { action: 'course.imported', entity: 'course', entityId: row.id, actorId: actor.id, at: now, details: { slug: course.slug, ...counts } });
    }
    return ok({ courseId: row.id, title: { zh: row.titleZh, ...(row.titleEn ? { en: row.titleEn } : {}) }, ...counts, missing, settingsDiffer: known !== null && settingsDiffer(known, course) });
  });
}

function settingsDiffer(row: { titleZh: string; titleEn: string | null; summaryZh: string; summaryEn: string | null; order: number }, { title, summary, order }: CoursePackage): boolean {
  return row.titleZh !== title.zh || row.titleEn !== (title.en ?? null) || row.summaryZh !== summary.zh || row.summaryEn !== (summary.en ?? null) || row.order !== order;
}

async function missingMedia(db: ActorContext['db'], course: CoursePackage): Promise<string[]> {
  const shown = [...new Set(course.lessons.flatMap((lesson) => mediaIn(`${lesson.zh}\n${lesson.en ?? ''}`)))];
  const here = await db.mediaFile.findMany({ where: { path: { in: shown } }, select: { path: true } });
  const known = new Set(here.map((file) => file.path));
  return shown.filter((place) => !known.has(place)).map((place) => `/media/${place}`);
}

async function takeLesson(tx: Tx, { actor, now }: ActorContext, courseId: string, order: number, lesson: CoursePackage['lessons'][number]): Promise<'created' | 'changed' | 'unchanged'> {
  const draft = { draftZh: lesson.zh, draftEn: lesson.en ?? '', draftById: actor.id, draftAt: now };
  const known = await tx.lesson.findUnique({ where: { courseId_slug: { courseId, slug: lesson.slug } } });
  if (!known) {
    await tx.lesson.create({ data: { id: newId(), courseId, slug: lesson.slug, order, titleZh: titleOf(lesson.zh) ?? lesson.slug, titleEn: lesson.en ? titleOf(lesson.en) : null, ...draft, draftAuthors: JSON.stringify([actor.id]) } });
    return 'created';
  }
  if (known.draftZh === draft.draftZh && known.draftEn === draft.draftEn) return 'unchanged';
  // What readers have already is no news: a draft that is being written goes on.
  const current = known.currentVersionId ? await tx.lessonVersion.findUnique({ where: { id: known.currentVersionId }, select: { sourceZh: true, sourceEn: true } }) : null;
  if (current && current.sourceZh === lesson.zh && current.sourceEn === lesson.en) return 'unchanged';
  const published = await tx.lessonVersion.findFirst({ where: { lessonId: known.id, sourceZh: known.draftZh, sourceEn: known.draftEn === '' ? null : known.draftEn }, select: { id: true } });
  if (!published) await tx.keptDraft.create({ data: { id: newId(), lessonId: known.id, sourceZh: known.draftZh, sourceEn: known.draftEn, byId: known.draftById, at: known.draftAt } });
  const draftAuthors = JSON.stringify([...new Set([...(JSON.parse(known.draftAuthors) as string[]), actor.id])]);
  await tx.lesson.update({ where: { id: known.id }, data: { ...draft, draftAuthors, draftNumber: { increment: 1 } } });
  return 'changed';
}

/** The title in a text's front matter, for the list of lessons until it is published. */
function titleOf(source: string): string | null {
  const title = /^---\r?\n[^]*?^title:\s*(.+?)\s*$/m.exec(source)?.[1];
  return title ? title.replace(/^(["'])(.*)\1$/, '$2').slice(0, 120) : null;
}

/** Every file of the zip by name, or null when it is none or unpacks to too much. What it says of its sizes is checked before unpacking. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
  let total = 0;
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        total += originalSize;
        if (count > MOST_FILES || total > LARGEST_UNPACKED) throw new Error('too much');
        return !name.endsWith('/');
      },
    });
  } catch {
    return null;
  }
}

/** Files that this centre does not have go through the media library like any other; where they get another name, the text follows. */
async function withMedia(options: ActorContext & { folder: string }, course: CoursePackage, files: Record<string, Uint8Array>): Promise<CoursePackage> {
  const listed = files[MEDIA_LIST] ? mediaList.safeParse(parseList(strFromU8(files[MEDIA_LIST]))) : null;
  if (!listed?.success) return course;
  const renamed = new Map<string, string>();
  for (const { path, name, alt } of listed.data) {
    const data = files[`media/${path}`];
    if (!data || (await options.db.mediaFile.findUnique({ where: { path }, select: { id: true } }))) continue;
    const stored = await storeMedia({ ...options, name, alt, body: new Blob([Buffer.from(data)]).stream() });
    if (stored.ok) renamed.set(`/media/${path}`, stored.value.address);
  }
  if (renamed.size === 0) return course;
  const follow = (text: string) => [...renamed].reduce((done, [from, to]) => done.replaceAll(from, to), text);
  return { ...course, lessons: course.lessons.map((lesson) => ({ ...lesson, zh: follow(lesson.zh), en: lesson.en === null ? null : follow(lesson.en) })) };
}

function parseList(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return null;
  }
}
