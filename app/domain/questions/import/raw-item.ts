import type { ImportedFacts } from './imported-item';
import type { NamedType } from './read-labels';
import type { Reason } from './reasons';

/** An item as it lies in the file, before anything is decided: words only. */
export type RawItem = {
  line: number;
  /** The type that a heading, a column or a mark before the stem names. */
  named: NamedType | null;
  stem: string;
  options: { letter: string; text: string }[];
  /** The key as written; null when there is none. */
  answer: string | null;
  tolerance: string;
  unit: string;
  explanation: string;
  facts: ImportedFacts;
  tags: [name: string, value: string][];
  /** What could not be understood on the way here: the item is refused for it. */
  problem: Reason | null;
};

/** An item of which only the place is known. */
export const emptyItem = (line: number): RawItem => ({ line, named: null, stem: '', options: [], answer: null, tolerance: '', unit: '', explanation: '', facts: {}, tags: [], problem: null });
