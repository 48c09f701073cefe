import type { ActionFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/people/policy';
import { wallClock } from '~/domain/kernel/wall-clock';
import { sheetChange } from '~/domain/practicals/sheet-content';
import { optionalActor } from '~/server/platform/request-context.server';
import { readSheet } from '~/server/practicals/read-practicals.server';
import { saveSheet } from '~/server/practicals/save-sheet.server';

/**
 * `PUT`: saves one change of a sheet. 200 only after a durable commit, with the server's time and the new version. `If-Match`: the
 * version that the page knew; 412 with the sheet as it stands when it has changed since.
 */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'practical:examine')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const parsed = sheetChange.safeParse(await request.json().catch(() => undefined));
  const known = request.headers.get('If-Match');
  if (!parsed.success || (known !== null && !/^\d{1,9}$/.test(known))) return Response.json({ code: 'malformed' }, { status: 400 });
  const observationId = String(params.id);
  const saved = await saveSheet({ ...context, observationId, change: parsed.data, version: known === null ? undefined : Number(known) });
  if (saved.ok) return Response.json({ savedAt: wallClock(saved.value.savedAt, context.zone).time, version: saved.value.version });
  if (saved.code === 'changed-meanwhile') {
    const sheet = await readSheet({ ...context, observationId });
    if (!sheet) return Response.json({ code: 'not-found' }, { status: 404 });
    const { version, marks, criticals, notes, remark } = sheet;
    return Response.json({ code: saved.code, version, content: { marks, criticals, notes, remark } }, { status: 412 });
  }
  return Response.json({ code: saved.code }, { status: saved.code === 'not-found' ? 404 : 409 });
}
