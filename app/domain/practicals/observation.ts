import type { CheckOutcome } from './assess';

/** `draft` → `awaiting-signatures` (decided, marks fixed) → `complete` (both signed, or the learner's refusal is recorded). */
export type ObservationState = 'draft' | 'awaiting-signatures' | 'complete' | 'voided';

export type ObservationFacts = {
  state: ObservationState;
  examinerSigned: boolean;
  learnerSigned: boolean;
  refused: boolean;
};

export type ObservationFailure = 'not-draft' | 'unmarked' | 'not-decided' | 'examiner-first' | 'already-signed' | 'next-missing';

/** Closing the sheet: every item is marked, and after 暂未达标 a day for another check is set. An incomplete one needs none. */
export function canDecide(facts: ObservationFacts, outcome: CheckOutcome, nextOn: string | null): ObservationFailure | null {
  if (facts.state !== 'draft') return 'not-draft';
  if (outcome.unmarked.length > 0) return 'unmarked';
  return outcome.result === 'not-yet' && !nextOn ? 'next-missing' : null;
}

/** A decision may be taken back until the first signature stands under it. */
export function canReopen(facts: ObservationFacts): ObservationFailure | null {
  if (facts.state !== 'awaiting-signatures') return facts.state === 'draft' ? 'not-decided' : 'already-signed';
  return facts.examinerSigned || facts.learnerSigned || facts.refused ? 'already-signed' : null;
}

/** The examiner signs first; the learner then signs 已阅 or refuses, neither of which changes the decision. */
export function canSign(facts: ObservationFacts, role: 'examiner' | 'learner'): ObservationFailure | null {
  if (facts.state !== 'awaiting-signatures') return facts.state === 'draft' ? 'not-decided' : 'already-signed';
  if (role === 'examiner') return facts.examinerSigned ? 'already-signed' : null;
  if (!facts.examinerSigned) return 'examiner-first';
  return facts.learnerSigned || facts.refused ? 'already-signed' : null;
}

/** Complete once the examiner signed and the learner signed or refused. */
export function stateAfter(facts: Omit<ObservationFacts, 'state'>): ObservationState {
  return facts.examinerSigned && (facts.learnerSigned || facts.refused) ? 'complete' : 'awaiting-signatures';
}
