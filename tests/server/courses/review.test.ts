import { expect, test } from 'vitest';
import { compareVersions } from '~/server/courses/compare-versions.server';
import { moveReaders } from '~/server/courses/move-readers.server';
import { restoreDraft } from '~/server/courses/restore-version.server';
import { retireCourse, retireLesson } from '~/server/courses/retire.server';
import { commentOnReview, resolveComment } from '~/server/courses/review/comment-on-review.server';
import { decideReviewPart } from '~/server/courses/review/decide-part.server';
import { publishDueReviews } from '~/server/courses/review/publish-due.server';
import { publishReviewed } from '~/server/courses/review/publish-review.server';
import { publishUrgently } from '~/server/courses/review/publish-urgently.server';
import { listReviews } from '~/server/courses/review/read-reviews.server';
import { readReview } from '~/server/courses/review/read-review.server';
import { submitForReview } from '~/server/courses/review/submit-for-review.server';
import { withdrawReview } from '~/server/courses/review/withdraw-review.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { listCourses } from '~/server/study/list-courses.server';
import { confirmChanges } from '~/server/study/open-lesson.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { pass, publishReviewedBy, submit, write } from './reviewed';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);
const person = async (roles: Parameters<typeof addPerson>[1]['roles'], name?: string) => context(db, await addPerson(db, { roles, name }), NOW);
const author = await person(['trainer'], '写示例');
const reviewer = await person(['trainer'], '审示例');
const learner = await person(['learner']);
const lessons = await db.lesson.findMany({ where: { course: { slug: 'six-steps' } }, include: { course: true }, orderBy: { order: 'asc' } });
const lessonAt = (index: number) => lessons[index] ?? (() => { throw new Error('too few lessons'); })();
const add = (words: string) => (draft: { zh: string; en: string }) => ({ zh: `${draft.zh.trimEnd()}\n\n${words}\n`, en: `${draft.en.trimEnd()}\n\nOne sentence more: ${words.length}.\n` });
const current = async (id: string) => (await db.lesson.findUniqueOrThrow({ where: { id } })).currentVersionId;
const view = (as: typeof learner, index: number) => lessonView({ ...as, course: 'six-steps', lesson: lessonAt(index).slug, language: 'zh' });

test('nobody reviews what they wrote; both parts pass; exactly the text that was reviewed is published, whatever was written since', async () => {
  const { id } = lessonAt(0);
  const before = await current(id);
  await write(author, id, add('送审的一句。'));
  const reviewId = await submit(author, reviewer, id, { note: '补一句' });
  expect(await submitForReview({ ...author, lessonId: id, draftNumber: (await db.lesson.findUniqueOrThrow({ where: { id } })).draftNumber, note: '又一次', ownerDepartmentId: reviewer.actor.departmentId, publishAt: '', reader: 'zh' })).toMatchObject({ code: 'under-review' });
  expect(await decideReviewPart({ ...author, reviewId, part: 'editorial', verdict: 'passed', reason: '' })).toMatchObject({ code: 'author' });
  expect(await decideReviewPart({ ...learner, reviewId, part: 'editorial', verdict: 'passed', reason: '' })).toMatchObject({ code: 'forbidden' });
  expect(await decideReviewPart({ ...reviewer, reviewId, part: 'editorial', verdict: 'returned', reason: ' ' })).toMatchObject({ code: 'reason-missing' });
  expect(await publishReviewed({ ...author, reviewId, reader: 'zh' })).toMatchObject({ code: 'not-passed' });
  await write(author, id, add('送审之后的一句。'));
  await pass(reviewer, reviewId);
  expect(await current(id)).toBe(before);
  expect(await publishReviewed({ ...author, reviewId, reader: 'zh' })).toMatchObject({ ok: true });
  expect(await publishReviewed({ ...author, reviewId, reader: 'zh' })).toMatchObject({ ok: true });
  const version = await db.lessonVersion.findUniqueOrThrow({ where: { id: (await current(id)) ?? '' } });
  expect(version.sourceZh).toContain('送审的一句。');
  expect(version.sourceZh).not.toContain('送审之后的一句。');
  expect(version).toMatchObject({ note: '补一句', publishedById: author.actor.id });
  // What was written since is still the author's, who may not review it later.
  expect((await db.lesson.findUniqueOrThrow({ where: { id } })).draftAuthors).toContain(author.actor.id);
});

test('a review is returned with its reason, remarks stand at their lines, and only a published lesson changes what readers get', async () => {
  const { id } = lessonAt(1);
  await write(author, id, add('有待商榷的一句。'));
  const reviewId = await submit(author, reviewer, id);
  const lines = (await db.lesson.findUniqueOrThrow({ where: { id } })).draftZh.split('\n');
  const line = lines.findIndex((words) => words.startsWith('有待商榷')) + 1;
  expect(await commentOnReview({ ...reviewer, reviewId, language: 'zh', line: lines.length + 5, text: '多余' })).toMatchObject({ code: 'line-missing' });
  expect(await commentOnReview({ ...reviewer, reviewId, language: 'zh', line, text: '请写明依据' })).toMatchObject({ ok: true });
  const page = await readReview({ ...author, reviewId, reader: 'zh' });
  expect(page?.sides[0]?.comments).toMatchObject([{ line, text: '请写明依据', by: '审示例', mayResolve: true }]);
  expect(page?.sides[0]?.changes?.flatMap((stretch) => (stretch.kind === 'lines' ? stretch.lines.filter((entry) => entry.kind === 'new').map((entry) => entry.pieces.map((piece) => piece.text).join('')) : []))).toContain('有待商榷的一句。');
  expect(page?.sides[0]?.html).toContain('有待商榷的一句。');
  const comment = page?.sides[0]?.comments[0]?.id ?? '';
  expect(await resolveComment({ ...author, reviewId: 'another', commentId: comment, resolved: true })).toMatchObject({ code: 'not-found' });
  expect(await resolveComment({ ...author, reviewId, commentId: comment, resolved: true })).toMatchObject({ ok: true });
  expect(await decideReviewPart({ ...reviewer, reviewId, part: 'professional', verdict: 'returned', reason: '依据不明' })).toMatchObject({ ok: true });
  expect(await decideReviewPart({ ...reviewer, reviewId, part: 'editorial', verdict: 'passed', reason: '' })).toMatchObject({ code: 'closed' });
  expect(await publishReviewed({ ...author, reviewId, reader: 'zh' })).toMatchObject({ code: 'not-passed' });
  const again = await submit(author, reviewer, id);
  expect(await withdrawReview({ ...reviewer, reviewId: again })).toMatchObject({ code: 'not-author' });
  expect(await withdrawReview({ ...author, reviewId: again })).toMatchObject({ ok: true });
  expect((await listReviews(reviewer)).closed.filter((row) => row.lessonId === id).map((row) => row.state).sort()).toEqual(['returned', 'withdrawn']);
});

test('the department that owns the rule reviews the business part; a head of another sees nothing of it', async () => {
  const { id } = lessonAt(2);
  const department = await db.department.create({ data: { id: 'dep-owner', code: 'owner', nameZh: '归口科', nameEn: 'Owner' } });
  const head = context(db, await addPerson(db, { roles: ['department-head'] }), NOW);
  await db.person.update({ where: { id: head.actor.id }, data: { departmentId: department.id } });
  head.actor.departmentId = department.id;
  const stranger = await person(['department-head']);
  await write(author, id, add('归口科的规定。'));
  const reviewId = await submit(author, head, id);
  expect(await readReview({ ...stranger, reviewId, reader: 'zh' })).toBeNull();
  expect(await decideReviewPart({ ...reviewer, reviewId, part: 'professional', verdict: 'passed', reason: '' })).toMatchObject({ code: 'other-department' });
  expect(await decideReviewPart({ ...head, reviewId, part: 'editorial', verdict: 'passed', reason: '' })).toMatchObject({ code: 'not-reviewer' });
  expect((await listReviews(head)).mine.map((row) => [row.id, row.mine])).toEqual([[reviewId, ['professional']]]);
  expect(await decideReviewPart({ ...head, reviewId, part: 'professional', verdict: 'passed', reason: '' })).toMatchObject({ ok: true });
  expect((await listReviews(head)).mine).toEqual([]);
  expect(await decideReviewPart({ ...reviewer, reviewId, part: 'editorial', verdict: 'passed', reason: '' })).toMatchObject({ ok: true });
  expect(await publishReviewed({ ...author, reviewId, reader: 'zh' })).toMatchObject({ ok: true });
});

test('an urgent correction is out at once, marked until it is reviewed, told to who learned the old text; a text under review gives way', async () => {
  const { id } = lessonAt(3);
  await view(learner, 3);
  await db.lessonProgress.updateMany({ where: { personId: learner.actor.id, lessonId: id }, data: { completedAt: NOW } });
  await write(author, id, add('慢慢审的一句。'));
  const slow = await submit(author, reviewer, id);
  await pass(reviewer, slow);
  const draftNumber = await write(author, id, add('更正的一句。'));
  const urgent = { ...author, lessonId: id, draftNumber, ownerDepartmentId: reviewer.actor.departmentId, reader: 'zh' as const };
  expect(await publishUrgently({ ...urgent, note: ' ' })).toMatchObject({ code: 'note-missing' });
  expect(await publishUrgently({ ...urgent, note: '期限写错了' })).toMatchObject({ ok: true, value: { number: 2 } });
  expect(await publishReviewed({ ...author, reviewId: slow, reader: 'zh' })).toMatchObject({ code: 'not-passed' });

  const told = await view(learner, 3);
  expect(told).toMatchObject({ urgent: 'open', versionNumber: 2, change: { movedFor: null, entries: [{ number: 2, note: '期限写错了', urgent: true }] } });
  await confirmChanges({ ...learner, lessonId: id });
  expect((await view(learner, 3))?.change).toBeNull();

  const open = (await listReviews(reviewer)).mine.find((row) => row.lessonId === id);
  expect(open).toMatchObject({ urgent: true, overdue: false });
  expect((await listReviews({ ...reviewer, now: later(25) })).mine.find((row) => row.lessonId === id)).toMatchObject({ overdue: true });
  await pass(reviewer, open?.id ?? '');
  expect((await view(learner, 3))?.urgent).toBeNull();
});

test('a text that passed is published by the sweep when its time has come, once, by whichever instance is first', async () => {
  const { id } = lessonAt(4);
  await write(author, id, add('到时候才发布的一句。'));
  const draft = await db.lesson.findUniqueOrThrow({ where: { id } });
  const form = { ...author, lessonId: id, draftNumber: draft.draftNumber, note: '定时', ownerDepartmentId: reviewer.actor.departmentId, reader: 'zh' as const };
  expect(await submitForReview({ ...form, publishAt: '2026-11-23T09:00' })).toMatchObject({ code: 'publish-time' });
  expect(await submitForReview({ ...form, publishAt: '明天' })).toMatchObject({ code: 'publish-time' });
  const reviewId = await submit(author, reviewer, id, { publishAt: '2026-11-23T18:00' });
  await pass(reviewer, reviewId);
  expect(await publishDueReviews({ ...author, now: new Date('2026-11-23T09:59:00Z') })).toBe(0);
  const time = { ...author, now: new Date('2026-11-23T10:00:00Z') };
  const published = await Promise.all([publishDueReviews(time), publishDueReviews(time)]);
  expect(published.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1);
  expect(await db.lessonVersion.count({ where: { lessonId: id } })).toBe(2);
  expect(await publishDueReviews(time)).toBe(0);
});

test('a text whose time comes after a correction went out is not published, and its page says so', async () => {
  const { id } = lessonAt(5);
  await write(author, id, add('要定时的一句。'));
  const reviewId = await submit(author, reviewer, id, { publishAt: '2026-11-23T18:00' });
  await pass(reviewer, reviewId);
  await db.lessonReview.update({ where: { id: reviewId }, data: { baseVersionId: 'an-older-version' } });
  expect(await publishDueReviews({ ...author, now: later(10) })).toBe(0);
  expect((await listReviews(author)).others.find((row) => row.id === reviewId)).toMatchObject({ state: 'passed', publishFailed: true, publishAt: null });
  expect(await publishReviewed({ ...author, reviewId, reader: 'zh' })).toMatchObject({ code: 'outdated' });
});

test('an older version becomes the draft again; the draft that stood there is kept and comes back in turn', async () => {
  const { id } = lessonAt(6);
  const original = await db.lesson.findUniqueOrThrow({ where: { id } });
  await write(author, id, add('第二版的一句。'));
  expect(await publishReviewedBy(author, reviewer, id)).toBe(2);
  await write(author, id, add('没有发布的一句。'));
  const first = await db.lessonVersion.findFirstOrThrow({ where: { lessonId: id, number: 1 } });
  const comparison = await compareVersions({ ...author, lessonId: id, from: first.id, to: 'draft', reader: 'zh' });
  const rows = comparison?.compared[0]?.rows ?? [];
  expect(rows.filter((row) => row.kind === 'new').map((row) => row.to)).toEqual(['<p>第二版的一句。</p>', '<p>没有发布的一句。</p>']);
  expect(rows.some((row) => row.kind === 'same')).toBe(true);
  expect(await restoreDraft({ ...reviewer, lessonId: id, from: first.id })).toMatchObject({ ok: true });
  expect((await db.lesson.findUniqueOrThrow({ where: { id } })).draftZh).toBe(original.draftZh);
  expect(await restoreDraft({ ...reviewer, lessonId: id, from: first.id })).toMatchObject({ code: 'unchanged' });
  const kept = await db.keptDraft.findMany({ where: { lessonId: id } });
  expect(kept).toHaveLength(1);
  expect(await restoreDraft({ ...reviewer, lessonId: id, from: kept[0]?.id ?? '' })).toMatchObject({ ok: true });
  expect((await db.lesson.findUniqueOrThrow({ where: { id } })).draftZh).toContain('没有发布的一句。');
  expect(await restoreDraft({ ...reviewer, lessonId: id, from: 'another-lessons' })).toMatchObject({ code: 'not-found' });
  // Nobody who wrote any of it reviews it.
  expect(await submitForReview({ ...reviewer, lessonId: id, draftNumber: (await db.lesson.findUniqueOrThrow({ where: { id } })).draftNumber, note: '再发', ownerDepartmentId: reviewer.actor.departmentId, publishAt: '', reader: 'zh' })).toMatchObject({ code: 'no-editor' });
});

test('readers under way are moved with a reason that they are told; a retired lesson is finished, not begun', async () => {
  const { id } = lessonAt(7);
  const underWay = await person(['learner']);
  expect(await view(underWay, 7)).toMatchObject({ versionNumber: 1 });
  await write(author, id, add('新规定的一句。'));
  await publishReviewedBy(author, reviewer, id, '新规定');
  expect(await view(underWay, 7)).toMatchObject({ versionNumber: 1, newerVersion: true, change: null });
  expect(await moveReaders({ ...author, lessonId: id, reason: '' })).toMatchObject({ code: 'reason-missing' });
  expect(await moveReaders({ ...author, lessonId: id, reason: '旧规定已废止' })).toMatchObject({ ok: true, value: { readers: 1 } });
  expect(await view(underWay, 7)).toMatchObject({ versionNumber: 2, newerVersion: false, change: { movedFor: '旧规定已废止', entries: [{ number: 2, note: '新规定' }] } });

  expect(await retireLesson({ ...author, lessonId: id, retired: true })).toMatchObject({ ok: true });
  expect(await view(await person(['learner']), 7)).toBeNull();
  expect(await view(underWay, 7)).toMatchObject({ versionNumber: 2 });
  const slugs = async (as: typeof learner) => (await listCourses(as)).find((course) => course.slug === 'six-steps')?.lessons.map((lesson) => lesson.slug) ?? [];
  expect(await slugs(underWay)).toContain(lessonAt(7).slug);
  expect(await slugs(await person(['learner']))).not.toContain(lessonAt(7).slug);

  expect(await retireCourse({ ...author, courseId: lessonAt(7).courseId, retired: true })).toMatchObject({ ok: true });
  expect(await slugs(await person(['learner']))).toEqual([]);
  expect(await slugs(underWay)).toContain(lessonAt(7).slug);
  expect(await retireCourse({ ...author, courseId: lessonAt(7).courseId, retired: false })).toMatchObject({ ok: true });
});

test('the text under review can be changed by nobody', async () => {
  const row = await db.lessonReview.findFirstOrThrow();
  await expect(db.lessonReview.update({ where: { id: row.id }, data: { sourceZh: '别的' } })).rejects.toThrow();
  expect((await db.lessonReview.findUniqueOrThrow({ where: { id: row.id } })).sourceZh).toBe(row.sourceZh);
});
