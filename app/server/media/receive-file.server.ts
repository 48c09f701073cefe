import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { newToken } from '~/server/platform/ids.server';

class TooLarge extends Error {}

export type ReceivedFile = { file: string; bytes: number; hash: string; remove: () => Promise<void> };

/** Writes a request's body to a temporary file in `folder`, never more than `most` bytes. Null when it is larger; the file is then gone. */
export async function receiveFile(options: { body: ReadableStream<Uint8Array>; folder: string; most: number }): Promise<ReceivedFile | null> {
  await mkdir(options.folder, { recursive: true });
  const file = path.join(options.folder, `.${newToken(16)}.part`);
  const remove = () => rm(file, { force: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > options.most) done(new TooLarge());
      else done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(options.body as NodeStream), measure, createWriteStream(file, { mode: 0o600 }));
  } catch (error) {
    await remove();
    if (error instanceof TooLarge) return null;
    throw error;
  }
  return { file, bytes, hash: hash.digest('hex'), remove };
}
