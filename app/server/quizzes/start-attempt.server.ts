import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { poolOf } from '~/domain/quizzes/blueprint';
import { deadlineOf } from '~/domain/quizzes/attempt';
import { drawItems } from '~/domain/quizzes/draw';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId, newToken } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { latestReference } from '~/server/references/read-reference.server';
import { keyedHash } from './keyed-hash.server';
import { quizPolicy } from './quiz-policy.server';
import { readBank } from './read-bank.server';

export type StartFailure = 'not-found' | 'forbidden' | 'already-passed' | 'none-left' | 'wait' | 'draw.cell-short';

/**
 * Draws the items and starts the clock. An open attempt is gone on with instead: the same answer for a double click, a second tab
 * and a repeat after a lost reply. Returns the attempt's id.
 */
export async function startAttempt(options: ActorContext & { blueprintKey: string }): Promise<Result<{ attemptId: string }, StartFailure>> {
  const { db, actor, now, zone, today, blueprintKey } = options;
  if (!can(actor, 'attempt:take')) return fail('forbidden');
  const plan = await latestReference(db, 'blueprint', blueprintKey);
  if (!plan) return fail('not-found');
  const openKey = `${actor.id}:${blueprintKey}`;
  const open = await db.attempt.findUnique({ where: { openKey }, select: { id: true } });
  if (open) return ok({ attemptId: open.id });
  const policy = await quizPolicy({ db, personId: actor.id, plan, now, zone });
  const reason = policy.reasons.find((code) => code !== 'open-attempt');
  if (reason) return fail(reason);

  const seed = newToken();
  const drawn = drawItems({
    blueprint: plan.value,
    bank: await readBank(db, poolOf(plan.value.mode), today),
    seenIds: await seenQuestions(db, actor.id),
    hash: keyedHash(seed),
  });
  if (!drawn.ok) return fail(drawn.code, drawn.details);
  const attemptId = newId();
  const deadline = deadlineOf({ startedAt: now, minutes: plan.value.minutes, extraMinutes: 0 });
  try {
    await db.$transaction(async (tx) => {
      await tx.attempt.create({
        data: {
          id: attemptId, personId: actor.id, blueprintKey, blueprintId: plan.id, mode: plan.value.mode, number: policy.nextNumber,
          state: 'in-progress', startedAt: now, deadline, graceSeconds: plan.value.graceSeconds, seed, openKey,
        },
      });
      await tx.attemptItem.createMany({
        data: drawn.value.map((item, position) => ({
          id: newId(), attemptId, position, questionId: item.id, questionVersionId: item.versionId,
          competency: item.competency, line: item.line, redLine: item.redLine,
        })),
      });
      await appendAudit(tx, {
        action: 'attempt.started', entity: 'attempt', entityId: attemptId, actorId: actor.id, at: now,
        details: { blueprint: blueprintKey, number: policy.nextNumber, deadline: deadline.toISOString() },
      });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // Another request of the same person was faster: theirs is the attempt.
    const other = await db.attempt.findUnique({ where: { openKey }, select: { id: true } });
    if (!other) throw error;
    return ok({ attemptId: other.id });
  }
  return ok({ attemptId });
}

async function seenQuestions(db: ActorContext['db'], personId: string): Promise<Set<string>> {
  const rows = await db.attemptItem.findMany({ where: { attempt: { personId } }, select: { questionId: true }, distinct: ['questionId'] });
  return new Set(rows.map((row) => row.questionId));
}
