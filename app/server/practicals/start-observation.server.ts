import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import type { SeparationProblem } from '~/domain/practicals/separation';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { latestReference } from '~/server/references/read-reference.server';
import { separationProblemOf } from './separation-problem.server';

export const CHECKLIST_KEY = 'six-step-counter-check';
export const SETTINGS = ['simulation', 'on-site'] as const;
export type Setting = (typeof SETTINGS)[number];

/** Opens a sheet for one person. The examiner's own draft of the same person is gone on with. Refuses self, own pupil, own mentee. */
export async function startObservation(
  options: ActorContext & { learnerId: string; setting: Setting },
): Promise<Result<{ observationId: string }, 'not-found' | 'forbidden' | SeparationProblem>> {
  const { db, actor, now, zone, today, learnerId, setting } = options;
  if (learnerId === actor.id) return fail('self');
  if (!can(actor, 'practical:examine', { personId: learnerId })) return fail('forbidden');
  const learner = await db.person.findFirst({ where: { id: learnerId, leftOn: null, roles: { some: { role: 'learner' } } }, select: { id: true } });
  const sheet = await latestReference(db, 'checklist', CHECKLIST_KEY);
  if (!learner || !sheet) return fail('not-found');
  const problem = await separationProblemOf({ db, judgeId: actor.id, role: 'examiner', personId: learnerId, today, zone });
  if (problem) return fail(problem);
  return db.$transaction(async (tx) => {
    // A second tap waits here for the first one and then finds its sheet.
    await tx.person.updateMany({ where: { id: learnerId }, data: { version: { increment: 0 } } });
    const open = await tx.observation.findFirst({ where: { learnerId, examinerId: actor.id, state: { in: ['draft', 'awaiting-signatures'] } }, select: { id: true } });
    if (open) return ok({ observationId: open.id });
    const id = newId();
    await tx.observation.create({
      data: { id, learnerId, examinerId: actor.id, checklistId: sheet.id, setting, state: 'draft', startedAt: now, marks: '{}', criticals: '[]', notes: '{}', remark: '' },
    });
    await appendAudit(tx, { action: 'observation.started', entity: 'observation', entityId: id, actorId: actor.id, at: now, details: { learner: learnerId, setting } });
    return ok({ observationId: id });
  });
}
