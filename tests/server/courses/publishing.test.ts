import { expect, test } from 'vitest';
import { createCourse, createLesson } from '~/server/courses/create-lesson.server';
import { previewLesson } from '~/server/courses/preview-lesson.server';
import { publishUrgently } from '~/server/courses/review/publish-urgently.server';
import { submitForReview } from '~/server/courses/review/submit-for-review.server';
import { saveDraft } from '~/server/courses/save-draft.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { moveToNewestVersion } from '~/server/study/open-lesson.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { publishReviewedBy, write } from './reviewed';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const second = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const learner = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
const lesson = await db.lesson.findFirstOrThrow({ where: { slug: 'contribution' }, include: { course: true } });
const path = { course: lesson.course.slug, lesson: lesson.slug, language: 'zh' as const };
const current = async () => db.lesson.findUniqueOrThrow({ where: { id: lesson.id } });
const changed = (text: string, words: string) => `${text.trimEnd()}\n\n${words}\n`;

test('a trainer changes a lesson and publishes it; who is under way stays, who starts now gets the new version', async () => {
  const before = await lessonView({ ...learner, ...path });
  expect(before?.versionNumber).toBe(1);
  await write(trainer, lesson.id, (draft) => ({ zh: changed(draft.zh, '这是新增的一句。'), en: changed(draft.en, 'One sentence more.') }));
  const { draftNumber } = await current();
  expect(await submitForReview({ ...trainer, lessonId: lesson.id, draftNumber, note: ' ', ownerDepartmentId: '', publishAt: '', reader: 'zh' })).toMatchObject({ ok: false, code: 'note-missing' });
  expect(await publishReviewedBy(trainer, second, lesson.id, '补充一句')).toBe(2);
  expect(await submitForReview({ ...trainer, lessonId: lesson.id, draftNumber, note: '再来', ownerDepartmentId: second.actor.departmentId, publishAt: '', reader: 'zh' })).toMatchObject({ ok: false, code: 'unchanged' });

  const after = await lessonView({ ...learner, ...path });
  expect(after).toMatchObject({ versionNumber: 1, newerVersion: true });
  const newcomer = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
  const fresh = await lessonView({ ...newcomer, ...path });
  expect(fresh).toMatchObject({ versionNumber: 2, newerVersion: false });
  expect(JSON.stringify(fresh?.parts)).toContain('这是新增的一句');
  await moveToNewestVersion({ ...learner, lessonId: lesson.id });
  expect(await lessonView({ ...learner, ...path })).toMatchObject({ versionNumber: 2 });
});

test('two trainers on one draft: the second is told by name and nothing is overwritten; a repeat of the same save succeeds', async () => {
  const colleague = context(db, await addPerson(db, { roles: ['trainer'], name: '训演示' }), NOW);
  const { draftNumber, draftEn } = await current();
  const mine = { lessonId: lesson.id, draftNumber, sourceZh: '我的文字', sourceEn: draftEn };
  expect((await saveDraft({ ...colleague, ...mine })).ok).toBe(true);
  expect(await saveDraft({ ...colleague, ...mine })).toMatchObject({ ok: true, value: { draftNumber: draftNumber + 1 } });
  expect(await saveDraft({ ...trainer, ...mine, sourceZh: '另一段文字' })).toMatchObject({ ok: false, code: 'conflict', details: { name: '训演示' } });
  expect((await current()).draftZh).toBe('我的文字');
});

test('a draft that the gate or the check refuses is not published, and every problem is listed with its place', async () => {
  const { draftNumber, draftEn } = await current();
  const bad = `---\ntitle: 坏\nobjectives:\n  - 一\ncompetency: knowledge\nline: loan\nminutes: 10\nasOf: '2026-11-23'\n---\n\n## 一\n\n<Param name="no.such" />\n\n#### 跳级\n\n<KnowledgeCheck question="loan-knowledge-f01" />\n`;
  const saved = await saveDraft({ ...trainer, lessonId: lesson.id, draftNumber, sourceZh: bad, sourceEn: draftEn });
  if (!saved.ok) throw new Error(saved.code);
  const result = await submitForReview({ ...trainer, lessonId: lesson.id, draftNumber: saved.value.draftNumber, note: '试', ownerDepartmentId: second.actor.departmentId, publishAt: '', reader: 'zh' });
  expect(result).toMatchObject({ ok: false, code: 'problems' });
  const remarks = 'remarks' in result ? result.remarks.map((remark) => remark.text).join(' ') : '';
  expect(remarks).toMatch(/no\.such/);
  expect(remarks).toMatch(/考试题/);
  expect(remarks).toMatch(/第2级跳到了第4级/);
  expect(await publishUrgently({ ...trainer, lessonId: lesson.id, draftNumber: saved.value.draftNumber, note: '试', ownerDepartmentId: '', reader: 'zh' })).toMatchObject({ ok: false, code: 'problems' });
  expect(await db.lessonVersion.count({ where: { lessonId: lesson.id } })).toBe(2);
});

test('the preview runs the same gate: code never comes back as a page', async () => {
  const attack = await previewLesson({ ...trainer, source: 'a {process.env.SECRET} b', language: 'zh', reader: 'zh' });
  expect(attack.html).toBeNull();
  expect(attack.remarks[0]).toMatchObject({ line: 1, severity: 'refused' });
  const good = await previewLesson({ ...trainer, source: '## 标题\n\n期限是<Param name="loan.decision-days" />。', language: 'zh', reader: 'zh' });
  expect(good.html).toContain('10日');
});

test('a new course goes live with its first published lesson, and nobody but a trainer writes', async () => {
  const created = await createCourse({ ...trainer, slug: 'counter-basics', title: '窗口基础', summary: '' });
  if (!created.ok) throw new Error(created.code);
  expect(await createCourse({ ...trainer, slug: 'counter-basics', title: '又一个', summary: '' })).toMatchObject({ ok: false, code: 'slug-taken' });
  expect(await createCourse({ ...learner, slug: 'x', title: '越权', summary: '' })).toMatchObject({ ok: false, code: 'forbidden' });
  const made = await createLesson({ ...trainer, courseId: created.value.courseId, slug: 'first', title: '第一课' });
  if (!made.ok) throw new Error(made.code);
  expect(await publishReviewedBy(trainer, second, made.value.lessonId, '首次发布')).toBe(1);
  expect((await db.course.findUniqueOrThrow({ where: { id: created.value.courseId } })).state).toBe('live');
});
