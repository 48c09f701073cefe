import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, ImageRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { checkLesson } from '~/domain/courses/gate';
import { importDocument } from '~/server/courses/import/import-document.server';
import { readDocument } from '~/server/courses/import/read-document.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const learner = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
const folder = mkdtempSync(path.join(tmpdir(), 'liubu-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const course = await db.course.findFirstOrThrow({ where: { slug: 'six-steps' } });
const bring = (data: Uint8Array, name = '收件规范.docx') => importDocument({ ...trainer, courseId: course.id, name, data, folder });
const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#0f766e' } }).png().toBuffer();
const cell = (text: string, columnSpan = 1) => new TableCell({ columnSpan, children: [new Paragraph(text)] });

async function wordFile(children: (Paragraph | Table)[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({
    footnotes: { 1: { children: [new Paragraph('以本中心指南为准')] } },
    numbering: { config: [{ reference: 'steps', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }] },
    sections: [{ children }],
  }));
}

test('a Word file becomes a draft: title, headings, lists, table, link, note and picture, and the report says what changed', async () => {
  const file = await wordFile([
    new Paragraph({ text: '窗口收件规范', heading: HeadingLevel.TITLE }),
    new Paragraph({ text: '怎么接', heading: HeadingLevel.HEADING_2 }),
    new Paragraph({ children: [new TextRun('双手接，'), new TextRun({ text: '逐件报名称', bold: true }), new TextRun({ text: '，不要 {省略} <b>', italics: true }), new FootnoteReferenceRun(1)] }),
    new Paragraph({ text: '身份证', bullet: { level: 0 } }), new Paragraph({ text: '原件', bullet: { level: 1 } }), new Paragraph({ text: '先看', numbering: { reference: 'steps', level: 0 } }),
    new Table({ rows: [new TableRow({ children: [cell('合并的表头', 2)] }), new TableRow({ children: [cell('甲'), cell('乙|丙')] })] }),
    new Paragraph({ children: [new ExternalHyperlink({ link: 'https://example.com/guide', children: [new TextRun('指南')] }), new ExternalHyperlink({ link: 'http://old.example/x', children: [new TextRun('旧站')] })] }),
    new Paragraph({ children: [new ImageRun({ type: 'png', data: picture, transformation: { width: 40, height: 30 }, altText: { name: 'p', title: 'p', description: '柜台示意' } })] }),
  ]);
  const result = await bring(file);
  if (!result.ok) throw new Error(result.code);
  expect(result.value.title).toBe('窗口收件规范');
  const lesson = await db.lesson.findUniqueOrThrow({ where: { id: result.value.lessonId } });
  expect(lesson).toMatchObject({ titleZh: '窗口收件规范', currentVersionId: null, draftById: trainer.actor.id, courseId: course.id });
  const source = lesson.draftZh;
  expect(checkLesson(source).ok).toBe(true);
  for (const part of ['## 怎么接', '双手接，**逐件报名称**，不要 \\{省略} \\<b>（以本中心指南为准）', '- 身份证\n  - 原件', '1. 先看', '| 合并的表头 | |\n| - | - |\n| 甲 | 乙\\|丙 |', '[指南](https://example.com/guide)旧站']) {
    expect(source).toContain(part);
  }
  expect(source).toMatch(/!\[柜台示意\]\(\/media\/[0-9a-f]{40}\.webp\)/);
  const report = new Map(result.value.report.map((line) => [line.code, line.count]));
  expect(Object.fromEntries(report)).toMatchObject({ headings: 1, tables: 1, pictures: 1, footnotes: 1, 'merged-cells': 1, links: 1 });
  expect(await db.auditEvent.count({ where: { action: 'lesson.imported', entityId: lesson.id } })).toBe(1);
  expect(await db.mediaFile.count({ where: { alt: '柜台示意' } })).toBe(1);
});

test('a file without heading styles: Chinese section numbers make the headings', async () => {
  const result = await bring(await wordFile(['一、总则', '为了规范收件。', '（一）范围', '各窗口。'].map((text) => new Paragraph(text))), '总则.docx');
  if (!result.ok) throw new Error(result.code);
  const { draftZh } = await db.lesson.findUniqueOrThrow({ where: { id: result.value.lessonId } });
  expect(draftZh).toContain('title: 总则');
  expect(draftZh).toContain('## 一、总则\n\n为了规范收件。\n\n### （一）范围');
});

test.each<[string, Uint8Array, string]>([
  ['the old format', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-format'],
  ['a page', Buffer.from('<html><body>x</body></html>'), 'not-a-document'],
  ['nothing', Buffer.alloc(0), 'not-a-document'],
  ['a broken zip', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(500, 1)]), 'unreadable'],
])('%s is refused in words of its own, and no lesson is made', async (_what, data, code) => {
  const before = await db.lesson.count();
  expect(await bring(data)).toMatchObject({ ok: false, code });
  expect(await db.lesson.count()).toBe(before);
});

test('a truncated file is unreadable, an empty one has nothing to bring, a huge one is too large', async () => {
  const file = await wordFile([new Paragraph('正文')]);
  expect(await bring(file.subarray(0, file.length - 200))).toMatchObject({ ok: false, code: 'unreadable' });
  expect(await bring(await wordFile([]))).toMatchObject({ ok: false, code: 'empty' });
  expect(await bring(Buffer.alloc(20 * 1024 * 1024 + 1))).toMatchObject({ ok: false, code: 'too-large', details: { limit: 20 } });
});

test('a document that takes too long or unpacks to too much ends its own process only', async () => {
  const file = await wordFile([new Paragraph('正文')]);
  expect(await readDocument(file, { milliseconds: 1, heapMegabytes: 512, outputBytes: 1_000_000 })).toBeNull();
  expect(await readDocument(file, { milliseconds: 20_000, heapMegabytes: 512, outputBytes: 10 })).toBeNull();
  expect((await readDocument(file))?.html).toContain('正文');
});

test('a text too long for one lesson is refused as that', async () => {
  const long = Array.from({ length: 60 }, (_, index) => new Paragraph(`${index}${'很长的一段文字。'.repeat(100)}`));
  expect(await bring(await wordFile(long))).toMatchObject({ ok: false, code: 'too-long' });
});

test('only who writes lessons may import', async () => {
  expect(await importDocument({ ...learner, courseId: course.id, name: 'a.docx', data: await wordFile([new Paragraph('x')]), folder })).toMatchObject({ ok: false, code: 'forbidden' });
});
