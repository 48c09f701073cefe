import type { ActionFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/people/policy';
import { optionalActor } from '~/server/platform/request-context.server';
import { finishAttempt, finishRequest } from '~/server/quizzes/finish-attempt.server';

/** `POST`: finishes and grades; a repeat gives the same answer. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'attempt:take')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const parsed = finishRequest.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return Response.json({ code: 'malformed' }, { status: 400 });
  const finished = await finishAttempt({ ...context, attemptId: String(params.id), request: parsed.data });
  if (!finished.ok) return Response.json({ code: finished.code }, { status: finished.code === 'not-found' ? 404 : 409 });
  return Response.json(finished.value);
}
