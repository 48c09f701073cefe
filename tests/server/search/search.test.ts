import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Question } from '~/domain/questions/schema';
import { createCourse, createLesson } from '~/server/courses/create-lesson.server';
import { retireLesson } from '~/server/courses/retire.server';
import { publishUrgently } from '~/server/courses/review/publish-urgently.server';
import { saveDraft } from '~/server/courses/save-draft.server';
import { findWords } from '~/server/search/find-words.server';
import { gatherEntries } from '~/server/search/gather-entries.server';
import { readSearchStamp } from '~/server/search/read-search-stamp.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const learner = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
const find = (words: string, language: 'zh' | 'en' = 'zh', most = 50) => findWords({ ...learner, words, language, most });
const joined = (pieces: { text: string }[]) => pieces.map((piece) => piece.text).join('');

test('a two-character word inside a longer expression is found, at the heading, marked', async () => {
  const { hits, exact } = await find('提取');
  expect(exact).toBe(true);
  const lesson = hits.find((hit) => hit.kind === 'lesson' && hit.href.includes('#s-'));
  expect(lesson?.href).toMatch(/^\/courses\/[a-z-]+\/[a-z-]+#s-\d+$/);
  expect(hits.slice(0, 10).every((hit) => [...hit.title, ...hit.text].some((piece) => piece.hit && piece.text === '提取'))).toBe(true);
});

test('every pair of neighbouring characters of every lesson finds a place that shows it', async () => {
  const versions = await db.lessonVersion.findMany({ select: { compiledZh: true } });
  const runs = versions.flatMap((version) => (JSON.parse(version.compiledZh) as { html: string }).html.match(/(?<=<p>)\p{Script=Han}{2,}/gu) ?? []);
  expect(runs.length).toBeGreaterThan(100);
  await fc.assert(fc.asyncProperty(fc.constantFrom(...runs), fc.nat(), async (run, pick) => {
    const place = pick % (run.length - 1);
    const pair = run.slice(place, place + 2);
    const { hits, exact } = await find(pair, 'zh', 300);
    expect(exact).toBe(true);
    expect(hits.some((hit) => hit.kind === 'lesson' && joined([...hit.title, ...hit.text].filter((piece) => piece.hit)).includes(pair))).toBe(true);
  }), { numRuns: 60 });
});

test('English is found by the beginning of a word in any case, in the English lessons', async () => {
  const { hits } = await find('WITHDRAW', 'en');
  expect(hits.length).toBeGreaterThan(3);
  expect(hits.slice(0, 5).every((hit) => [...hit.title, ...hit.text].some((piece) => piece.hit && /^withdraw/i.test(piece.text)))).toBe(true);
  expect(hits.some((hit) => hit.kind === 'lesson' && /[a-z]{4}/.test(joined(hit.title)))).toBe(true);
});

test('a term stands first when it is what was typed, also in the other language', async () => {
  expect((await find('首问负责制')).hits[0]?.href).toBe('/glossary#term-first-ask');
  expect((await find('容缺受理')).hits.map((hit) => hit.href)).toContain('/glossary#term-accept-with-gaps');
  expect((await find('好差评', 'en')).hits[0]?.href).toBe('/glossary#term-good-bad-rating');
});

test('explanations of practice items are found, formal ones and keys never', async () => {
  const rows = await db.question.findMany({ include: { versions: true } });
  const bodies = rows.map((row) => ({ use: row.use, item: JSON.parse(row.versions.find((version) => version.id === row.currentVersionId)?.body ?? '{}') as Question }));
  const texts = (use: string) => bodies.filter((body) => body.use === use).flatMap(({ item }) => [item.stem.zh, item.explanation.zh]);
  const entries = await gatherEntries({ db, stamp: await readSearchStamp(db), language: 'zh', today: learner.today });
  const explanations = entries.filter((entry) => entry.kind === 'explanation');
  expect(explanations.length).toBeGreaterThan(50);
  const practice = new Set(texts('practice'));
  for (const entry of explanations) expect([practice.has(entry.title), practice.has(entry.text), entry.also]).toEqual([true, true, '']);
  const formal = texts('formal');
  expect(formal.length).toBeGreaterThan(50);
  for (const text of formal) expect(entries.filter((entry) => entry.title === text || entry.text.includes(text))).toEqual([]);
  // And one as a reader sees it.
  const stem = explanations[0]?.title ?? '';
  expect((await find(stem.slice(0, 30))).hits.map((hit) => joined(hit.title))).toContain(stem);
});

test('a whole sentence finds what shares most with it, and says that it is not all there', async () => {
  const { hits, exact, count } = await find('我想问一下离职以后公积金能不能全部取出来呀');
  expect(exact).toBe(false);
  expect(count).toBeGreaterThan(0);
  expect(hits.slice(0, 8).some((hit) => /离职|辞职/.test(joined([...hit.title, ...hit.text])))).toBe(true);
});

test('nothing typed finds nothing; signs and very long texts are answered', async () => {
  expect(await find('  ')).toEqual({ query: '', count: 0, exact: true, hits: [] });
  expect((await find('？！(.*)')).hits).toEqual([]);
  expect((await find('住房公积金'.repeat(500))).query.length).toBe(80);
});

const FRONT = "---\ntitle: 青铜器\nobjectives:\n  - 认出纹样\ncompetency: knowledge\nline: general\nminutes: 5\nasOf: '2026-11-23'\n---\n\n";

test('what is published is found at once, what is withdrawn no longer; drafts never', async () => {
  const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
  const hrefs = async () => (await find('饕餮')).hits.map((hit) => hit.href);
  const course = await createCourse({ ...trainer, slug: 'bronze', title: '器物', summary: '' });
  if (!course.ok) throw new Error(course.code);
  const lesson = await createLesson({ ...trainer, courseId: course.value.courseId, slug: 'patterns', title: '青铜器' });
  if (!lesson.ok) throw new Error(lesson.code);
  const { lessonId } = lesson.value;
  const saved = await saveDraft({ ...trainer, lessonId, draftNumber: 0, sourceZh: `${FRONT}## 纹样\n\n常见的饕餮纹，期限<Param name="loan.decision-days" />，见<Term name="seal" />。\n`, sourceEn: '' });
  if (!saved.ok) throw new Error(saved.code);
  expect(await hrefs()).toEqual([]);
  const published = await publishUrgently({ ...trainer, lessonId, draftNumber: saved.value.draftNumber, note: '首次发布', ownerDepartmentId: '', reader: 'zh' });
  expect(published).toMatchObject({ ok: true });
  expect(await hrefs()).toEqual(['/courses/bronze/patterns#s-1']);
  // A lesson without English is found in Chinese by readers of English; its parameter stands there as in the page.
  const [english] = (await find('饕餮', 'en')).hits;
  expect(joined(english?.text ?? [])).toContain('期限10日');
  await retireLesson({ ...trainer, lessonId, retired: true });
  expect(await hrefs()).toEqual([]);
  await retireLesson({ ...trainer, lessonId, retired: false });
  expect(await hrefs()).toEqual(['/courses/bronze/patterns#s-1']);
  // The term's meaning stands at the end of the lesson, and leads on to the glossary.
  const view = await lessonView({ ...learner, course: 'bronze', lesson: 'patterns', language: 'zh' });
  expect(view?.sources).toContainEqual(expect.objectContaining({ shown: '封存', term: 'seal' }));
  expect(view?.sources.find((source) => source.shown === '10日')).not.toHaveProperty('term');
  await db.course.update({ where: { id: course.value.courseId }, data: { state: 'retired' } });
  expect(await hrefs()).toEqual([]);
});
