import { settle } from '~/domain/quizzes/settle';
import type { Db } from '~/server/platform/db/open.server';
import { factsOf } from './attempt-facts.server';
import { gradeAttempt } from './grade-attempt.server';
import { lockAttempt } from './lock-attempt.server';

/** Moves one attempt on as far as time demands; does nothing when there is nothing to do. Safe to repeat and to run twice at once. */
export async function settleAttempt(options: { db: Db; attemptId: string; now: Date }): Promise<void> {
  const { db, attemptId, now } = options;
  await db.$transaction(async (tx) => {
    const attempt = await lockAttempt(tx, { id: attemptId });
    const transition = attempt ? settle(factsOf(attempt), now) : null;
    if (!attempt || !transition) return;
    if (transition.attempt.state === 'graded') await gradeAttempt(tx, { attempt, transition, actorId: null, now });
    else await tx.attempt.update({ where: { id: attempt.id }, data: { state: transition.attempt.state } });
  });
}

/** The sweep: every open attempt whose deadline has passed. Returns how many it looked at. */
export async function settleDueAttempts(options: { db: Db; now: Date }): Promise<number> {
  const due = await options.db.attempt.findMany({
    where: { state: { in: ['in-progress', 'overdue'] }, deadline: { lte: options.now } },
    select: { id: true },
    take: 200,
  });
  for (const { id } of due) await settleAttempt({ ...options, attemptId: id });
  return due.length;
}
