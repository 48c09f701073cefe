import { z } from 'zod';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { decideFinish } from '~/domain/quizzes/finish';
import { savePair } from '~/domain/quizzes/save';
import { settle } from '~/domain/quizzes/settle';
import type { ActorContext } from '~/server/platform/request-context.server';
import { factsOf } from './attempt-facts.server';
import { gradeAttempt } from './grade-attempt.server';
import { lockAttempt } from './lock-attempt.server';

/** The page's latest pair of each item it answered, so that the server can name what it never got. */
export const finishRequest = z.strictObject({
  latest: z.record(z.string().max(64), savePair),
  despiteMissing: z.boolean().default(false),
});
export type FinishRequest = z.infer<typeof finishRequest>;

/** `graded`: also for a repeat and for an attempt that its deadline closed. `missing`: ids of items whose newest answer never arrived. */
export type Finished = { state: 'graded' } | { state: 'missing'; itemIds: string[] };

/** Finishes and grades in one transaction. Idempotent. */
export async function finishAttempt(
  options: ActorContext & { attemptId: string; request: FinishRequest },
): Promise<Result<Finished, 'not-found' | 'voided'>> {
  const { db, actor, now, attemptId, request } = options;
  return db.$transaction(async (tx) => {
    const attempt = await lockAttempt(tx, { id: attemptId, personId: actor.id });
    if (!attempt) return fail('not-found');
    const items = await tx.attemptItem.findMany({ where: { attemptId }, select: { id: true, epoch: true, sequence: true } });
    const facts = factsOf(attempt);
    const decision = decideFinish({
      attempt: facts, now, despiteMissing: request.despiteMissing,
      latest: new Map(Object.entries(request.latest)),
      stored: new Map(items.map((item) => [item.id, item.epoch > 0 ? { epoch: item.epoch, sequence: item.sequence } : null])),
    });
    switch (decision.kind) {
      case 'voided':
        return fail('voided');
      case 'missing':
        return ok({ state: 'missing', itemIds: decision.itemIds });
      case 'already-graded':
        return ok({ state: 'graded' });
      case 'due-to-close': {
        const transition = settle(facts, now);
        if (transition) await gradeAttempt(tx, { attempt, transition, actorId: null, now });
        return ok({ state: 'graded' });
      }
      case 'finished':
        await gradeAttempt(tx, { attempt, transition: decision, actorId: actor.id, now });
        return ok({ state: 'graded' });
    }
  });
}
