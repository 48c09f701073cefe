import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

const UNDO_MS = 24 * 3_600_000;

/** A reader's own mark at a paragraph. `note` may be empty. */
export type Bookmark = { id: string; place: string; excerpt: string; note: string };

/** One's own bookmarks in a lesson. */
export async function lessonBookmarks({ db, actor, lessonId }: ActorContext & { lessonId: string }): Promise<Bookmark[]> {
  return db.lessonBookmark.findMany({
    where: { personId: actor.id, lessonId, removedAt: null }, orderBy: { createdAt: 'asc' }, select: { id: true, place: true, excerpt: true, note: true },
  });
}

/** Marks a paragraph, or changes the note at it. What is private stays out of the log. */
export async function keepBookmark(options: ActorContext & { lessonId: string; place: string; excerpt: string; note: string }): Promise<Result<Bookmark, 'not-found' | 'forbidden'>> {
  const { db, actor, now, lessonId, place, excerpt, note } = options;
  if (!can(actor, 'study:self')) return fail('forbidden');
  // Only who reads a lesson marks it.
  const reading = await db.lessonProgress.findUnique({ where: { personId_lessonId: { personId: actor.id, lessonId } }, select: { id: true } });
  if (!reading) return fail('not-found');
  const row = await db.lessonBookmark.upsert({
    where: { personId_lessonId_place: { personId: actor.id, lessonId, place } },
    update: { excerpt, note, updatedAt: now, removedAt: null },
    create: { id: newId(), personId: actor.id, lessonId, place, excerpt, note, createdAt: now, updatedAt: now },
  });
  return ok({ id: row.id, place, excerpt, note });
}

/** Removes one's own bookmark, or takes the removal back. Somebody else's does not exist. A repeat succeeds. */
export async function removeBookmark({ db, actor, now, bookmarkId, removed }: ActorContext & { bookmarkId: string; removed: boolean }): Promise<Result<null, 'not-found'>> {
  const changed = await db.lessonBookmark.updateMany({ where: { id: bookmarkId, personId: actor.id }, data: { removedAt: removed ? now : null } });
  return changed.count === 1 ? ok(null) : fail('not-found');
}

/** All of one's own bookmarks, newest change first, and the one just removed. What was removed a day ago is gone for good. */
export async function listBookmarks({ db, actor, now, undo }: ActorContext & { undo: string | null }) {
  await db.lessonBookmark.deleteMany({ where: { personId: actor.id, removedAt: { lt: new Date(now.getTime() - UNDO_MS) } } });
  const rows = await db.lessonBookmark.findMany({
    where: { personId: actor.id }, orderBy: { updatedAt: 'desc' },
    include: { lesson: { select: { slug: true, titleZh: true, titleEn: true, course: { select: { slug: true, titleZh: true, titleEn: true } } } } },
  });
  const removed = rows.find((row) => row.id === undo && row.removedAt !== null);
  return {
    removed: removed ? { id: removed.id, excerpt: removed.excerpt } : null,
    bookmarks: rows.filter((row) => row.removedAt === null).map((row) => ({
      id: row.id, excerpt: row.excerpt, note: row.note, href: `/courses/${row.lesson.course.slug}/${row.lesson.slug}#mark-${row.id}`,
      lesson: { zh: row.lesson.titleZh, en: row.lesson.titleEn ?? undefined }, course: { zh: row.lesson.course.titleZh, en: row.lesson.course.titleEn ?? undefined },
    })),
  };
}
