import type { LoaderFunctionArgs } from '@remix-run/node';
import { optionalActor } from '~/server/platform/request-context.server';
import { listOffline } from '~/server/study/list-offline.server';

/** `GET`: the pages and pictures that a device may keep for its reader. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  return Response.json(await listOffline(context), { headers: { 'Cache-Control': 'no-store' } });
}
