import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable, type AppLoadContext, type EntryContext } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { NonceContext } from '~/components/ui/nonce';
import { registerMessages } from '~/locales/registry';
import { en } from '~/locales/en';
import { zh } from '~/locales/zh-CN';
import { log } from '~/server/platform/log.server';

// Pages that are served before Remix: the server takes them from here, because routes may know the server and not the other way round.
export { lessonRoutes } from '~/routes/learn/lesson-routes.server';
export { answerRoutes } from '~/routes/learn/answer-routes.server';
export { boot } from '~/server/boot.server';

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string;
  }
}

registerMessages('zh', zh);
registerMessages('en', en);

const ABORT_MS = 10_000;

/** Renders the whole page before it is sent: pages are small, and a failure still gets its proper status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  const nonce = loadContext.nonce;
  return new Promise((resolve, reject) => {
    let failed = false;
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={ABORT_MS} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onAllReady() {
          const body = new PassThrough();
          headers.set('Content-Type', 'text/html; charset=utf-8');
          if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store');
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: failed ? 500 : status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          failed = true;
          log.error({ error, bot: isbot(request.headers.get('user-agent') ?? '') }, 'render failed');
        },
      },
    );
    setTimeout(abort, ABORT_MS + 1000).unref();
  });
}

/** Unexpected failures of loaders and actions: logged once, without the request's content. */
export function handleError(error: unknown, { request }: { request: Request }) {
  // An address that does not exist is no failure of ours.
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  log.error({ error: error instanceof Error ? { message: error.message, stack: error.stack } : error, path: new URL(request.url).pathname }, 'loader or action failed');
}
