import { z } from 'zod';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { parseResponse } from '~/domain/questions/response';
import { secondsLeft } from '~/domain/quizzes/attempt';
import { decideSave, savePair, type SaveOutcome, type SaveReply } from '~/domain/quizzes/save';
import type { ActorContext } from '~/server/platform/request-context.server';
import { newId } from '~/server/platform/ids.server';
import { factsOf } from './attempt-facts.server';
import { lockAttempt } from './lock-attempt.server';
import { questionOf } from './question-body.server';

/** What a browser sends. It carries no time: the server's clock decides. */
export const saveRequest = z.strictObject({
  requestId: z.string().min(8).max(64),
  itemId: z.string().min(1).max(64),
  ...savePair.shape,
  response: z.unknown(),
});
export type SaveRequest = z.infer<typeof saveRequest>;

export type SaveAnswer = {
  outcome: SaveReply;
  /** The server's time of this reply's commit. */
  savedAt: Date;
  secondsLeft: number;
  /** With `stale`: the answer that stands, for the learner to choose. */
  current: unknown;
};

/**
 * Saves one answer durably. One transaction: it locks the attempt, tests owner, state and deadline, and appends the save; an item's
 * current answer is its greatest (epoch, sequence). `not-found` for a stranger's attempt or an unknown item.
 */
export async function saveAnswer(
  options: ActorContext & { attemptId: string; request: SaveRequest },
): Promise<Result<SaveAnswer, 'not-found' | 'response.refused'>> {
  const { db, actor, now, attemptId, request } = options;
  return db.$transaction(async (tx) => {
    const attempt = await lockAttempt(tx, { id: attemptId, personId: actor.id });
    if (!attempt) return fail('not-found');
    const item = await tx.attemptItem.findFirst({ where: { id: request.itemId, attemptId }, include: { questionVersion: true } });
    if (!item) return fail('not-found');
    const response = parseResponse(questionOf(item.questionVersion), request.response ?? null);
    if (!response.ok) return fail('response.refused');
    // No page was ever given a later epoch than the attempt's: such a request would win over every honest one.
    if (request.epoch > attempt.epoch) return fail('response.refused');
    const facts = factsOf(attempt);
    const earlier = await tx.answerSave.findUnique({
      where: { attemptId_requestId: { attemptId, requestId: request.requestId } },
      select: { outcome: true },
    });
    const incoming = { epoch: request.epoch, sequence: request.sequence };
    const current = item.epoch > 0 ? { epoch: item.epoch, sequence: item.sequence } : null;
    const outcome = decideSave({ attempt: facts, now, current, incoming, earlier: (earlier?.outcome as SaveOutcome | undefined) ?? null });
    const text = response.value === null ? null : JSON.stringify(response.value);
    if (!earlier) {
      await tx.answerSave.create({
        data: { id: newId(), attemptId, itemId: item.id, requestId: request.requestId, ...incoming, response: text, receivedAt: now, outcome },
      });
    }
    if (outcome === 'stored') await tx.attemptItem.update({ where: { id: item.id }, data: { ...incoming, response: text, savedAt: now } });
    const standing = outcome === 'stale' && item.response !== null ? (JSON.parse(item.response) as unknown) : null;
    return ok({ outcome, savedAt: now, secondsLeft: secondsLeft(facts, now), current: standing });
  });
}
