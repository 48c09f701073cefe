import { rightResponse, wrongResponse } from '~/domain/questions/right-response';
import type { ActorContext } from '~/server/platform/request-context.server';
import { finishAttempt } from '~/server/quizzes/finish-attempt.server';
import { questionOf } from '~/server/quizzes/question-body.server';
import { saveAnswer } from '~/server/quizzes/save-answer.server';
import { startAttempt } from '~/server/quizzes/start-attempt.server';

/**
 * The person sits a quiz through the same use-cases as a browser. `wrongEvery`: every n-th item of a competency that is no red-line item is
 * answered wrong; `redLineWrong`: also the first red-line item. Throws when the quiz cannot start: the demonstration would be incomplete.
 */
export async function playQuiz(context: ActorContext, options: { key: string; wrongEvery: number; redLineWrong?: boolean }): Promise<void> {
  const { db, now } = context;
  const started = await startAttempt({ ...context, blueprintKey: options.key });
  if (!started.ok) throw new Error(`Demonstration: ${options.key} cannot start: ${started.code} ${JSON.stringify(started.details ?? {})}`);
  const { attemptId } = started.value;
  await db.attempt.update({ where: { id: attemptId }, data: { epoch: 1 } });
  const items = await db.attemptItem.findMany({ where: { attemptId }, include: { questionVersion: true }, orderBy: { position: 'asc' } });
  const latest: Record<string, { epoch: number; sequence: number }> = {};
  const plain = new Map<string, number>();
  let red = 0;
  for (const [index, item] of items.entries()) {
    const body = questionOf(item.questionVersion);
    // Counted within each competency, so that a story's pass or fail does not depend on the draw.
    const count = (plain.get(item.competency) ?? 0) + (item.redLine ? 0 : 1);
    plain.set(item.competency, count);
    const wrong = item.redLine ? options.redLineWrong === true && red++ === 0 : count % options.wrongEvery === 0;
    const pair = { epoch: 1, sequence: index + 1 };
    latest[item.id] = pair;
    await saveAnswer({
      ...context, now: new Date(now.getTime() + (index + 1) * 30_000), attemptId,
      request: { requestId: `demonstration-${index}`, itemId: item.id, ...pair, response: wrong ? wrongResponse(body) : rightResponse(body) },
    });
  }
  await finishAttempt({ ...context, now: new Date(now.getTime() + (items.length + 2) * 30_000), attemptId, request: { latest, despiteMissing: false } });
}
