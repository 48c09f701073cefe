import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/people/policy';
import { listMedia } from '~/server/media/list-media.server';
import { mediaFolder } from '~/server/media/media-folder.server';
import { storeMedia } from '~/server/media/store-media.server';
import { optionalActor, requirePermission } from '~/server/platform/request-context.server';

const STATUS = { forbidden: 403, 'alt-missing': 422, 'too-large': 413, 'type-refused': 415, unreadable: 422 } as const;

/** `GET`: the library, for the editor. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  return Response.json({ files: await listMedia(context) }, { headers: { 'Cache-Control': 'no-store' } });
}

/** `PUT`: one file as the body, `?name=` as it was called and `?alt=` its description. Large files pass through to the disk. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'lesson:edit')) return Response.json({ code: 'forbidden' }, { status: 403 });
  if (request.method !== 'PUT' || !request.body) return Response.json({ code: 'malformed' }, { status: 400 });
  const { searchParams } = new URL(request.url);
  const stored = await storeMedia({ ...context, folder: mediaFolder(), name: searchParams.get('name') ?? '', alt: searchParams.get('alt') ?? '', body: request.body });
  if (!stored.ok) return Response.json({ code: stored.code, limit: stored.details?.limit }, { status: STATUS[stored.code] });
  return Response.json({ file: stored.value });
}
