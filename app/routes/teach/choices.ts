import type { LoaderFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/people/policy';
import { listChoices } from '~/server/courses/list-choices.server';
import { optionalActor } from '~/server/platform/request-context.server';

/** `GET`: what a trainer may pick while writing: parameters with today's value, clauses, practice items, terms. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'lesson:edit')) return Response.json({ code: 'forbidden' }, { status: 403 });
  return Response.json(await listChoices(context));
}
