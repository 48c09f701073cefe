import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { wallClock } from '~/domain/kernel/wall-clock';
import { can } from '~/domain/people/policy';
import { saveDraft } from '~/server/courses/save-draft.server';
import { optionalActor } from '~/server/platform/request-context.server';

const body = z.strictObject({ draftNumber: z.int().min(0), sourceZh: z.string(), sourceEn: z.string() });
const STATUS = { 'not-found': 404, forbidden: 403, 'too-long': 413, conflict: 409 } as const;

/** `PUT`: saves the draft by itself while the trainer writes. 409 with the other's name when somebody else saved meanwhile. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'lesson:edit')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const parsed = body.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return Response.json({ code: 'malformed' }, { status: 400 });
  const saved = await saveDraft({ ...context, lessonId: String(params.id), ...parsed.data });
  if (!saved.ok) return Response.json({ code: saved.code, name: saved.details?.name ?? '' }, { status: STATUS[saved.code] });
  return Response.json({ draftNumber: saved.value.draftNumber, savedAt: wallClock(context.now, context.zone).time });
}
