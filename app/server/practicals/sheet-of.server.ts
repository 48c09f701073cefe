import { assess, type CheckOutcome, type Mark } from '~/domain/practicals/assess';
import type { Checklist } from '~/domain/practicals/checklist';
import type { ObservationFacts, ObservationState } from '~/domain/practicals/observation';
import { signedText, type SignatureMeaning } from '~/domain/practicals/signature';

type Row = {
  id: string; learnerId: string; examinerId: string; checklistId: string; setting: string; state: string; marks: string; criticals: string; notes: string;
  remark: string; nextOn: string | null; objection: string | null; refusedAt: Date | null; signatures: { role: string }[];
};

/** A stored row as the rules see it. */
export function factsOf(row: Row): ObservationFacts {
  return {
    state: row.state as ObservationState,
    examinerSigned: row.signatures.some((entry) => entry.role === 'examiner'),
    learnerSigned: row.signatures.some((entry) => entry.role === 'learner'),
    refused: row.refusedAt !== null,
  };
}

/** What the stored marks say by the sheet's rules. */
export function outcomeOf(row: Pick<Row, 'marks' | 'criticals'>, sheet: Checklist): CheckOutcome {
  return assess(sheet, JSON.parse(row.marks) as Record<string, Mark>, JSON.parse(row.criticals) as string[]);
}

/** Exactly what a signature stands under. `objection`: what the learner wrote before signing. */
export function textToSign(row: Row, sheet: Checklist, signer: { id: string; meaning: SignatureMeaning; objection: string | null }): string {
  return signedText({
    observationId: row.id, meaning: signer.meaning, signerId: signer.id, learnerId: row.learnerId, examinerId: row.examinerId,
    checklistId: row.checklistId, setting: row.setting, marks: JSON.parse(row.marks) as Record<string, Mark>,
    criticals: JSON.parse(row.criticals) as string[], notes: JSON.parse(row.notes) as Record<string, string>, remark: row.remark,
    outcome: outcomeOf(row, sheet), nextOn: row.nextOn, objection: signer.objection,
  });
}
