import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { acceptedMedia, servedType } from '~/domain/media/media-kind';
import { newId } from '~/server/platform/ids.server';
import type { LoadOptions } from './load-content.server';

/** Makes the files of `content/media` known under `/media/shipped/NAME`; they are served from where they are. Returns how many changed. */
export async function loadMedia({ db, now, root }: LoadOptions): Promise<number> {
  const folder = path.join(root, 'media');
  if (!existsSync(folder)) return 0;
  let changed = 0;
  for (const name of readdirSync(folder).filter((entry) => !entry.startsWith('.')).sort()) {
    const data = readFileSync(path.join(folder, name));
    const contentType = servedType(name);
    if (!contentType) throw new Error(`content/media/${name}: files of this kind are not served`);
    const hash = createHash('sha256').update(data).digest('hex');
    const known = await db.mediaFile.findUnique({ where: { path: `shipped/${name}` }, select: { hash: true } });
    if (known?.hash === hash) continue;
    const kind = contentType.startsWith('image/') ? 'picture' : (acceptedMedia(contentType.split(';')[0] ?? '')?.kind ?? 'document');
    const { width = null, height = null } = kind === 'picture' ? await sharp(data).metadata() : {};
    const facts = { kind, contentType, bytes: data.length, width, height, name, alt: name, hash, uploadedAt: now };
    await db.mediaFile.upsert({ where: { path: `shipped/${name}` }, update: facts, create: { id: newId(), path: `shipped/${name}`, ...facts } });
    changed += 1;
  }
  return changed;
}
