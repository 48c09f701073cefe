import { now } from './platform/clock.server';
import { log } from './platform/log.server';
import { platform } from './platform/platform.server';
import { publishDueReviews } from './courses/review/publish-due.server';
import { publicContext } from './platform/request-context.server';
import { settleDueAttempts } from './quizzes/settle-attempts.server';

const EVERY_MS = 5_000;

/** Regular work of one instance. Two instances at once do no harm: each act is a compare-and-set. Returns the function that stops it. */
export function startSweeps(): () => void {
  let running = false;
  const timer = setInterval(() => {
    if (running) return;
    running = true;
    settleDueAttempts({ db: platform().database.db, now: now() })
      .catch((error: unknown) => log.error({ error }, 'settling attempts failed'))
      .then(() => publishDueReviews(publicContext()))
      .catch((error: unknown) => log.error({ error }, 'publishing at a set time failed'))
      .finally(() => (running = false));
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
