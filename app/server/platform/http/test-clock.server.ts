import express, { Router } from 'express';
import { now, shiftClock } from '../clock.server';

/** Only with TEST_CLOCK=1, which production refuses: tests move the server's time instead of waiting. */
export function testClockRoutes(): Router {
  const router = Router();
  router.post('/__test/clock', express.json(), (request, response) => {
    const { shift } = request.body as { shift?: unknown };
    if (typeof shift !== 'number' || !Number.isFinite(shift)) return response.status(400).json({ error: 'shift: milliseconds' });
    shiftClock(shift);
    return response.json({ now: now().toISOString() });
  });
  return router;
}
