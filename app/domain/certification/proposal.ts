import type { RequirementState } from './eligibility';
import { isAllowed } from './ledger';
import type { CertificateStatus } from './status';

/** 待审核 → 发证 | 退回补正 | 不予发证. A returned or refused one stays as it is; the person may be proposed anew. */
export type ProposalState = 'proposed' | 'returned' | 'issued' | 'refused';
export type ProposalDecision = 'issue' | 'return' | 'refuse';

export type DecisionProblem = 'not-open' | 'self' | 'taught' | 'mentor' | 'not-appointed' | 'not-allowed' | 'not-eligible' | 'reason-missing';

/**
 * Whether HR may decide so. Never for themself nor for somebody they taught; issuing needs the evidence as of now and a certificate that
 * may be endorsed (or none yet), the others a reason.
 */
export function decisionProblem(input: {
  state: ProposalState;
  decision: ProposalDecision;
  separation: 'self' | 'taught' | 'mentor' | 'not-appointed' | null;
  /** What the person holds by now. */
  certificate: CertificateStatus;
  eligible: boolean;
  reason: string;
}): DecisionProblem | null {
  if (input.state !== 'proposed') return 'not-open';
  if (input.separation) return input.separation;
  if (input.decision !== 'issue') return input.reason.trim() === '' ? 'reason-missing' : null;
  // Revoked or suspended since it was proposed: an endorsement would say nothing, or end the suspension unseen.
  if (input.certificate !== 'none' && !isAllowed('endorsed', input.certificate)) return 'not-allowed';
  return input.eligible ? null : 'not-eligible';
}

/** Whether somebody with such a certificate is proposed: for a first one, near or after the expiry, or on coming back to the post. */
export function mayPropose(certificate: CertificateStatus): boolean {
  return ['none', 'expiring', 'expired', 'closed'].includes(certificate);
}

/** Whether something counts now that an earlier proposal did not have. `known`: the ids that it rested on. */
export function hasNewEvidence(states: readonly Pick<RequirementState, 'evidence'>[], known: readonly string[]): boolean {
  return states.some((state) => state.evidence.some((row) => row.satisfied && !known.includes(row.id)));
}
