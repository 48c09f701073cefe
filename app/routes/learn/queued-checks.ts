import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { can } from '~/domain/people/policy';
import { optionalActor } from '~/server/platform/request-context.server';
import { answerCheck } from '~/server/study/answer-check.server';
import { readerKey } from '~/server/study/list-offline.server';
import { beginIfOffered } from '~/server/study/open-lesson.server';

const body = z.object({
  lesson: z.string().max(64), question: z.string().max(200), reader: z.string().max(64), fields: z.array(z.tuple([z.string().max(100), z.string().max(500)])).max(60),
});

/**
 * `PUT`: an answer to a knowledge check, perhaps given some time ago without a network. 204 kept and graded; 401 sign in first; 409 it is
 * somebody else's; 422 it is empty; 404 there is no such check any more.
 */
export async function action({ request }: ActionFunctionArgs) {
  const context = await optionalActor(request);
  if (!context) return new Response(null, { status: 401 });
  if (!can(context.actor, 'study:self')) return new Response(null, { status: 403 });
  const parsed = body.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return new Response(null, { status: 400 });
  const { lesson, question, reader, fields } = parsed.data;
  // On a shared device the next person must not send for the one before.
  if (reader !== readerKey(context.actor.id)) return new Response(null, { status: 409 });
  const form = new URLSearchParams(fields);
  await beginIfOffered({ ...context, lessonId: lesson });
  const answered = await answerCheck({ ...context, lessonId: lesson, questionId: question, form });
  return new Response(null, { status: answered.ok ? 204 : answered.code === 'no-answer' ? 422 : 404 });
}
