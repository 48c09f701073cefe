import type { BusinessLine, Competency } from '~/domain/kernel/business-line';
import { gradeResponse } from '~/domain/questions/grade';
import type { ItemResponse } from '~/domain/questions/response';
import type { AttemptEvent, Transition } from '~/domain/quizzes/attempt';
import { scoreAttempt, type AttemptScore, type GradedItem } from '~/domain/quizzes/score';
import { appendAudit } from '~/server/platform/append-audit.server';
import { sql, sqlList, type Tx } from '~/server/platform/db/open.server';
import { pinnedReference } from '~/server/references/read-reference.server';
import { questionOf } from './question-body.server';

/**
 * Grades every item from what is stored and closes the attempt, in the caller's transaction, which holds the attempt's lock.
 * `actorId`: null when the deadline closed it.
 */
export async function gradeAttempt(
  tx: Tx,
  options: { attempt: { id: string; blueprintId: string; number: number }; transition: Transition; actorId: string | null; now: Date },
): Promise<AttemptScore> {
  const { attempt, transition, actorId, now } = options;
  const plan = await pinnedReference(tx, 'blueprint', attempt.blueprintId);
  const items = await tx.attemptItem.findMany({ where: { attemptId: attempt.id }, include: { questionVersion: true }, orderBy: { position: 'asc' } });
  const graded = items.map((item): GradedItem => {
    const response = item.response === null ? null : (JSON.parse(item.response) as ItemResponse | null);
    const grade = gradeResponse(questionOf(item.questionVersion), response);
    return { itemId: item.id, competency: item.competency as Competency, line: item.line as BusinessLine, redLine: item.redLine, ...grade };
  });
  await writeGrades(tx, attempt.id, graded);
  const score = scoreAttempt(graded, plan.value);
  const { state, finishedAt, gradedAt } = transition.attempt;
  await tx.attempt.update({
    where: { id: attempt.id },
    data: { state, finishedAt, gradedAt, openKey: null, result: JSON.stringify(score), total: score.total, passed: score.passed },
  });
  await appendAudit(tx, {
    action: auditAction(transition.event), entity: 'attempt', entityId: attempt.id, actorId, at: now,
    details: { blueprint: plan.key, number: attempt.number, total: score.total, passed: score.passed, finishedAt: finishedAt?.toISOString() ?? null },
  });
  return score;
}

/** All grades of an attempt in one statement. */
async function writeGrades(tx: Tx, attemptId: string, graded: GradedItem[]): Promise<void> {
  if (graded.length === 0) return;
  const right = graded.filter((item) => item.right).map((item) => item.itemId);
  const scores = graded.map(({ itemId, score }) => sql`WHEN ${itemId} THEN CAST(${score} AS INTEGER)`);
  await tx.$executeRaw`UPDATE "AttemptItem" SET "right" = ${right.length > 0 ? sql`"id" IN (${sqlList(right)})` : sql`FALSE`}, "score" = CASE "id" ${sqlList(scores, ' ')} END
    WHERE "attemptId" = ${attemptId}`;
}

function auditAction(event: AttemptEvent): 'attempt.finished' | 'attempt.closed' {
  return event.type === 'attempt.closed' ? 'attempt.closed' : 'attempt.finished';
}
