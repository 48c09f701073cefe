import { addDays } from '~/domain/kernel/calendar';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { isInForce } from '~/domain/people/assignment';
import { can } from '~/domain/people/policy';
import { ADMINISTRATOR_ROLES } from '~/domain/people/roles';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { Tx } from '~/server/platform/db/open.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/**
 * Ends a role at once: yesterday becomes its last day (a role that has not begun never does). Never the own one, and never an
 * administrator's role that nobody else holds: the centre would be locked out. A repeat succeeds.
 */
export async function endRole(
  options: ActorContext & { assignmentId: string; reason: string },
): Promise<Result<null, 'not-found' | 'forbidden' | 'role-self' | 'reason-missing' | 'last-administrator'>> {
  const { db, actor, now, today, assignmentId } = options;
  const found = await db.roleAssignment.findUnique({ where: { id: assignmentId } });
  if (!found) return fail('not-found');
  if (found.personId === actor.id) return fail('role-self');
  if (!can(actor, 'role:grant', { personId: found.personId })) return fail('forbidden');
  const reason = options.reason.trim().slice(0, 200);
  if (!reason) return fail('reason-missing');
  const endedOn = addDays(today, -1);
  return db.$transaction(async (tx) => {
    // The centre's row orders these acts: two at once must not each leave it to the other to stay.
    await tx.centre.updateMany({ where: { id: 'centre' }, data: { id: 'centre' } });
    if (await isLastAdministrator(tx, found, today)) return fail('last-administrator');
    const ended = await tx.roleAssignment.updateMany({ where: { id: assignmentId, endedOn: null }, data: { endedOn, endReason: reason } });
    if (ended.count > 0) {
      await appendAudit(tx, { action: 'role.ended', entity: 'person', entityId: found.personId, details: { role: found.role, endedOn, reason }, actorId: actor.id, at: now });
    }
    return ok(null);
  });
}

async function isLastAdministrator(tx: Tx, found: { id: string; role: string }, today: string): Promise<boolean> {
  if (!(ADMINISTRATOR_ROLES as readonly string[]).includes(found.role)) return false;
  const others = await tx.roleAssignment.findMany({
    where: { role: found.role, id: { not: found.id }, person: { passwordHash: { not: null }, OR: [{ leftOn: null }, { leftOn: { gte: today } }] } },
  });
  return !others.some((row) => isInForce(row, today));
}
