import { readPlan, type PlanField, type PlanProblems } from '~/domain/classes/plan-input';
import { makeSignInCode, SIGN_IN_CODE_LENGTH } from '~/domain/classes/sign-in-code';
import { fail, ok, type Failure, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { Tx } from '~/server/platform/db/open.server';
import { newId, random } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { lockClass } from './class-facts.server';
import { resolveClassPeople, type ClassPeople } from './class-people.server';

/** What the planning form holds. */
export type PlanForm = { fields: Partial<Record<PlanField, string>>; teacherIds: string[]; personIds: string[]; departmentIds: string[] };

type PlanFailure = Failure<'forbidden' | 'teacher-missing' | 'participant-missing'> | (Failure<'invalid'> & { problems: PlanProblems });

/** Plans a class with its teachers and participants. Whoever teaches it does not take part in it. */
export async function planClass(options: ActorContext & PlanForm): Promise<Result<{ classId: string }, never> | PlanFailure> {
  const { db, actor, now } = options;
  const read = await readForm(options);
  if (!read.ok) return read;
  const { plan, people } = read.value;
  const id = newId();
  await db.$transaction(async (tx) => {
    await tx.trainingClass.create({ data: { id, ...plan, state: 'planned', signInCode: makeSignInCode(random(SIGN_IN_CODE_LENGTH)), createdById: actor.id, createdAt: now } });
    await writePeople(tx, id, people, now);
    await appendAudit(tx, { action: 'class.planned', entity: 'class', entityId: id, actorId: actor.id, at: now, details: { participants: people.invitedIds.length } });
  });
  return ok({ classId: id });
}

/** Changes a plan until its notice is sent; afterwards people rely on it. */
export async function changePlan(options: ActorContext & PlanForm & { classId: string }): Promise<Result<null, 'not-found' | 'not-planned'> | PlanFailure> {
  const { db, actor, now, classId } = options;
  const read = await readForm(options);
  if (!read.ok) return read;
  const { plan, people } = read.value;
  return db.$transaction(async (tx) => {
    const row = await lockClass(tx, classId);
    if (!row) return fail('not-found');
    if (row.state !== 'planned') return fail('not-planned');
    await tx.trainingClass.update({ where: { id: classId }, data: plan });
    await tx.classTeacher.deleteMany({ where: { classId } });
    await tx.classAttendance.deleteMany({ where: { classId } });
    await writePeople(tx, classId, people, now);
    await appendAudit(tx, { action: 'class.changed', entity: 'class', entityId: classId, actorId: actor.id, at: now, details: { participants: people.invitedIds.length } });
    return ok(null);
  });
}

async function readForm(options: ActorContext & PlanForm) {
  if (!can(options.actor, 'class:manage')) return fail('forbidden');
  const read = readPlan(options.fields, options.zone);
  if ('problems' in read) return { ...fail('invalid'), problems: read.problems };
  const people = await resolveClassPeople(options);
  if (!people.ok) return people;
  return ok({ plan: { ...read.plan, titleEn: read.plan.titleEn || read.plan.titleZh }, people: people.value });
}

async function writePeople(tx: Tx, classId: string, people: ClassPeople, now: Date): Promise<void> {
  await tx.classTeacher.createMany({ data: people.teacherIds.map((personId) => ({ classId, personId })) });
  await tx.classAttendance.createMany({ data: people.invitedIds.map((personId) => ({ id: newId(), classId, personId, invitedAt: now })) });
}
