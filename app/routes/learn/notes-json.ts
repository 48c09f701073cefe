import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { can } from '~/domain/people/policy';
import { optionalActor } from '~/server/platform/request-context.server';
import { keepBookmark, lessonBookmarks, removeBookmark } from '~/server/study/keep-bookmark.server';

const id = z.string().max(64);
const kept = z.strictObject({ lessonId: id, place: z.string().regex(/^(?:s-\d{1,4}|-)\/\d{1,3}$/), excerpt: z.string().trim().min(1).max(120), note: z.string().max(2_000) });

/** `GET ?lesson=ID`: one's own bookmarks in a lesson. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'study:self')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const lessonId = new URL(request.url).searchParams.get('lesson') ?? '';
  return Response.json({ bookmarks: await lessonBookmarks({ ...context, lessonId }) }, { headers: { 'Cache-Control': 'no-store' } });
}

/** `PUT`: marks a paragraph or changes its note. `DELETE`: removes a mark, and can be taken back on the page of notes. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'study:self')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const body: unknown = await request.json().catch(() => undefined);
  if (request.method === 'DELETE') {
    const parsed = z.strictObject({ id }).safeParse(body);
    if (!parsed.success) return Response.json({ code: 'malformed' }, { status: 400 });
    const removed = await removeBookmark({ ...context, bookmarkId: parsed.data.id, removed: true });
    return removed.ok ? new Response(null, { status: 204 }) : Response.json({ code: removed.code }, { status: 404 });
  }
  const parsed = kept.safeParse(body);
  if (!parsed.success) return Response.json({ code: 'malformed' }, { status: 400 });
  const result = await keepBookmark({ ...context, ...parsed.data });
  return result.ok ? Response.json(result.value) : Response.json({ code: result.code }, { status: result.code === 'forbidden' ? 403 : 404 });
}
