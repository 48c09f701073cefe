import { isAllowed } from '~/domain/certification/ledger';
import { statusAt } from '~/domain/certification/status';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { appendLedger } from './append-ledger.server';
import { ledgerEvent } from './ledger-event.server';

export const CERTIFICATE_ACTS = ['suspended', 'reinstated', 'revoked', 'closed'] as const;
export type CertificateAct = (typeof CERTIFICATE_ACTS)[number];

/** Suspends, reinstates, revokes or closes, with a reason, as a new ledger row. Never for oneself; only what the status allows. */
export async function changeCertificate(
  options: ActorContext & { certificateId: string; act: CertificateAct; reason: string },
): Promise<Result<null, 'not-found' | 'forbidden' | 'reason-missing' | 'not-allowed'>> {
  const { db, actor, now, today, certificateId, act } = options;
  const reason = options.reason.trim().slice(0, 1000);
  const certificate = await db.certificate.findUnique({ where: { id: certificateId }, select: { personId: true } });
  if (!certificate) return fail('not-found');
  if (!can(actor, 'certificate:revoke', { personId: certificate.personId })) return fail('forbidden');
  if (!reason) return fail('reason-missing');
  return db.$transaction(async (tx) => {
    // The ledger's head is the lock: two acts on one certificate come one after the other, and the second sees the first.
    await tx.chainHead.update({ where: { name: 'ledger' }, data: { position: { increment: 0 } } });
    const events = await tx.certificateEvent.findMany({ where: { certificateId }, orderBy: { position: 'asc' } });
    if (!isAllowed(act, statusAt(events.map(ledgerEvent), today))) return fail('not-allowed');
    await appendLedger(tx, { certificateId, type: act, onDate: today, validity: null, reason, actorId: actor.id, proposalId: null, at: now });
    await appendAudit(tx, { action: `certificate.${act}`, entity: 'certificate', entityId: certificateId, actorId: actor.id, at: now, details: { person: certificate.personId } });
    return ok(null);
  });
}
