import { expect, test } from 'vitest';
import { newId, newToken, sha256 } from '~/server/platform/ids.server';
import { readVisitor } from '~/server/platform/read-visitor.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { readLessonRows, readLessonVisit } from '~/server/study/read-lesson-rows.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const MINUTE = 60_000;
const at = { course: 'hpf-essentials', lesson: 'accounts-and-deadlines' };

async function reader() {
  const actor = await addPerson(db, { roles: ['learner', 'mentor'] });
  const learner = context(db, actor, NOW);
  const token = newToken();
  await db.session.create({ data: { id: sha256(token), personId: actor.id, createdAt: NOW, lastSeenAt: NOW, expiresAt: new Date(NOW.getTime() + 600 * MINUTE), userAgent: null } });
  return { actor, learner, token, id: sha256(token) };
}

const when = (minutes: number, token: string) => ({ db, token, now: new Date(NOW.getTime() + minutes * MINUTE), today: '2026-11-23' });

test('one query tells the same of visitor and lesson as the two of which it is made', async () => {
  const { learner, actor, token } = await reader();
  const lesson = await lessonView({ ...learner, ...at, language: 'zh' });
  const question = lesson?.parts.flatMap((part) => (part.kind === 'check' && part.check ? [part.check.question] : []))[0];
  const asked = await db.question.findUniqueOrThrow({ where: { id: question } });
  await db.checkResponse.create({
    data: { id: newId(), personId: actor.id, lessonVersionId: lesson?.versionId ?? '', questionId: asked.id, questionVersionId: asked.currentVersionId, response: '"A"', score: 0, right: false, at: NOW },
  });
  const visit = await readLessonVisit({ ...when(1, token), ...at });
  expect(visit?.actor).toEqual(await readVisitor(when(1, token)));
  expect(visit?.actor.roles).toEqual(expect.arrayContaining(['learner', 'mentor']));
  const rows = await readLessonRows({ db, personId: actor.id, ...at });
  expect(rows?.progress).not.toBeNull();
  expect(rows?.answered).toHaveLength(1);
  expect(visit?.rows).toEqual(rows);
});

test('what another reads and answers never shows', async () => {
  const [one, other] = [await reader(), await reader()];
  await lessonView({ ...one.learner, ...at, language: 'zh' });
  expect((await readLessonVisit({ ...when(1, other.token), ...at }))?.rows?.progress).toBeNull();
});

test('strangers, ended and outlived sessions and people who left are nobody', async () => {
  const { actor, token, id } = await reader();
  const visit = (minutes: number, key = token) => readLessonVisit({ ...when(minutes, key), ...at });
  expect(await visit(1, '')).toBeNull();
  expect(await visit(1, newToken())).toBeNull();
  expect(await visit(121)).toBeNull();
  expect(await visit(1)).not.toBeNull();
  await db.person.update({ where: { id: actor.id }, data: { leftOn: '2026-11-22' } });
  expect(await visit(1)).toBeNull();
  await db.person.update({ where: { id: actor.id }, data: { leftOn: null } });
  await db.session.update({ where: { id }, data: { endedAt: NOW } });
  expect(await visit(1)).toBeNull();
});

test('a visit is noted, at most every five minutes', async () => {
  const { token, id } = await reader();
  const seen = async (minutes: number) => {
    await readLessonVisit({ ...when(minutes, token), ...at });
    return ((await db.session.findUniqueOrThrow({ where: { id } })).lastSeenAt.getTime() - NOW.getTime()) / MINUTE;
  };
  expect([await seen(4), await seen(6), await seen(9), await seen(12)]).toEqual([0, 6, 6, 12]);
});

test('an unknown course leaves the visitor, without rows', async () => {
  const { token } = await reader();
  const visit = await readLessonVisit({ ...when(1, token), course: newId(), lesson: 'x' });
  expect([visit !== null, visit?.rows]).toEqual([true, null]);
});
