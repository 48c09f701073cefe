/** 待审核 → 发证 | 退回补正 | 不予发证. A returned proposal may be proposed anew; the others are final. */
export type ProposalState = 'proposed' | 'returned' | 'issued' | 'refused';
export type ProposalDecision = 'issue' | 'return' | 'refuse';

export type DecisionProblem = 'not-open' | 'self' | 'taught' | 'mentor' | 'not-appointed' | 'not-eligible' | 'reason-missing';

/** Whether HR may decide so. Never for themself nor for somebody they taught; issuing needs the evidence as of now, the others a reason. */
export function decisionProblem(input: {
  state: ProposalState;
  decision: ProposalDecision;
  separation: 'self' | 'taught' | 'mentor' | 'not-appointed' | null;
  eligible: boolean;
  reason: string;
}): DecisionProblem | null {
  if (input.state !== 'proposed') return 'not-open';
  if (input.separation) return input.separation;
  if (input.decision === 'issue') return input.eligible ? null : 'not-eligible';
  return input.reason.trim() === '' ? 'reason-missing' : null;
}
