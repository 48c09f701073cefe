import { expect, test } from 'vitest';
import { keepBookmark, lessonBookmarks, listBookmarks, removeBookmark } from '~/server/study/keep-bookmark.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const learner = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
const other = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
const lesson = await db.lesson.findFirstOrThrow({ where: { slug: 'receive' } });
const read = (as: typeof learner) => lessonView({ ...as, course: 'six-steps', lesson: 'receive', language: 'zh' });
const mark = { lessonId: lesson.id, place: 's-1/2', excerpt: '双手接过' };

test('a bookmark with a note is one’s own: changed in place, removed, taken back, and nobody else’s', async () => {
  expect(await keepBookmark({ ...learner, ...mark, note: '' })).toMatchObject({ code: 'not-found' });
  await read(learner);
  await read(other);
  const kept = await keepBookmark({ ...learner, ...mark, note: '先问班长' });
  if (!kept.ok) throw new Error(kept.code);
  expect(await keepBookmark({ ...learner, ...mark, note: '问过了' })).toMatchObject({ ok: true, value: { id: kept.value.id } });
  expect(await lessonBookmarks({ ...learner, lessonId: lesson.id })).toEqual([{ id: kept.value.id, place: 's-1/2', excerpt: '双手接过', note: '问过了' }]);
  expect(await lessonBookmarks({ ...other, lessonId: lesson.id })).toEqual([]);
  expect(await removeBookmark({ ...other, bookmarkId: kept.value.id, removed: true })).toMatchObject({ code: 'not-found' });
  expect(await removeBookmark({ ...learner, bookmarkId: kept.value.id, removed: true })).toMatchObject({ ok: true });
  expect(await listBookmarks({ ...learner, undo: kept.value.id })).toMatchObject({ removed: { excerpt: '双手接过' }, bookmarks: [] });
  expect(await listBookmarks({ ...other, undo: kept.value.id })).toEqual({ removed: null, bookmarks: [] });
  await removeBookmark({ ...learner, bookmarkId: kept.value.id, removed: false });
  expect((await listBookmarks({ ...learner, undo: null })).bookmarks).toMatchObject([{ note: '问过了', href: `/courses/six-steps/receive#mark-${kept.value.id}` }]);
});

test('what was removed a day ago is gone for good, and nothing private is in the log', async () => {
  const kept = await keepBookmark({ ...learner, ...mark, place: 's-2/1', note: '只给自己看的话' });
  if (!kept.ok) throw new Error(kept.code);
  await removeBookmark({ ...learner, bookmarkId: kept.value.id, removed: true });
  await listBookmarks({ ...learner, now: new Date(NOW.getTime() + 25 * 3_600_000), undo: null });
  expect(await db.lessonBookmark.findUnique({ where: { id: kept.value.id } })).toBeNull();
  expect(await db.auditEvent.count({ where: { details: { contains: '只给自己看的话' } } })).toBe(0);
});
