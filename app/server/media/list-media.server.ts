import type { ActorContext } from '~/server/platform/request-context.server';
import { viewOf, type StoredMedia } from './store-media.server';

/** The media library, newest first. */
export async function listMedia({ db }: ActorContext): Promise<StoredMedia[]> {
  return (await db.mediaFile.findMany({ orderBy: [{ uploadedAt: 'desc' }, { path: 'asc' }], take: 500 })).map(viewOf);
}
