import { expect, test } from 'vitest';
import { checkBody } from '~/domain/courses/gate';
import { acceptedMedia, isCaptions, mediaTag, servedType } from './media-kind';

test.each(['image/svg+xml', 'text/html', 'application/xhtml+xml', 'application/javascript', 'application/xml', 'application/zip', 'application/x-msdownload', 'constructor', ''])(
  '%s is refused',
  (type) => expect(acceptedMedia(type)).toBeNull(),
);

test('pictures become WebP, the rest stays what it is; each stored ending is served as what it is', () => {
  expect(acceptedMedia('image/jpeg')).toEqual({ kind: 'picture', ending: 'webp', contentType: 'image/webp' });
  expect(acceptedMedia('video/mp4')?.ending).toBe('mp4');
  expect(servedType('a/b.webp')).toBe('image/webp');
  expect(servedType('x.vtt')).toContain('text/vtt');
  expect(servedType('x.html')).toBeNull();
  expect(servedType('x.svg')).toBeNull();
});

test('captions are known by their first line', () => {
  expect(isCaptions('WEBVTT\n\n00:00.000 --> 00:01.000\n您好')).toBe(true);
  expect(isCaptions('\ufeffWEBVTT - 示范\r\n')).toBe(true);
  expect(isCaptions('WEBVTTX\n')).toBe(false);
  expect(isCaptions('<html>')).toBe(false);
});

test('the tag that is put into a text passes the gate, whatever the file is called', () => {
  for (const name of ['样表.pdf', 'a"b{c}<d>&e.pdf', 'x\ny.pdf']) {
    expect(checkBody(mediaTag({ kind: 'document', address: '/media/a.pdf', name, alt: '' })).ok, name).toBe(true);
    expect(checkBody(mediaTag({ kind: 'picture', address: '/media/a.webp', name, alt: name })).ok, name).toBe(true);
  }
});
