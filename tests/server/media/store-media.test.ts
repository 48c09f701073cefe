import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { storeMedia } from '~/server/media/store-media.server';
import { addPerson, context, openTestDatabase } from '../harness';

const { db } = await openTestDatabase();
const NOW = new Date('2026-11-23T02:00:00Z');
const trainer = context(db, await addPerson(db, { roles: ['trainer'] }), NOW);
const learner = context(db, await addPerson(db, { roles: ['learner'] }), NOW);
const folder = mkdtempSync(path.join(tmpdir(), 'liubu-media-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const body = (data: Uint8Array | string) => new Blob([typeof data === 'string' ? data : new Uint8Array(data)]).stream();
const send = (data: Uint8Array | string, name: string, alt = '说明') => storeMedia({ ...trainer, folder, name, alt, body: body(data) });
const photo = await sharp({ create: { width: 3000, height: 1000, channels: 3, background: '#0f766e' } })
  .withExif({ IFD0: { Make: 'SECRET-CAMERA' }, IFD3: { GPSLatitude: '31/1 0/1 0/1' } })
  .jpeg()
  .toBuffer();

test('a picture is written anew: WebP, no larger than needed, without its camera’s data, named by its content', async () => {
  expect(photo.includes('SECRET-CAMERA')).toBe(true);
  const stored = await send(photo, 'C:\\fotos\\柜台.jpg');
  if (!stored.ok) throw new Error(stored.code);
  expect(stored.value).toMatchObject({ kind: 'picture', name: '柜台.jpg', alt: '说明', width: 2000, height: 667 });
  expect(stored.value.address).toMatch(/^\/media\/[0-9a-f]{40}\.webp$/);
  const file = readFileSync(path.join(folder, path.basename(stored.value.address)));
  const read = await sharp(file).metadata();
  expect([read.format, read.width, read.exif, read.xmp]).toEqual(['webp', 2000, undefined, undefined]);
  expect(file.includes('SECRET-CAMERA')).toBe(false);
});

test('the same file twice is one file, one row and one line in the log', async () => {
  const again = await send(photo, 'other.jpg');
  expect(again).toMatchObject({ ok: true, value: { name: '柜台.jpg' } });
  expect(await db.mediaFile.count({ where: { kind: 'picture', uploadedById: { not: null } } })).toBe(1);
  expect(await db.auditEvent.count({ where: { action: 'media.stored' } })).toBe(1);
});

test.each<[string, string, string]>([
  ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'a.png'],
  ['an SVG with a header', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'a.svg'],
  ['a page', '<!doctype html><script>alert(1)</script>', 'a.webp'],
  ['a script', 'alert(1)', 'a.mp4'],
  ['nothing', '', 'a.png'],
  ['a zip that is no document', 'PK\u0003\u0004 ', 'a.docx'],
])('%s is refused, whatever it is called, and leaves nothing behind', async (_what, data, name) => {
  const before = readdirSync(folder);
  expect(await send(data, name)).toMatchObject({ ok: false, code: 'type-refused' });
  expect(readdirSync(folder)).toEqual(before);
});

test('a picture that begins well and breaks off is unreadable, and one without a description is not taken', async () => {
  expect(await send(photo.subarray(0, 400), 'half.jpg')).toMatchObject({ ok: false, code: 'unreadable' });
  expect(await send(photo, 'a.jpg', '  ')).toMatchObject({ ok: false, code: 'alt-missing' });
});

test('a picture of a few bytes that claims to be enormous is refused before it is unpacked', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: '#fff' }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(20 * 1024 * 1024);
  expect(await send(bomb, 'bomb.png')).toMatchObject({ ok: false, code: 'unreadable' });
});

test('captions, videos and documents are kept byte for byte', async () => {
  const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\n您好，请问办理什么业务？\n';
  const stored = await send(captions, '示范.vtt', '');
  if (!stored.ok) throw new Error(stored.code);
  expect(stored.value.kind).toBe('captions');
  expect(readFileSync(path.join(folder, path.basename(stored.value.address)), 'utf8')).toBe(captions);
  const video = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42'), Buffer.from([0, 0, 0, 0]), Buffer.from('mp42isom'), Buffer.alloc(2000, 7)]);
  expect(await send(video, '示范.mp4', '')).toMatchObject({ ok: true, value: { kind: 'video', bytes: video.length } });
  expect(await send('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', '样表.pdf', '')).toMatchObject({ ok: true, value: { kind: 'document', name: '样表.pdf' } });
});

test('captions larger than their limit are refused with the limit', async () => {
  expect(await send(`WEBVTT\n\n${'x'.repeat(1_100_000)}`, 'long.vtt', '')).toMatchObject({ ok: false, code: 'too-large', details: { limit: 1 } });
});

test('only who may write lessons may upload', async () => {
  expect(await storeMedia({ ...learner, folder, name: 'a.jpg', alt: 'x', body: body(photo) })).toMatchObject({ ok: false, code: 'forbidden' });
});
