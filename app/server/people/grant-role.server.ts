import { fail, ok, type Result } from '~/domain/kernel/result';
import { grantProblem, readGrant, type Grant, type GrantProblem } from '~/domain/people/grant';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { Tx } from '~/server/platform/db/open.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

export type GrantFailure = 'forbidden' | 'role-self' | 'not-found' | 'person-left' | GrantProblem;
export type GrantFields = { role?: string; from?: string; to?: string; reason?: string; document?: string };

/** Grants a role with its days, reason and, where the role needs one, document. Never to oneself. A repeat of the same grant succeeds. */
export async function grantRole(options: ActorContext & { personId: string; fields: GrantFields }): Promise<Result<null, GrantFailure>> {
  const { db, personId, actor, now, today } = options;
  if (personId === actor.id) return fail('role-self');
  if (!can(actor, 'role:grant', { personId })) return fail('forbidden');
  const read = readGrant(options.fields);
  if ('problem' in read) return fail(read.problem);
  return db.$transaction((tx) => putRole(tx, { personId, grant: read.grant, actorId: actor.id, today, now }));
}

/** One grant in the caller's transaction. The person's row is written first, so that two grants at once see each other. */
export async function putRole(
  tx: Tx,
  options: { personId: string; grant: Grant; actorId: string; today: string; now: Date },
): Promise<Result<null, 'not-found' | 'person-left' | GrantProblem>> {
  const { personId, grant, actorId, today, now } = options;
  const locked = await tx.person.updateManyAndReturn({ where: { id: personId }, data: { version: { increment: 1 } }, select: { leftOn: true } });
  if (!locked[0]) return fail('not-found');
  if (locked[0].leftOn && locked[0].leftOn < today) return fail('person-left');
  const existing = await tx.roleAssignment.findMany({ where: { personId } });
  const same = existing.some((row) => row.role === grant.role && row.fromDate === grant.fromDate && row.toDate === grant.toDate && row.document === grant.document && !row.endedOn);
  if (same) return ok(null);
  const problem = grantProblem(existing, grant);
  if (problem) return fail(problem);
  await tx.roleAssignment.create({ data: { id: newId(), personId, ...grant, grantedById: actorId, createdAt: now } });
  const { role, fromDate: from, toDate: to, reason, document } = grant;
  await appendAudit(tx, { action: 'role.granted', entity: 'person', entityId: personId, details: { role, from, to, reason, document }, actorId, at: now });
  return ok(null);
}
