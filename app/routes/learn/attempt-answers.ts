import type { ActionFunctionArgs } from '@remix-run/node';
import { optionalActor } from '~/server/platform/request-context.server';

/** Answers are saved by `PUT`, which `answer-routes.server.ts` takes before Remix; every other method is refused here. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  return Response.json({ code: 'method' }, { status: 405 });
}
