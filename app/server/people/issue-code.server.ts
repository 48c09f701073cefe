import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { wallClock } from '~/domain/kernel/wall-clock';
import { putCode } from '~/server/account/one-time-codes.server';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { subjectOf } from './subject-of.server';

export type IssuedCode = { personId: string; name: string; staffNumber: string; code: string; until: { date: string; time: string } };

/**
 * A one-time code for somebody who forgot the password, handed over face to face by the department head or HR and shown once.
 * Never for oneself; for a head only within the own departments (others: `not-found`).
 */
export async function issueCode(options: ActorContext & { personId: string }): Promise<Result<IssuedCode, 'not-found' | 'code-self' | 'person-left'>> {
  const { db, actor, now, zone, today, personId } = options;
  const subject = await subjectOf(db, personId);
  if (!subject) return fail('not-found');
  if (personId === actor.id) return fail('code-self');
  if (!can(actor, 'code:issue', subject)) return fail('not-found');
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
  if (person.leftOn && person.leftOn < today) return fail('person-left');
  // The short life of a code from hand to hand, also for somebody whose slip was lost.
  const purpose = 'reset';
  const made = await db.$transaction(async (tx) => {
    const code = await putCode(tx, { personId, purpose, issuedById: actor.id, now });
    await appendAudit(tx, { action: 'code.issued', entity: 'person', entityId: personId, details: { purpose, until: code.expiresAt.toISOString() }, actorId: actor.id, at: now });
    return code;
  });
  return ok({ personId, name: person.name, staffNumber: person.staffNumber, code: made.code, until: wallClock(made.expiresAt, zone) });
}
