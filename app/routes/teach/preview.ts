import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { can } from '~/domain/people/policy';
import { optionalActor } from '~/server/platform/request-context.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { LONGEST_DRAFT } from '~/server/courses/save-draft.server';
import { previewLesson } from '~/server/courses/preview-lesson.server';

const body = z.strictObject({ source: z.string().max(LONGEST_DRAFT), language: z.enum(['zh', 'en']) });

/** `POST`: the draft as readers would see it, or every reason why the gate refuses it, with line and column. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'lesson:edit')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const parsed = body.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return Response.json({ code: 'malformed' }, { status: 400 });
  const { language: reader } = await readPreferences(request);
  return Response.json(await previewLesson({ ...context, ...parsed.data, reader }));
}
