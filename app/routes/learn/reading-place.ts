import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { optionalActor } from '~/server/platform/request-context.server';
import { rememberPlace } from '~/server/study/open-lesson.server';

const body = z.strictObject({ lessonId: z.string().max(64), place: z.string().regex(/^[a-z0-9-]{1,120}$/), percent: z.int().min(0).max(99), late: z.boolean().optional() });

/** `PUT`: where in a lesson the reader is. Only ever the reader's own progress. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return new Response(null, { status: 401 });
  const parsed = body.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return new Response(null, { status: 400 });
  await rememberPlace({ ...context, ...parsed.data });
  return new Response(null, { status: 204 });
}
