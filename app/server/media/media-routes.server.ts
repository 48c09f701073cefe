import { Router } from 'express';
import { servedType } from '~/domain/media/media-kind';
import { actorOfCookie } from '~/server/platform/request-context.server';
import { mediaFile } from './media-folder.server';

/**
 * `GET /media/…`: files of lessons, for signed-in people, with ranges. Whatever a file holds, the browser takes it for what its stored
 * type says and runs nothing of it: nosniff, a sandbox, and documents as downloads.
 */
export function mediaRoutes(): Router {
  const router = Router();
  router.get('/media/*', async (request, response, next) => {
    const file = mediaFile(String((request.params as Record<string, string>)[0] ?? ''));
    const contentType = file ? servedType(file.name) : null;
    if (!file || !contentType) return response.sendStatus(404);
    const signedIn = await actorOfCookie(request.get('cookie') ?? null).catch(next);
    if (signedIn === undefined) return;
    if (!signedIn) return response.sendStatus(401);
    response.setHeader('Content-Type', contentType);
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
    if (/^application\//.test(contentType)) response.setHeader('Content-Disposition', 'attachment');
    // An uploaded file is named by its content and never changes; a shipped one may come anew with an update.
    response.setHeader('Cache-Control', file.shipped ? 'private, no-cache' : 'private, max-age=31536000, immutable');
    response.sendFile(file.name, { root: file.root, cacheControl: false }, (error?: Error & { status?: number }) => {
      if (!error || response.headersSent) return;
      response.removeHeader('Cache-Control');
      response.sendStatus(error.status === 416 ? 416 : 404);
    });
  });
  return router;
}
