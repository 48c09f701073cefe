import { readPlan, type PlanField, type PlanProblems } from '~/domain/classes/plan-input';
import { makeSignInCode, SIGN_IN_CODE_LENGTH } from '~/domain/classes/sign-in-code';
import { fail, ok, type Failure, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId, random } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Plans a class with its teachers and participants. Whoever teaches it does not take part in it. */
export async function planClass(
  options: ActorContext & { fields: Partial<Record<PlanField, string>>; teacherIds: string[]; personIds: string[]; departmentIds: string[] },
): Promise<Result<{ classId: string }, 'forbidden' | 'teacher-missing' | 'participant-missing'> | (Failure<'invalid'> & { problems: PlanProblems })> {
  const { db, actor, now, zone } = options;
  if (!can(actor, 'class:manage')) return fail('forbidden');
  const read = readPlan(options.fields, zone);
  if ('problems' in read) return { ...fail('invalid'), problems: read.problems };
  const [teachers, participants] = await Promise.all([
    db.person.findMany({ where: { id: { in: options.teacherIds }, leftOn: null }, select: { id: true } }),
    db.person.findMany({
      where: { leftOn: null, roles: { some: { role: 'learner' } }, OR: [{ id: { in: options.personIds } }, { departmentId: { in: options.departmentIds } }] }, select: { id: true },
    }),
  ]);
  if (teachers.length === 0) return fail('teacher-missing');
  const teaching = new Set(teachers.map((person) => person.id));
  const invited = participants.filter((person) => !teaching.has(person.id));
  if (invited.length === 0) return fail('participant-missing');
  const id = newId();
  const { plan } = read;
  await db.$transaction(async (tx) => {
    await tx.trainingClass.create({
      data: { id, ...plan, titleEn: plan.titleEn || plan.titleZh, state: 'planned', signInCode: makeSignInCode(random(SIGN_IN_CODE_LENGTH)), createdById: actor.id, createdAt: now },
    });
    await tx.classTeacher.createMany({ data: teachers.map((person) => ({ classId: id, personId: person.id })) });
    await tx.classAttendance.createMany({ data: invited.map((person) => ({ id: newId(), classId: id, personId: person.id, invitedAt: now })) });
    await appendAudit(tx, { action: 'class.planned', entity: 'class', entityId: id, actorId: actor.id, at: now, details: { participants: invited.length } });
  });
  return ok({ classId: id });
}
