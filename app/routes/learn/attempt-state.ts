import type { LoaderFunctionArgs } from '@remix-run/node';
import { optionalActor } from '~/server/platform/request-context.server';
import { settleAttempt } from '~/server/quizzes/settle-attempts.server';

/** Whether an attempt is graded by now; asked by its page after the deadline. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  const where = { id: String(params.id), personId: context.actor.id };
  const owned = await context.db.attempt.findFirst({ where, select: { id: true } });
  if (!owned) return Response.json({ code: 'not-found' }, { status: 404 });
  await settleAttempt({ db: context.db, attemptId: owned.id, now: context.now });
  const attempt = await context.db.attempt.findFirstOrThrow({ where, select: { state: true } });
  return Response.json({ graded: attempt.state === 'graded' });
}
