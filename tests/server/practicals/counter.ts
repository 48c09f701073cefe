import { newId } from '~/server/platform/ids.server';
import { hashSecret } from '~/server/platform/password.server';
import type { Actor } from '~/domain/people/policy';
import type { Mark } from '~/domain/practicals/assess';
import type { Db } from '~/server/platform/db/open.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { saveSheet } from '~/server/practicals/save-sheet.server';
import { CHECKLIST_KEY, startObservation } from '~/server/practicals/start-observation.server';
import { latestReference } from '~/server/references/read-reference.server';
import { addPerson, context } from '../harness';

export const NOW = new Date('2026-11-23T02:00:00Z');
export const EXAMINER_PIN = '385106';
export const LEARNER_PIN = '710294';

/** An examiner and a learner who have nothing to do with each other; both have a PIN of their own. */
export async function counter(db: Db): Promise<{ examiner: ActorContext; learner: Actor }> {
  const examiner = await addPerson(db, { roles: ['examiner'] });
  const learner = await addPerson(db, { roles: ['learner'] });
  await setPin(db, examiner.id, EXAMINER_PIN);
  await setPin(db, learner.id, LEARNER_PIN);
  return { examiner: context(db, examiner, NOW), learner };
}

export async function setPin(db: Db, personId: string, pin: string): Promise<void> {
  await db.person.update({ where: { id: personId }, data: { pinHash: await hashSecret(pin) } });
}

/** A class that `teacherId` held on `at`; the learner was invited and, unless `absent`, signed in. */
export async function addClass(db: Db, input: { teacherId: string; learnerId: string; at: Date; absent?: boolean }): Promise<void> {
  const { teacherId, learnerId, at } = input;
  const classId = newId();
  await db.trainingClass.create({
    data: {
      id: classId, titleZh: '示例培训班', titleEn: 'Example class', state: 'closed', startsAt: at, endsAt: at, place: '', notice: '', minutes: 90,
      signInCode: '', createdById: teacherId, createdAt: at,
    },
  });
  await db.classTeacher.create({ data: { classId, personId: teacherId } });
  await db.classAttendance.create({ data: { id: newId(), classId, personId: learnerId, invitedAt: at, signedInAt: input.absent ? null : at } });
}

/** Opens a sheet and marks every item alike, except the steps named. */
export async function markedSheet(examiner: ActorContext, learnerId: string, mark: Mark, steps: Record<string, Mark> = {}): Promise<string> {
  const started = await startObservation({ ...examiner, learnerId, setting: 'on-site' });
  if (!started.ok) throw new Error(started.code);
  const sheet = await latestReference(examiner.db, 'checklist', CHECKLIST_KEY);
  for (const step of sheet?.value.steps ?? []) {
    for (const item of step.items) {
      await saveSheet({ ...examiner, observationId: started.value.observationId, change: { kind: 'mark', itemId: item.id, mark: steps[step.id] ?? mark } });
    }
  }
  return started.value.observationId;
}
