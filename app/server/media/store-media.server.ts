import { open, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { acceptedMedia, isCaptions, LARGEST_MEDIA, MEDIA_LIMITS, type MediaKind } from '~/domain/media/media-kind';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { encodePicture } from './encode-picture.server';
import { receiveFile, type ReceivedFile } from './receive-file.server';

export type StoredMedia = { id: string; kind: MediaKind; address: string; name: string; alt: string; width: number | null; height: number | null; bytes: number };
export type StoreFailure = 'forbidden' | 'alt-missing' | 'too-large' | 'type-refused' | 'unreadable';

/**
 * Takes a file into the media library: its type is read from its content, pictures are written anew, everything is named by its hash,
 * so the same file twice is one. `alt`: required for pictures. `too-large` names the limit in megabytes.
 */
export async function storeMedia(
  options: ActorContext & { folder: string; name: string; alt: string; body: ReadableStream<Uint8Array> },
): Promise<Result<StoredMedia, StoreFailure>> {
  const { actor, folder, body } = options;
  if (!can(actor, 'lesson:edit')) return fail('forbidden');
  const received = await receiveFile({ body, folder, most: LARGEST_MEDIA });
  if (!received) return fail('too-large', { limit: LARGEST_MEDIA / 1024 / 1024 });
  try {
    return await keep(options, received);
  } finally {
    await received.remove();
  }
}

async function keep({ db, actor, now, folder, name, alt }: ActorContext & { folder: string; name: string; alt: string }, received: ReceivedFile): Promise<Result<StoredMedia, StoreFailure>> {
  const accepted = acceptedMedia(await typeOf(received.file));
  if (!accepted) return fail('type-refused');
  if (received.bytes > MEDIA_LIMITS[accepted.kind]) return fail('too-large', { limit: MEDIA_LIMITS[accepted.kind] / 1024 / 1024 });
  const words = alt.trim().slice(0, 300);
  if (accepted.kind === 'picture' && words === '') return fail('alt-missing');
  const picture = accepted.kind === 'picture' ? await encodePicture(received.file) : null;
  if (accepted.kind === 'picture' && !picture) return fail('unreadable');
  const hash = picture?.hash ?? received.hash;
  const stored = `${hash.slice(0, 40)}.${accepted.ending}`;
  const known = await db.mediaFile.findUnique({ where: { path: stored } });
  if (known) return ok(viewOf(known));
  // The file first: a row without its file would be a picture that never shows; a file without its row only takes room.
  if (picture) await writeFile(path.join(folder, stored), picture.data, { mode: 0o600 });
  else await rename(received.file, path.join(folder, stored));
  const row = {
    id: newId(), path: stored, kind: accepted.kind, contentType: accepted.contentType, bytes: picture?.data.length ?? received.bytes,
    width: picture?.width ?? null, height: picture?.height ?? null, name: path.basename(name.replaceAll('\\', '/')).slice(0, 120) || stored, alt: words, hash, uploadedById: actor.id, uploadedAt: now,
  };
  const kept = await db.$transaction(async (tx) => {
    const created = await tx.mediaFile.upsert({ where: { path: stored }, update: {}, create: row });
    if (created.id === row.id) await appendAudit(tx, { action: 'media.stored', entity: 'media', entityId: row.id, actorId: actor.id, at: now, details: { path: stored, name: row.name } });
    return created;
  });
  return ok(viewOf(kept));
}

/** The type that the content shows; captions are text and know themselves by their first line. */
async function typeOf(file: string): Promise<string> {
  const found = await fileTypeFromFile(file);
  if (found) return found.mime;
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
    return isCaptions(buffer.subarray(0, bytesRead).toString('utf8')) ? 'text/vtt' : '';
  } finally {
    await handle.close();
  }
}

type Row = { id: string; kind: string; path: string; name: string; alt: string; width: number | null; height: number | null; bytes: number };

/** A file of the library as pages show it. */
export function viewOf(row: Row): StoredMedia {
  return { id: row.id, kind: row.kind as MediaKind, address: `/media/${row.path}`, name: row.name, alt: row.alt, width: row.width, height: row.height, bytes: row.bytes };
}
