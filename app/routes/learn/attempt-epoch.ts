import type { ActionFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/people/policy';
import { optionalActor } from '~/server/platform/request-context.server';
import { takeOver } from '~/server/quizzes/take-over.server';

/** `POST`: this page's answers shall count as the newest from now on. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'attempt:take')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const taken = await takeOver({ ...context, attemptId: String(params.id) });
  if (!taken.ok) return Response.json({ code: taken.code }, { status: 404 });
  return Response.json(taken.value);
}
