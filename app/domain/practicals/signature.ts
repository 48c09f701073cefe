import { canonicalJson } from '~/domain/audit/hash-chain';
import type { CheckOutcome, Mark } from './assess';

/** `decided`: the examiner stands for the sheet. `noted` 已阅: the learner has read it, which is no agreement. */
export type SignatureMeaning = 'decided' | 'noted';

export type SignedSheet = {
  observationId: string;
  meaning: SignatureMeaning;
  signerId: string;
  learnerId: string;
  examinerId: string;
  checklistId: string;
  setting: string;
  marks: Record<string, Mark>;
  criticals: string[];
  notes: Record<string, string>;
  remark: string;
  outcome: CheckOutcome;
  nextOn: string | null;
  objection: string | null;
};

/** The exact text that a signature is about: equal sheets give equal text, whatever the order of their parts. */
export function signedText(sheet: SignedSheet): string {
  return canonicalJson(sheet);
}
