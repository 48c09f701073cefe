import { addDays } from '~/domain/kernel/calendar';
import type { Mark } from '~/domain/practicals/assess';
import type { ActorContext } from '~/server/platform/request-context.server';
import { decideObservation } from '~/server/practicals/decide-observation.server';
import { CHECKLIST_KEY, startObservation } from '~/server/practicals/start-observation.server';
import { saveSheet } from '~/server/practicals/save-sheet.server';
import { signObservation } from '~/server/practicals/sign-observation.server';
import { latestReference } from '~/server/references/read-reference.server';
import { DEMONSTRATION_PIN } from './organisation';

/** An examiner observes, decides and both sign, through the same use-cases as on the tablet. */
export async function playCheck(options: { examiner: ActorContext; learner: ActorContext; result: 'competent' | 'not-yet' }): Promise<void> {
  const { examiner, learner, result } = options;
  const started = await startObservation({ ...examiner, learnerId: learner.actor.id, setting: 'on-site' });
  if (!started.ok) throw new Error(`Demonstration: no check of ${learner.actor.staffNumber}: ${started.code}`);
  const { observationId } = started.value;
  const sheet = await latestReference(examiner.db, 'checklist', CHECKLIST_KEY);
  for (const [stepAt, step] of (sheet?.value.steps ?? []).entries()) {
    for (const [itemAt, item] of step.items.entries()) {
      const mark: Mark = result === 'not-yet' && stepAt === 4 && itemAt > 0 ? 'not-done' : (stepAt + itemAt) % 7 === 6 ? 'partly' : 'done';
      await saveSheet({ ...examiner, observationId, change: { kind: 'mark', itemId: item.id, mark } });
    }
  }
  if (result === 'not-yet') await saveSheet({ ...examiner, observationId, change: { kind: 'note', stepId: 'sign', text: '没有说明签的是什么，签后未核对日期。' } });
  await decideObservation({ ...examiner, observationId, nextOn: result === 'not-yet' ? addDays(examiner.today, 10) : null });
  await signObservation({ ...examiner, observationId, role: 'examiner', secret: DEMONSTRATION_PIN, objection: '' });
  await signObservation({ ...examiner, now: learner.now, observationId, role: 'learner', secret: DEMONSTRATION_PIN, objection: '' });
}
