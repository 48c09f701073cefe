import { isCalendarDate } from '~/domain/kernel/calendar';
import { fail, ok, type Result } from '~/domain/kernel/result';
import type { CheckResult } from '~/domain/practicals/assess';
import { canDecide, canReopen, type ObservationFailure } from '~/domain/practicals/observation';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { pinnedReference } from '~/server/references/read-reference.server';
import { factsOf, outcomeOf } from './sheet-of.server';

/** Closes the sheet: from now on the marks are fixed and wait for the two signatures. After 暂未达标 `nextOn` plans another check. */
export async function decideObservation(
  options: ActorContext & { observationId: string; nextOn: string | null },
): Promise<Result<{ result: CheckResult }, 'not-found' | 'next-date' | ObservationFailure>> {
  const { db, actor, now, today, observationId } = options;
  const nextOn = options.nextOn || null;
  if (nextOn && (!isCalendarDate(nextOn) || nextOn < today)) return fail('next-date');
  return db.$transaction(async (tx) => {
    const locked = await tx.observation.updateMany({ where: { id: observationId, examinerId: actor.id }, data: { version: { increment: 1 } } });
    if (locked.count === 0) return fail('not-found');
    const row = await tx.observation.findUniqueOrThrow({ where: { id: observationId }, include: { signatures: true } });
    const sheet = await pinnedReference(tx, 'checklist', row.checklistId);
    const outcome = outcomeOf(row, sheet.value);
    const problem = canDecide(factsOf(row), outcome, nextOn);
    if (problem) return fail(problem);
    await tx.observation.update({
      where: { id: row.id },
      data: {
        state: 'awaiting-signatures', result: outcome.result, outcome: JSON.stringify(outcome), decidedAt: now, nextOn: outcome.result === 'competent' ? null : nextOn,
      },
    });
    await appendAudit(tx, {
      action: 'observation.decided', entity: 'observation', entityId: row.id, actorId: actor.id, at: now,
      details: { learner: row.learnerId, result: outcome.result, total: outcome.total },
    });
    return ok({ result: outcome.result });
  });
}

/** Back to the sheet while nobody has signed: a slip of the finger must not become a record. A repeat succeeds. */
export async function reopenObservation(options: ActorContext & { observationId: string }): Promise<Result<null, 'not-found' | ObservationFailure>> {
  const { db, actor, now, observationId } = options;
  return db.$transaction(async (tx) => {
    // Locked before the signatures are read: one that is just being made is either seen here or finds a draft.
    const locked = await tx.observation.updateMany({ where: { id: observationId, examinerId: actor.id }, data: { version: { increment: 1 } } });
    if (locked.count === 0) return fail('not-found');
    const row = await tx.observation.findUniqueOrThrow({ where: { id: observationId }, include: { signatures: true } });
    const facts = factsOf(row);
    if (facts.state === 'draft') return ok(null);
    const problem = canReopen(facts);
    if (problem) return fail(problem);
    await tx.observation.update({ where: { id: row.id }, data: { state: 'draft', result: null, outcome: null, decidedAt: null, nextOn: null } });
    await appendAudit(tx, {
      action: 'observation.reopened', entity: 'observation', entityId: row.id, actorId: actor.id, at: now, details: { learner: row.learnerId, result: row.result },
    });
    return ok(null);
  });
}
