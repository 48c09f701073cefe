import type { ActionFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/people/policy';
import { wallClock } from '~/domain/kernel/wall-clock';
import { optionalActor } from '~/server/platform/request-context.server';
import { saveSheet, sheetChange } from '~/server/practicals/save-sheet.server';

/** `PUT`: saves one change of a sheet. 200 only after a durable commit, with the server's time. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'practical:examine')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const parsed = sheetChange.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return Response.json({ code: 'malformed' }, { status: 400 });
  const saved = await saveSheet({ ...context, observationId: String(params.id), change: parsed.data });
  if (!saved.ok) return Response.json({ code: saved.code }, { status: saved.code === 'not-found' ? 404 : 409 });
  return Response.json({ savedAt: wallClock(saved.value.savedAt, context.zone).time });
}
