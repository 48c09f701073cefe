import { isInForce } from '~/domain/certification/status';
import { dateInZone } from '~/domain/kernel/calendar';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId } from '~/server/platform/ids.server';
import type { Context } from '~/server/platform/request-context.server';
import { PROGRAMME_KEY, requirementsOf } from './gather-requirements.server';
import { certificationOf } from './read-status.server';

/**
 * Proposes a person for the certificate once every requirement is met; called when evidence arrives and when pages are read, and safe to
 * repeat: a unique index allows one live proposal. Nothing is proposed while a certificate is valid and not yet expiring, or after a
 * revocation (that takes a person's decision). Returns whether a proposal is live.
 */
export async function proposeIfEligible(options: Context & { personId: string }): Promise<boolean> {
  const { db, now, today, zone, personId } = options;
  const liveKey = `${personId}:${PROGRAMME_KEY}`;
  if (await db.proposal.findUnique({ where: { liveKey }, select: { id: true } })) return true;
  const certificate = await certificationOf({ db, personId, today });
  const closed = certificate && !['expiring', 'expired', 'closed'].includes(certificate.status);
  if (closed || (certificate && isInForce(certificate.status) && certificate.status !== 'expiring')) return false;
  const { states, eligible, programme } = await requirementsOf({ db, personId, today, zone });
  if (!eligible) return false;
  const returned = await db.proposal.findFirst({ where: { personId, programmeKey: PROGRAMME_KEY }, orderBy: { createdAt: 'desc' } });
  // After a refusal only new evidence opens the case again.
  const newest = states.flatMap((state) => state.evidence.map((row) => row.onDate)).sort().at(-1) ?? '';
  if (returned?.state === 'refused' && returned.decidedAt && newest <= dateInZone(returned.decidedAt, zone)) return false;
  const id = newId();
  try {
    await db.$transaction(async (tx) => {
      await tx.proposal.create({
        data: {
          id, personId, programmeKey: PROGRAMME_KEY, state: 'proposed', purpose: certificate ? 'renewal' : 'initial', createdAt: now, liveKey,
          evidence: JSON.stringify({ programme: programme.id, rows: states.flatMap((state) => state.evidence.map((row) => row.id)) }),
        },
      });
      await appendAudit(tx, { action: 'proposal.created', entity: 'proposal', entityId: id, actorId: null, at: now, details: { person: personId } });
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  return true;
}

/** Looks at everybody who might be ready: whoever was found competent and holds no valid certificate. For HR's queue. */
export async function proposeAllEligible(context: Context): Promise<void> {
  const candidates = await context.db.person.findMany({
    where: {
      leftOn: null, proposals: { none: { liveKey: { not: null } } },
      OR: [{ observed: { some: { state: 'complete', result: 'competent' } } }, { evidence: { some: { kind: 'practical' } } }],
    },
    select: { id: true },
  });
  for (const { id } of candidates) await proposeIfEligible({ ...context, personId: id });
}
