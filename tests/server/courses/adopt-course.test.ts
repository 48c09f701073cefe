import { expect, test } from 'vitest';
import { loadContent } from '~/server/content/load-content.server';
import { adoptCourse } from '~/server/courses/adopt-course.server';
import { createCourse, createLesson } from '~/server/courses/create-lesson.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { write } from './reviewed';

const { db } = await openTestDatabase({ content: false });
const NOW = new Date('2026-11-23T02:00:00Z');
for (const name of ['audit', 'ledger', 'certificate-number']) await db.chainHead.create({ data: { name, position: 0, hash: '' } });
await loadContent({ db, now: NOW, publish: false });
const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const course = await db.course.findUniqueOrThrow({ where: { slug: 'six-steps' } });

test('nothing that was written here gets past review by being adopted', async () => {
  const own = await createCourse({ ...trainer, slug: 'own', title: '自己写的课', summary: '' });
  if (!own.ok) throw new Error(own.code);
  await createLesson({ ...trainer, courseId: own.value.courseId, slug: 'first', title: '第一课' });
  expect(await adoptCourse({ ...trainer, courseId: own.value.courseId })).toMatchObject({ code: 'not-found' });

  const lesson = await db.lesson.findFirstOrThrow({ where: { courseId: course.id, slug: 'receive' } });
  await write(trainer, lesson.id, (draft) => ({ zh: `${draft.zh}\n这里改过一句。\n`, en: draft.en }));
  expect(await adoptCourse({ ...trainer, courseId: course.id })).toMatchObject({ code: 'lesson-rewritten', details: { lesson: '第三步：礼貌接' } });
  expect(await db.lessonVersion.count()).toBe(0);
  expect(await db.course.count({ where: { state: 'live' } })).toBe(0);
});
