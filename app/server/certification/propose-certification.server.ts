import { hasNewEvidence, mayPropose } from '~/domain/certification/proposal';
import type { Context } from '~/server/platform/request-context.server';
import { createProposal, liveKeyOf } from './create-proposal.server';
import { PROGRAMME_KEY, requirementsOf } from './gather-requirements.server';
import { certificationOf, certificationsOf } from './read-status.server';

/**
 * Proposes a person for the certificate once every requirement is met; called when evidence arrives and when pages are read, and safe to
 * repeat: a unique index allows one live proposal. Nothing is proposed while a certificate is valid and not yet expiring, or after a
 * revocation; after a return or a refusal only new evidence opens the case again (or HR, by hand). Returns whether a proposal is live.
 */
export async function proposeIfEligible(options: Context & { personId: string }): Promise<boolean> {
  const { db, today, zone, personId } = options;
  if (await db.proposal.findUnique({ where: { liveKey: liveKeyOf(personId) }, select: { id: true } })) return true;
  const certificate = await certificationOf({ db, personId, today });
  if (!mayPropose(certificate?.status ?? 'none')) return false;
  const requirements = await requirementsOf({ db, personId, today, zone });
  if (!requirements.eligible) return false;
  const last = await db.proposal.findFirst({ where: { personId, programmeKey: PROGRAMME_KEY }, orderBy: { createdAt: 'desc' } });
  if (last && (last.state === 'returned' || last.state === 'refused')) {
    const { rows } = JSON.parse(last.evidence) as { rows: string[] };
    if (!hasNewEvidence(requirements.states, rows)) return false;
  }
  await createProposal({ ...options, actorId: null, purpose: certificate ? 'renewal' : 'initial', requirements });
  return true;
}

/** Looks at everybody who might be ready: whoever was found competent and holds no valid certificate. For HR's queue. */
export async function proposeAllEligible(context: Context): Promise<void> {
  const { db, today } = context;
  const candidates = await db.person.findMany({
    where: {
      leftOn: null, proposals: { none: { liveKey: { not: null } } },
      OR: [{ observed: { some: { state: 'complete', result: 'competent' } } }, { evidence: { some: { kind: 'practical' } } }],
    },
    select: { id: true },
  });
  const certificates = await certificationsOf({ db, personIds: candidates.map((row) => row.id), today });
  for (const { id } of candidates) {
    if (mayPropose(certificates.get(id)?.status ?? 'none')) await proposeIfEligible({ ...context, personId: id });
  }
}
