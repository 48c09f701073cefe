import type { BusinessLine, Competency } from '~/domain/kernel/business-line';
import { gradeResponse } from '~/domain/questions/grade';
import type { ItemResponse } from '~/domain/questions/response';
import type { AttemptEvent, Transition } from '~/domain/quizzes/attempt';
import { scoreAttempt, type AttemptScore, type GradedItem } from '~/domain/quizzes/score';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { Tx } from '~/server/platform/db/open.server';
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
  const graded: GradedItem[] = [];
  for (const item of items) {
    const response = item.response === null ? null : (JSON.parse(item.response) as ItemResponse | null);
    const grade = gradeResponse(questionOf(item.questionVersion), response);
    await tx.attemptItem.update({ where: { id: item.id }, data: grade });
    graded.push({ itemId: item.id, competency: item.competency as Competency, line: item.line as BusinessLine, redLine: item.redLine, ...grade });
  }
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

function auditAction(event: AttemptEvent): 'attempt.finished' | 'attempt.closed' {
  return event.type === 'attempt.closed' ? 'attempt.closed' : 'attempt.finished';
}
