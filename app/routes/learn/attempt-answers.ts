import type { ActionFunctionArgs } from '@remix-run/node';
import { can } from '~/domain/people/policy';
import { wallClock } from '~/domain/kernel/wall-clock';
import { RESPONSE_LIMIT } from '~/domain/questions/response';
import { optionalActor } from '~/server/platform/request-context.server';
import { saveAnswer, saveRequest } from '~/server/quizzes/save-answer.server';

/** `PUT`: saves one answer. 200 with the outcome, also when it is too late; 401 tells the page to keep it and ask for a sign-in. */
export async function action({ request, params }: ActionFunctionArgs) {
  if (request.method !== 'PUT') return Response.json({ code: 'method' }, { status: 405 });
  const context = await optionalActor(request);
  if (!context) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!can(context.actor, 'attempt:take')) return Response.json({ code: 'forbidden' }, { status: 403 });
  const text = await request.text();
  if (text.length > RESPONSE_LIMIT) return Response.json({ code: 'too-large' }, { status: 413 });
  const parsed = saveRequest.safeParse(safeJson(text));
  if (!parsed.success) return Response.json({ code: 'malformed' }, { status: 400 });
  const saved = await saveAnswer({ ...context, attemptId: String(params.id), request: parsed.data });
  if (!saved.ok) return Response.json({ code: saved.code }, { status: saved.code === 'not-found' ? 404 : 400 });
  const { outcome, savedAt, secondsLeft, current } = saved.value;
  return Response.json({ outcome, savedAt: wallClock(savedAt, context.zone).time, secondsLeft, current });
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
