import type { LoaderFunctionArgs } from '@remix-run/node';
import { optionalActor } from '~/server/platform/request-context.server';
import { settleAttempt } from '~/server/quizzes/settle-attempts.server';

/** Whether an attempt is graded by now, and what is stored of it; asked by its page when it opens and after the deadline. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  const where = { id: String(params.id), personId: context.actor.id };
  const owned = await context.db.attempt.findFirst({ where, select: { id: true } });
  if (!owned) return Response.json({ code: 'not-found' }, { status: 404 });
  await settleAttempt({ db: context.db, attemptId: owned.id, now: context.now });
  const attempt = await context.db.attempt.findFirstOrThrow({
    where, select: { state: true, items: { select: { id: true, response: true, epoch: true, sequence: true } } },
  });
  // A save of the page before may have been stored after this page was drawn: the page asks once and shows it.
  const items = attempt.items.map((item) => ({ ...item, response: item.response === null ? null : (JSON.parse(item.response) as unknown) }));
  return Response.json({ graded: attempt.state === 'graded', items });
}
