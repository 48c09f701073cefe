import { checkLesson } from '~/domain/courses/gate/check-lesson';
import { lessonOfHtml } from '~/domain/courses/import-document/lesson-of-html';
import type { ReportLine } from '~/domain/courses/import-document/report';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId, sha256 } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { storeMedia } from '~/server/media/store-media.server';
import { readDocument } from './read-document.server';

/** Bytes that a document may have. */
export const LARGEST_DOCUMENT = 20 * 1024 * 1024;

export type ImportFailure = 'not-found' | 'forbidden' | 'too-large' | 'old-format' | 'not-a-document' | 'unreadable' | 'too-long' | 'empty';
export type ImportedLesson = { lessonId: string; title: string; report: ReportLine[] };

/**
 * Makes a draft lesson at the end of a course from a Word file. Its pictures go to the media library (`folder`) with a description to be
 * completed; what could not be taken is in the report. The same file twice makes two drafts.
 */
export async function importDocument(options: ActorContext & { courseId: string; name: string; data: Uint8Array; folder: string }): Promise<Result<ImportedLesson, ImportFailure>> {
  const { db, actor, now, today, courseId, data } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  const course = await db.course.findUnique({ where: { id: courseId }, include: { lessons: { orderBy: { order: 'desc' }, take: 1, select: { order: true } } } });
  if (!course) return fail('not-found');
  if (data.length > LARGEST_DOCUMENT) return fail('too-large', { limit: LARGEST_DOCUMENT / 1024 / 1024 });
  const kind = kindOf(data);
  if (kind !== 'zip') return fail(kind);
  const read = await readDocument(data);
  if (!read) return fail('unreadable');
  const name = options.name.replace(/^.*[\\/]/, '').replace(/\.docx$/i, '').trim();
  const { source, title, report } = lessonOfHtml({ html: read.html, name, today, pictures: await storePictures(options, read.pictures, name) });
  if (read.unread > 0) report.push({ kind: 'left-out', code: 'other-things', count: read.unread, place: '' });
  if (report.every((line) => line.kind !== 'taken')) return fail('empty');
  const gate = checkLesson(source);
  if (!gate.ok) return fail('too-long');
  const lessonId = newId();
  await db.$transaction(async (tx) => {
    await tx.lesson.create({
      data: { id: lessonId, courseId, slug: `word-${sha256(lessonId).slice(0, 10)}`, order: (course.lessons[0]?.order ?? 0) + 1, titleZh: title, draftZh: source, draftEn: '', draftById: actor.id, draftAt: now },
    });
    await appendAudit(tx, { action: 'lesson.imported', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now, details: { file: name.slice(0, 80), course: course.slug } });
  });
  return ok({ lessonId, title, report });
}

/** A zip, by its first bytes; the old .doc is told apart, because its owner can save it anew. */
function kindOf(data: Uint8Array): 'zip' | 'old-format' | 'not-a-document' {
  const head = Buffer.from(data.subarray(0, 4)).toString('hex');
  if (head === '504b0304') return 'zip';
  return head === 'd0cf11e0' ? 'old-format' : 'not-a-document';
}

type Pictures = Map<string, { address: string; alt: string } | null>;

/** Pictures into the library; one that it refuses (drawings of Windows among them) is null, and its place says so. */
async function storePictures(options: ActorContext & { folder: string }, pictures: { key: string; alt: string; base64: string }[], name: string): Promise<Pictures> {
  const stored: Pictures = new Map();
  for (const [index, picture] of pictures.entries()) {
    const alt = picture.alt.trim() || `${name || '文件'} 图${index + 1}`;
    const result = picture.base64 === '' ? null : await storeMedia({ ...options, name: `${name} ${index + 1}`, alt, body: new Blob([Buffer.from(picture.base64, 'base64')]).stream() });
    stored.set(picture.key, result?.ok && result.value.kind === 'picture' ? { address: result.value.address, alt } : null);
  }
  return stored;
}
