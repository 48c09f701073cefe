import { expect, test } from 'vitest';
import { checksOf, type CompiledLesson } from '~/domain/courses/compiled-lesson';
import type { FormFields } from '~/domain/questions/response-from-form';
import { question as questionSchema, type Question } from '~/domain/questions/schema';
import { answerCheck } from '~/server/study/answer-check.server';
import { listCourses } from '~/server/study/list-courses.server';
import { openLesson } from '~/server/study/open-lesson.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db, another } = await openTestDatabase();
const second = another().db;
const now = new Date('2026-11-23T17:30:00Z');

/** The right answer as a plain form sends it. */
function rightForm(item: Question): FormFields {
  const form = new FormData();
  switch (item.type) {
    case 'short-text':
      form.set('answer', item.answer[0] ?? '');
      break;
    case 'cloze':
      item.answer.forEach((accepted, index) => form.set(`blank-${index + 1}`, accepted[0] ?? ''));
      break;
    case 'ordering':
      item.answer.forEach((id, index) => form.set(`position-${id}`, String(index + 1)));
      break;
    case 'matching':
      for (const [left, right] of Object.entries(item.answer)) form.set(`pair-${left}`, right);
      break;
    default:
      for (const value of [item.answer].flat()) form.append('answer', String(value));
  }
  return form;
}

/** An answer that is wrong for whatever the key is. */
function wrongForm(item: Question): FormFields {
  const form = new FormData();
  switch (item.type) {
    case 'single':
      form.set('answer', item.options.find((option) => option.id !== item.answer)?.id ?? '');
      break;
    case 'true-false':
      form.set('answer', String(!item.answer));
      break;
    case 'numeric':
      form.set('answer', String(Number(item.answer) + Number(item.tolerance) + 1));
      break;
    case 'short-text':
      form.set('answer', '不知道');
      break;
    case 'cloze':
      item.answer.forEach((_, index) => form.set(`blank-${index + 1}`, '不知道'));
      break;
    case 'ordering':
      [...item.answer].reverse().forEach((id, index) => form.set(`position-${id}`, String(index + 1)));
      break;
    case 'matching':
      for (const [index, { id }] of item.left.entries()) form.set(`pair-${id}`, item.answer[item.left[(index + 1) % item.left.length]?.id ?? ''] ?? '');
      break;
    default:
      form.append('answer', item.answer[0] ?? '');
      if (item.answer.length === 1) for (const id of fieldsOf(item)) form.append('answer', id);
  }
  return form;
}

function fieldsOf(item: Question): string[] {
  if (item.type !== 'document-review') return [];
  return item.documents.flatMap((page) => page.fields.map((field) => `${page.id}.${field.id}`)).filter((id) => !item.answer.includes(id));
}

/** A shipped lesson with at least two checks, opened by a new learner, and the questions of its checks. */
async function openShippedLesson() {
  const actor = await addPerson(db, { roles: ['learner'] });
  const ctx = context(db, actor, now);
  for (const version of await db.lessonVersion.findMany({ include: { lesson: { include: { course: true } } }, orderBy: { id: 'asc' } })) {
    const ids = checksOf(JSON.parse(version.compiledZh) as CompiledLesson).map((island) => island.question);
    if (ids.length < 2 || version.lesson.currentVersionId !== version.id) continue;
    const rows = await db.question.findMany({ where: { id: { in: ids } }, include: { versions: true } });
    const questions = rows.map((row) => questionSchema.parse(JSON.parse(row.versions[0]?.body ?? '')) as Question);
    await openLesson({ ...ctx, course: version.lesson.course.slug, lesson: version.lesson.slug, language: 'zh' });
    return { ctx, actor, lessonId: version.lessonId, version, questions };
  }
  throw new Error('no shipped lesson with two checks');
}

test('when the last check is right the lesson is done and its planned minutes are credited, once', async () => {
  const { ctx, actor, lessonId, version, questions } = await openShippedLesson();
  for (const [index, item] of questions.entries()) {
    const answered = await answerCheck({ ...ctx, lessonId, questionId: item.id, form: rightForm(item) });
    expect(answered).toEqual({ ok: true, value: { right: true, completed: index === questions.length - 1 } });
  }
  const last = questions.at(-1) as Question;
  expect(await answerCheck({ ...ctx, lessonId, questionId: last.id, form: rightForm(last) })).toEqual({ ok: true, value: { right: true, completed: false } });
  // The date is the centre's: half past one in the morning there.
  expect(await db.hoursCredit.findMany({ where: { personId: actor.id } })).toMatchObject([
    { source: 'lesson', sourceId: lessonId, onDate: '2026-11-24', hundredths: Math.floor((version.minutes * 100) / 45) },
  ]);
  expect(await db.auditEvent.count({ where: { action: 'lesson.completed', actorId: actor.id } })).toBe(1);
  expect((await listCourses(ctx)).flatMap((course) => course.lessons).filter((lesson) => lesson.state === 'done')).toHaveLength(1);
});

test('the last two checks answered at the same moment complete the lesson once', async () => {
  const { ctx, actor, lessonId, questions } = await openShippedLesson();
  const [early, last] = [questions.slice(0, -2), questions.slice(-2)];
  for (const item of early) await answerCheck({ ...ctx, lessonId, questionId: item.id, form: rightForm(item) });
  const answers = await Promise.all(last.map((item, index) => answerCheck({ ...ctx, db: index === 0 ? db : second, lessonId, questionId: item.id, form: rightForm(item) })));
  expect(answers.filter((answered) => answered.ok && answered.value.completed)).toHaveLength(1);
  expect(await db.hoursCredit.count({ where: { personId: actor.id } })).toBe(1);
});

test('a wrong answer and an empty form complete nothing; only the wrong one is kept', async () => {
  const { ctx, actor, lessonId, questions } = await openShippedLesson();
  const item = questions[0] as Question;
  expect(await answerCheck({ ...ctx, lessonId, questionId: item.id, form: new FormData() })).toMatchObject({ ok: false, code: 'no-answer' });
  expect(await db.checkResponse.count({ where: { personId: actor.id } })).toBe(0);
  for (const each of questions) {
    const answered = await answerCheck({ ...ctx, lessonId, questionId: each.id, form: wrongForm(each) });
    expect(answered).toEqual({ ok: true, value: { right: false, completed: false } });
  }
  expect(await db.checkResponse.count({ where: { personId: actor.id, right: false } })).toBe(questions.length);
  expect(await db.hoursCredit.count({ where: { personId: actor.id } })).toBe(0);
});

test('a check of another lesson, and of a lesson never opened, is not found', async () => {
  const { ctx, lessonId, questions } = await openShippedLesson();
  const item = questions[0] as Question;
  const foreign = await db.question.findFirstOrThrow({ where: { use: 'practice', id: { notIn: questions.map((question) => question.id) } } });
  expect(await answerCheck({ ...ctx, lessonId, questionId: foreign.id, form: rightForm(item) })).toMatchObject({ ok: false, code: 'not-found' });
  const stranger = context(db, await addPerson(db, { roles: ['learner'] }), now);
  expect(await answerCheck({ ...stranger, lessonId, questionId: item.id, form: rightForm(item) })).toMatchObject({ ok: false, code: 'not-found' });
});
