import path from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import { mediaRoutes } from '~/server/media/media-routes.server';
import { log } from '../log.server';
import { platform } from '../platform.server';
import { withRequestMemo } from '../request-memo.server';
import { healthRoutes } from './health.server';
import { requireSameOrigin } from './same-origin.server';
import { securityHeaders } from './security-headers.server';
import { testClockRoutes } from './test-clock.server';

/** What the build's entry serves itself, before Remix. */
type Direct = { lessonRoutes: () => Router; answerRoutes: () => Router };

/** The HTTP application: headers, origin check, static files, then Remix. `clientFolder`: the built browser files. */
export function createApp(options: { build: ServerBuild; clientFolder: string }): Express {
  const { env } = platform();
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', env.trustProxy ? 1 : false);
  const https = Boolean(env.tls) || Boolean(env.publicUrl?.startsWith('https:'));
  app.use((_request, _response, next) => withRequestMemo(next));
  app.use(logRequest);
  app.use(securityHeaders({ https }));
  app.use(healthRoutes());
  const direct = options.build.entry.module as unknown as Direct;
  app.use(direct.lessonRoutes());
  app.use(direct.answerRoutes());
  app.use(compression());
  app.use('/assets', express.static(path.join(options.clientFolder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  // A browser asks for the newest worker each time.
  app.get('/service-worker.js', (_request, response) => response.sendFile(path.join(options.clientFolder, 'service-worker.js'), { maxAge: 0, cacheControl: true }));
  app.use(express.static(options.clientFolder, { maxAge: '1h', index: false }));
  app.use(mediaRoutes());
  app.use(requireSameOrigin({ publicUrl: env.publicUrl }));
  if (env.testClock) app.use(testClockRoutes());
  app.all(
    '*',
    createRequestHandler({
      build: options.build,
      mode: 'production',
      getLoadContext: (_request, response) => ({ nonce: String(response.locals.nonce) }),
    }),
  );
  app.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    log.error({ error }, 'request failed');
    if (response.headersSent) return next(error);
    response.status(500).type('text/plain').send('服务器出错，已保存的内容不受影响。\nThe server failed; what was saved is safe.\n');
  });
  return app;
}

function logRequest(request: Request, response: Response, next: NextFunction) {
  const started = performance.now();
  response.once('finish', () => {
    // The path without its query: codes and names stay out of the log.
    log.debug({ method: request.method, path: request.path, status: response.statusCode, ms: Math.round(performance.now() - started) }, 'request');
  });
  next();
}
