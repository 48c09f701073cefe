import { certificateNumber } from '~/domain/certification/certificate-number';
import { decisionProblem, type DecisionProblem, type ProposalDecision, type ProposalState } from '~/domain/certification/proposal';
import { firstValidity, renewedValidity } from '~/domain/certification/validity';
import type { CertificateStatus } from '~/domain/certification/status';
import { CODE_BYTES, makeVerificationCode } from '~/domain/certification/verification-code';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { Tx } from '~/server/platform/db/open.server';
import { newId, random } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { separationProblemOf } from '~/server/practicals/separation-problem.server';
import { appendLedger } from './append-ledger.server';
import { requirementsOf, type Requirements } from './gather-requirements.server';
import { standingOf, WITH_LEDGER } from './standing.server';

export type DecideFailure = 'not-found' | 'forbidden' | DecisionProblem;

/**
 * HR's decision on a proposal. Issuing looks at the evidence as of now, in the transaction that writes certificate, ledger and log.
 * Two officers at once: the first wins, the second is told that it is decided. Returns the certificate's id when one was issued.
 */
export async function decideProposal(
  options: ActorContext & { proposalId: string; decision: ProposalDecision; reason: string },
): Promise<Result<{ certificateId: string | null }, DecideFailure>> {
  const { db, actor, now, today, zone, proposalId, decision, reason } = options;
  const proposal = await db.proposal.findUnique({ where: { id: proposalId } });
  if (!proposal) return fail('not-found');
  const personId = proposal.personId;
  if (personId === actor.id) return fail('self');
  if (!can(actor, 'certificate:issue', { personId })) return fail('forbidden');
  return db.$transaction(async (tx) => {
    // Taking the proposal first locks it: whoever comes second finds it decided.
    const taken = await tx.proposal.updateMany({ where: { id: proposalId, state: 'proposed', version: proposal.version }, data: { version: { increment: 1 } } });
    const separation = await separationProblemOf({ db: tx, judgeId: actor.id, role: 'hr', personId, today, zone });
    const requirements = await requirementsOf({ db: tx, personId, today, zone });
    const state = taken.count === 1 ? (proposal.state as ProposalState) : 'issued';
    const held = await lockHeld(tx, { personId, programmeKey: requirements.programme.key, today });
    const problem = decisionProblem({ state, decision, separation, certificate: held?.status ?? 'none', eligible: requirements.eligible, reason });
    if (problem) return fail(problem);
    const words = reason.trim().slice(0, 1000) || null;
    const after = { issue: 'issued', return: 'returned', refuse: 'refused' } as const;
    await tx.proposal.update({
      where: { id: proposalId }, data: { state: after[decision], decidedById: actor.id, decidedAt: now, reason: words, liveKey: null },
    });
    if (decision !== 'issue') {
      await appendAudit(tx, {
        action: decision === 'return' ? 'proposal.returned' : 'proposal.refused', entity: 'proposal', entityId: proposalId, actorId: actor.id, at: now, details: { person: personId },
      });
      return ok({ certificateId: null });
    }
    const certificateId = await issue(tx, options, { personId, proposalId, requirements, held });
    return ok({ certificateId });
  });
}

type Held = { id: string; status: CertificateStatus; validUntil: string | null };

/** What the person holds. The ledger's head is the lock, as in every act on a certificate: none can come between this and the decision. */
async function lockHeld(tx: Tx, input: { personId: string; programmeKey: string; today: string }): Promise<Held | null> {
  const { personId, programmeKey, today } = input;
  await tx.chainHead.update({ where: { name: 'ledger' }, data: { position: { increment: 0 } } });
  const row = await tx.certificate.findUnique({ where: { personId_programmeKey: { personId, programmeKey } }, include: WITH_LEDGER });
  return row ? { id: row.id, ...standingOf(row, today) } : null;
}

/** A first certificate gets its number and code for life; a renewal is an endorsement 年审 of the same one. */
async function issue(
  tx: Tx,
  { actor, now, today }: ActorContext,
  { personId, proposalId, requirements, held }: { personId: string; proposalId: string; requirements: Requirements; held: Held | null },
): Promise<string> {
  const plan = requirements.programme.value;
  const validity = held?.validUntil ? renewedValidity(held.validUntil, today, plan) : firstValidity(today, plan);
  const certificateId = held?.id ?? newId();
  const details: Record<string, string> = { person: personId, validUntil: validity.validUntil };
  if (!held) {
    const person = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } });
    const centre = await tx.centre.findUniqueOrThrow({ where: { id: 'centre' } });
    const series = await tx.chainHead.update({ where: { name: 'certificate-number' }, data: { position: { increment: 1 } } });
    const number = certificateNumber(Number(today.slice(0, 4)), series.position);
    details.number = number;
    await tx.certificate.create({
      data: {
        id: certificateId, personId, programmeKey: requirements.programme.key, programmeId: requirements.programme.id, number, code: newCode(),
        holderName: person.name, centreNameZh: centre.nameZh, centreNameEn: centre.nameEn, titleZh: plan.certificate.zh, titleEn: plan.certificate.en, createdAt: now,
      },
    });
  }
  const type = held ? 'endorsed' : 'issued';
  await appendLedger(tx, { certificateId, type, onDate: today, validity, reason: null, actorId: actor.id, proposalId, at: now });
  await appendAudit(tx, { action: `certificate.${type}`, entity: 'certificate', entityId: certificateId, actorId: actor.id, at: now, details });
  return certificateId;
}

/** About one draw in seven ends in a check sign that is no letter or figure: draw again. */
function newCode(): string {
  for (;;) {
    const code = makeVerificationCode(random(CODE_BYTES));
    if (code) return code;
  }
}
