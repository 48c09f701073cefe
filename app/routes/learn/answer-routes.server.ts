import { Router, text, type Request, type Response } from 'express';
import { can, type Actor } from '~/domain/people/policy';
import { wallClock } from '~/domain/kernel/wall-clock';
import { RESPONSE_LIMIT } from '~/domain/questions/response';
import { inBatches } from '~/server/platform/batch.server';
import { requireSameOrigin } from '~/server/platform/http/same-origin.server';
import { platform } from '~/server/platform/platform.server';
import { readVisitors } from '~/server/platform/read-visitor.server';
import { publicContext } from '~/server/platform/request-context.server';
import { sessionToken } from '~/server/platform/session.server';
import { saveAnswers } from '~/server/quizzes/save-answers.server';
import { saveRequest } from '~/server/quizzes/save-request.server';

/**
 * `PUT /attempts/ID/answers`: saves one answer. 200 with the outcome, also when it is too late; 401 tells the page to keep it and ask for a
 * sign-in. Before Remix because nothing is asked more often while people sit a quiz: who asks and what they save is looked up and committed together
 * for all who ask in the same moment, and answered only when it is on disk.
 */
export function answerRoutes(): Router {
  const router = Router();
  const visitorOf = inBatches((tokens: string[]) => readVisitors({ ...publicContext(), tokens }));
  const save = inBatches((entries: Parameters<typeof saveAnswers>[1]) => saveAnswers(platform().database.db, entries));
  const body = text({ type: () => true, limit: RESPONSE_LIMIT * 4 });

  async function answer(request: Request, response: Response): Promise<void> {
    const { now, zone } = publicContext();
    const actor: Actor | null = await visitorOf(await sessionToken(request.headers.cookie ?? null));
    if (!actor) return reply(response, 401, { code: 'signed-out' });
    if (!can(actor, 'attempt:take')) return reply(response, 403, { code: 'forbidden' });
    const sent = typeof request.body === 'string' ? request.body : '';
    if (sent.length > RESPONSE_LIMIT) return reply(response, 413, { code: 'too-large' });
    const parsed = saveRequest.safeParse(safeJson(sent));
    if (!parsed.success) return reply(response, 400, { code: 'malformed' });
    const saved = await save({ personId: actor.id, now, attemptId: String(request.params.id), request: parsed.data });
    if (!saved.ok) return reply(response, saved.code === 'not-found' ? 404 : 400, { code: saved.code });
    const { outcome, savedAt, secondsLeft, current } = saved.value;
    reply(response, 200, { outcome, savedAt: wallClock(savedAt, zone).time, secondsLeft, current });
  }

  router.put('/attempts/:id/answers', requireSameOrigin({ publicUrl: platform().env.publicUrl }), (request, response, next) => {
    body(request, response, (error?: unknown) => {
      if ((error as { status?: number } | undefined)?.status === 413) return reply(response, 413, { code: 'too-large' });
      if (error) return next(error);
      answer(request, response).catch(next);
    });
  });
  return router;
}

function reply(response: Response, status: number, value: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(value));
}

function safeJson(sent: string): unknown {
  try {
    return JSON.parse(sent);
  } catch {
    return undefined;
  }
}
