import { expect, test } from 'vitest';
import { createCourse } from '~/server/courses/create-lesson.server';
import { setCourseAfter } from '~/server/courses/set-course-after.server';
import { listCourses } from '~/server/study/list-courses.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-24T02:00:00Z');
const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const learner = context(db, await addPerson(db, { roles: ['learner'] }), NOW);

async function ownCourse(slug: string): Promise<string> {
  const created = await createCourse({ ...trainer, slug, title: slug, summary: '' });
  if (!created.ok) throw new Error(created.code);
  return created.value.courseId;
}

test('a trainer says what is best learnt before an own course; not for a shipped one, not in a circle, and only a trainer does', async () => {
  const [first, then] = [await ownCourse('first-course'), await ownCourse('then-course')];
  const shipped = await db.course.findUniqueOrThrow({ where: { slug: 'six-steps' } });
  expect(JSON.parse(shipped.afterSlugs)).toEqual(['hpf-essentials']);
  expect(await setCourseAfter({ ...learner, courseId: then, after: [] })).toMatchObject({ code: 'forbidden' });
  expect(await setCourseAfter({ ...trainer, courseId: 'nothing', after: [] })).toMatchObject({ code: 'not-found' });
  expect(await setCourseAfter({ ...trainer, courseId: shipped.id, after: [] })).toMatchObject({ code: 'after-shipped' });
  expect(await setCourseAfter({ ...trainer, courseId: then, after: ['nothing'] })).toMatchObject({ code: 'after-unknown' });
  // Twice the same is one change.
  for (let time = 0; time < 2; time += 1) expect((await setCourseAfter({ ...trainer, courseId: then, after: ['first-course', 'six-steps'] })).ok).toBe(true);
  expect(await db.auditEvent.count({ where: { action: 'course.after-set', entityId: then } })).toBe(1);
  expect(await setCourseAfter({ ...trainer, courseId: first, after: ['then-course'] })).toMatchObject({ code: 'after-circle' });
  expect((await db.course.findUniqueOrThrow({ where: { id: then } })).afterSlugs).toBe('["six-steps","first-course"]');
});

test('a learner is advised only of courses that are offered, with how far they are', async () => {
  const steps = (await listCourses(learner)).find((course) => course.slug === 'six-steps');
  expect(steps).toMatchObject({ state: 'new', after: [{ slug: 'hpf-essentials', state: 'new' }] });
  expect(steps?.minutesLeft).toBe(steps?.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0));
  await db.course.update({ where: { slug: 'hpf-essentials' }, data: { state: 'draft' } });
  expect((await listCourses(learner)).map((course) => [course.slug, course.after])).toEqual([['six-steps', []]]);
});
