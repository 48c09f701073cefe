import type { BusinessLine, Competency } from '~/domain/kernel/business-line';
import type { Citation } from '../common-fields';
import type { Reason } from './reasons';

/** What a file can bring: the types of the bank, and those that wait for theirs there. */
export const IMPORTED_TYPES = ['single', 'multiple', 'true-false', 'numeric', 'ordering', 'matching', 'short-text', 'cloze', 'written'] as const;
export type ImportedType = (typeof IMPORTED_TYPES)[number];

/** The key, by type. Options are told by their place, from 0. */
export type ImportedKey =
  | { type: 'single'; right: number }
  | { type: 'multiple'; right: number[] }
  | { type: 'true-false'; right: boolean }
  /** Decimal numbers as text, so that nothing is rounded. */
  | { type: 'numeric'; value: string; tolerance: string; unit: string }
  | { type: 'ordering'; order: number[] }
  /** `left` belongs, entry by entry, to the option at `right`. */
  | { type: 'matching'; left: string[]; right: number[] }
  /** Each blank with the answers it accepts. */
  | { type: 'short-text'; accepted: string[] }
  | { type: 'cloze'; blanks: string[][] }
  | { type: 'written'; model: string };

/** What a file says about an item besides stem, options and key. What it does not say is left open: the item waits as 待标注. */
export type ImportedFacts = {
  use?: 'practice' | 'formal' | 'both';
  competency?: Competency;
  line?: BusinessLine;
  difficulty?: 1 | 2 | 3;
  redLine?: boolean;
  citations?: Citation[];
  /** The source in words. */
  basis?: string;
  effectiveFrom?: string;
  effectiveTo?: string;
};

/** One item of a file as understood, whatever the format. Texts hold no markup. */
export type ImportedItem = {
  key: ImportedKey;
  stem: string;
  options: string[];
  explanation: string;
  facts: ImportedFacts;
  /** What stood in columns and lines of other names. */
  tags: [name: string, value: string][];
};

/** `line`: where it begins in the file, from 1 (row of a table). `type`: as far as it was understood. */
export type ReadItem =
  | { line: number; type: ImportedType; verdict: 'accepted'; item: ImportedItem }
  | { line: number; type: ImportedType | null; verdict: 'refused'; reason: Reason };
