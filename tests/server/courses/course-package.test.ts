import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { exportCourse } from '~/server/courses/package/export-course.server';
import { importCourse } from '~/server/courses/package/import-course.server';
import { storeMedia } from '~/server/media/store-media.server';
import { addPerson, context, openTestDatabase } from '../harness';
import { write } from './reviewed';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const learner = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
const folder = mkdtempSync(path.join(tmpdir(), 'liubu-package-'));
const elsewhere = mkdtempSync(path.join(tmpdir(), 'liubu-package-'));
afterAll(() => [folder, elsewhere].forEach((one) => rmSync(one, { recursive: true })));
const course = await db.course.findUniqueOrThrow({ where: { slug: 'six-steps' } });

async function packed(): Promise<Uint8Array> {
  const result = await exportCourse({ ...trainer, courseId: course.id, folder });
  if (!result.ok) throw new Error(result.code);
  return result.value.bytes;
}

test('a course goes out as files and comes back unchanged', async () => {
  expect(await exportCourse({ ...learner, courseId: course.id, folder })).toMatchObject({ code: 'forbidden' });
  const bytes = await packed();
  const names = Object.keys(unzipSync(bytes));
  expect(names).toEqual(expect.arrayContaining(['course.yaml', '01-why-aviation.mdx', '01-why-aviation.en.mdx', '10-special-care.mdx']));
  expect(await importCourse({ ...learner, bytes, folder })).toMatchObject({ code: 'forbidden' });
  expect(await importCourse({ ...trainer, bytes, folder })).toMatchObject({ ok: true, value: { courseId: course.id, created: 0, changed: 0, unchanged: 10, missing: [], settingsDiffer: false } });
  expect(Buffer.from(await packed()).equals(Buffer.from(bytes))).toBe(true);
});

test('into a centre without it the course comes as drafts, with its pictures under the names they get there', async () => {
  const image = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0f766e' } }).png().toBuffer();
  const stored = await storeMedia({ ...trainer, folder, name: 'a.png', alt: '一块颜色', body: new Blob([image]).stream() });
  if (!stored.ok) throw new Error(stored.code);
  const { address } = stored.value;
  const lesson = await db.lesson.findFirstOrThrow({ where: { courseId: course.id, slug: 'receive' } });
  const bytes = await packed();
  const files = unzipSync(bytes);
  // As another centre would have written it: the same course under another name, with a picture.
  const source = `${lesson.draftZh.trimEnd()}\n\n![一块颜色](${address})\n`;
  const other = zipSync({
    'course.yaml': strToU8(new TextDecoder().decode(files['course.yaml']).replace('slug: six-steps', 'slug: six-more').replace(/lessons:[^]*/, 'lessons:\n  - receive\n')),
    '01-receive.mdx': strToU8(source), 'media.yaml': strToU8(`- path: elsewhere.png\n  name: a.png\n  alt: 一块颜色\n`), 'media/elsewhere.png': image,
  });
  const renamed = zipSync({ ...unzipSync(other), '01-receive.mdx': strToU8(source.replace(address, '/media/elsewhere.png')) });
  const result = await importCourse({ ...trainer, bytes: renamed, folder: elsewhere });
  expect(result).toMatchObject({ ok: true, value: { created: 1, changed: 0, unchanged: 0 } });
  const made = await db.lesson.findFirstOrThrow({ where: { course: { slug: 'six-more' } }, include: { course: true } });
  expect(made).toMatchObject({ currentVersionId: null, titleZh: '第三步：礼貌接', course: { state: 'draft', source: 'trainer' } });
  expect(made.draftZh).toContain(`![一块颜色](${address})`);
  const changed: Record<string, Uint8Array> = { ...unzipSync(other), '01-receive.mdx': strToU8(source.replace(address, '/media/lost.mp4')) };
  const renamedCourse = new TextDecoder().decode(changed['course.yaml']).replace(/^ {2}zh: .*/m, '  zh: 另一个名称');
  const again = await importCourse({ ...trainer, bytes: zipSync({ ...changed, 'course.yaml': strToU8(renamedCourse) }), folder: elsewhere });
  expect(again).toMatchObject({ ok: true, value: { created: 0, changed: 1, missing: ['/media/lost.mp4'], settingsDiffer: true, title: { zh: made.course.titleZh } } });
});

test('a draft that an import replaces is kept', async () => {
  const lesson = await db.lesson.findFirstOrThrow({ where: { courseId: course.id, slug: 'sign' } });
  const published = await packed();
  await write(trainer, lesson.id, (draft) => ({ zh: `${draft.zh}\n还没发布的一句。\n`, en: draft.en }));
  // Importing what is published disturbs nobody's draft.
  expect(await importCourse({ ...trainer, bytes: published, folder })).toMatchObject({ ok: true, value: { changed: 0, unchanged: 10 } });
  const files: Record<string, Uint8Array> = unzipSync(published);
  const name = Object.keys(files).find((file) => file.endsWith('-sign.mdx')) ?? '';
  const bytes = zipSync({ ...files, [name]: strToU8(`${new TextDecoder().decode(files[name])}\n别处改过的一句。\n`) });
  expect(await importCourse({ ...trainer, bytes, folder })).toMatchObject({ ok: true, value: { changed: 1, unchanged: 9 } });
  expect((await db.keptDraft.findFirstOrThrow({ where: { lessonId: lesson.id } })).sourceZh).toContain('还没发布的一句。');
});

test('what is no packed course is refused with its reason, and nothing is taken of it', async () => {
  const before = await db.lesson.count();
  expect(await importCourse({ ...trainer, bytes: strToU8('no zip'), folder })).toMatchObject({ code: 'not-a-package' });
  expect(await importCourse({ ...trainer, bytes: zipSync({ 'a.txt': strToU8('x') }), folder })).toMatchObject({ code: 'course-file-missing' });
  const bomb = zipSync({ 'course.yaml': strToU8('x'), 'a.mdx': new Uint8Array(201 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await importCourse({ ...trainer, bytes: bomb, folder })).toMatchObject({ code: 'not-a-package' });
  expect(await importCourse({ ...trainer, bytes: zipSync({ '../../evil.mdx': strToU8('x'), 'course.yaml': strToU8('slug: a\ntitle: {zh: a}\nsummary: {zh: a}\norder: 1\nlessons: []\n') }), folder })).toMatchObject({ code: 'file-unknown' });
  expect(await db.lesson.count()).toBe(before);
});
