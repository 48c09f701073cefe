import { mayPropose } from '~/domain/certification/proposal';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import type { ActorContext } from '~/server/platform/request-context.server';
import { createProposal, liveKeyOf } from './create-proposal.server';
import { requirementsOf } from './gather-requirements.server';
import { certificationOf } from './read-status.server';

/**
 * HR proposes somebody anew by hand after a return or a refusal, when what was wrong is mended without new evidence. The old proposal
 * stays as it was decided. Never for oneself; a repeat gives the proposal that is live.
 */
export async function proposeAgain(
  options: ActorContext & { proposalId: string },
): Promise<Result<{ proposalId: string }, 'not-found' | 'self' | 'forbidden' | 'not-open' | 'not-allowed' | 'not-eligible'>> {
  const { db, actor, today, zone, proposalId } = options;
  const old = await db.proposal.findUnique({ where: { id: proposalId }, select: { personId: true, state: true } });
  if (!old) return fail('not-found');
  const { personId } = old;
  if (personId === actor.id) return fail('self');
  if (!can(actor, 'certificate:issue', { personId })) return fail('forbidden');
  const live = await db.proposal.findUnique({ where: { liveKey: liveKeyOf(personId) }, select: { id: true } });
  if (live) return ok({ proposalId: live.id });
  if (old.state !== 'returned' && old.state !== 'refused') return fail('not-open');
  const certificate = await certificationOf({ db, personId, today });
  if (!mayPropose(certificate?.status ?? 'none')) return fail('not-allowed');
  const requirements = await requirementsOf({ db, personId, today, zone });
  if (!requirements.eligible) return fail('not-eligible');
  return ok({ proposalId: await createProposal({ ...options, personId, actorId: actor.id, purpose: certificate ? 'renewal' : 'initial', requirements }) });
}
