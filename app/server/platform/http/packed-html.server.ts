import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** A piece of a page: as it is, and compressed so that pieces can follow one another in one gzip stream. */
export type PackedPart = { raw: Buffer; packed: Buffer };

/**
 * Compresses a piece that will be sent often. It ends on a byte and refers to nothing before it, so it may stand anywhere in a stream.
 * `level` 9 for what is kept long, less for what is kept briefly.
 */
export function packPart(text: string, level = 9): PackedPart {
  const raw = Buffer.from(text, 'utf8');
  return { raw, packed: raw.length === 0 ? raw : deflateRawSync(raw, { level, finishFlush: constants.Z_SYNC_FLUSH }) };
}

/** A short piece that is different each time, up to 65,535 bytes: it goes uncompressed, which costs five bytes and no time. */
export function livePart(text: string): PackedPart {
  const raw = Buffer.from(text, 'utf8');
  if (raw.length === 0) return { raw, packed: raw };
  if (raw.length > 0xffff) return packPart(text, 1);
  const head = Buffer.alloc(5);
  head.writeUInt16LE(raw.length, 1);
  head.writeUInt16LE(0xffff - raw.length, 3);
  return { raw, packed: Buffer.concat([head, raw]) };
}

const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
/** The last block of a stream: empty. */
const DEFLATE_END = Buffer.from([3, 0]);

/** The pieces as one gzip file (RFC 1952): nothing is compressed anew, only the check sum is computed. */
export function gzipOf(parts: readonly PackedPart[]): Buffer {
  let sum = 0;
  let size = 0;
  for (const { raw } of parts) {
    sum = crc32(raw, sum);
    size += raw.length;
  }
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(sum, 0);
  tail.writeUInt32LE(size >>> 0, 4);
  return Buffer.concat([GZIP_HEAD, ...parts.map((part) => part.packed), DEFLATE_END, tail]);
}

/** Sends a page of pieces, compressed when the browser takes gzip. */
export function sendPacked(request: Request, response: Response, parts: readonly PackedPart[]): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Vary', 'Accept-Encoding');
  const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  const body = zipped ? gzipOf(parts) : Buffer.concat(parts.map((part) => part.raw));
  if (zipped) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', body.length);
  response.end(body);
}
