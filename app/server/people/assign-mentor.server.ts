import { fail, ok, type Result } from '~/domain/kernel/result';
import { rolesAt } from '~/domain/people/assignment';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Gives a person a mentor from today on. Nobody mentors themself; the mentor must hold the role. A repeat changes nothing. */
export async function assignMentor(
  options: ActorContext & { learnerId: string; mentorId: string },
): Promise<Result<null, 'forbidden' | 'not-found' | 'mentor-self' | 'mentor-unfit'>> {
  const { db, actor, now, today, learnerId, mentorId } = options;
  if (!can(actor, 'mentor:assign')) return fail('forbidden');
  if (learnerId === mentorId) return fail('mentor-self');
  const mentor = await db.person.findUnique({ where: { id: mentorId }, include: { roles: true } });
  if (!mentor || (mentor.leftOn && mentor.leftOn < today) || !rolesAt(mentor.roles, today).includes('mentor')) return fail('mentor-unfit');
  return db.$transaction(async (tx) => {
    // The learner's row is the lock: two assignments at once give one.
    const locked = await tx.person.updateMany({ where: { id: learnerId }, data: { version: { increment: 1 } } });
    if (locked.count === 0) return fail('not-found');
    const running = await tx.mentorAssignment.count({ where: { learnerId, mentorId, OR: [{ toDate: null }, { toDate: { gte: today } }] } });
    if (running > 0) return ok(null);
    await tx.mentorAssignment.create({ data: { id: newId(), learnerId, mentorId, fromDate: today, createdAt: now } });
    await appendAudit(tx, { action: 'mentor.assigned', entity: 'person', entityId: learnerId, details: { mentorId, from: today }, actorId: actor.id, at: now });
    return ok(null);
  });
}

/** Ends a mentor's task; today is its last day. A repeat changes nothing. */
export async function endMentor(options: ActorContext & { learnerId: string; assignmentId: string }): Promise<Result<null, 'forbidden' | 'not-found'>> {
  const { db, actor, now, today, learnerId, assignmentId } = options;
  if (!can(actor, 'mentor:assign')) return fail('forbidden');
  const found = await db.mentorAssignment.findFirst({ where: { id: assignmentId, learnerId } });
  if (!found) return fail('not-found');
  return db.$transaction(async (tx) => {
    const ended = await tx.mentorAssignment.updateMany({ where: { id: assignmentId, toDate: null }, data: { toDate: today } });
    if (ended.count > 0) {
      await appendAudit(tx, { action: 'mentor.ended', entity: 'person', entityId: learnerId, details: { mentorId: found.mentorId, lastDay: today }, actorId: actor.id, at: now });
    }
    return ok(null);
  });
}
