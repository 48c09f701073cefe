import { Router } from 'express';
import { platform } from '../platform.server';

let draining = false;

/** From now on readiness is red, so that a proxy sends nobody new while we stop. */
export function startDraining() {
  draining = true;
}

/** /healthz: the process answers. /readyz: it can also write to its database. */
export function healthRoutes(): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });
  router.get('/readyz', async (_request, response) => {
    response.set('Cache-Control', 'no-store');
    const { database } = platform();
    if (draining || database.isWaiting()) return response.status(503).json({ status: draining ? 'stopping' : 'database locked' });
    try {
      await database.db.centre.findFirst({ select: { id: true } });
      return response.json({ status: 'ready' });
    } catch {
      return response.status(503).json({ status: 'database unavailable' });
    }
  });
  return router;
}
