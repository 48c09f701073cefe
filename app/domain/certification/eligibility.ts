import { addMonths, type CalendarDate } from '~/domain/kernel/calendar';
import type { Programme, Requirement } from './programme';

/** Where evidence is from: this system, outside training, or entered from old records. */
export type EvidenceOrigin = 'system' | 'outside' | 'old-records';

/** One dated piece of evidence. `key`: course slug, blueprint, checklist, or `hours`. */
export type CertificationEvidence = {
  id: string;
  kind: Requirement['kind'];
  key: string;
  origin: EvidenceOrigin;
  onDate: CalendarDate;
  /** Quiz: 0…10000. Practical: 0…10000. Hours: hundredths of one. */
  amount: number | null;
  /** Quiz passed, check competent, course complete; hours are always true. */
  satisfied: boolean;
  /** In words: examiner, document, title. */
  note: string;
  /** The note in English, where there is one. */
  noteEn?: string;
};

export type RequirementState = {
  requirement: Requirement;
  met: boolean;
  /** Rows that count, newest first. */
  evidence: CertificationEvidence[];
  /** Hours: what was earned; null otherwise. */
  earned: number | null;
};

/**
 * How each requirement of a programme stands on a day. `since`: the day of the last issue; a renewal needs a quiz, a check and hours from
 * after it, while courses once studied stay studied. null: all count. Later evidence than the day is left out. `evidence` comes in the
 * order of time: of two rows of one day the later one decides.
 */
export function eligibility(input: {
  programme: Pick<Programme, 'requirements'>;
  evidence: readonly CertificationEvidence[];
  on: CalendarDate;
  since: CalendarDate | null;
}): { states: RequirementState[]; eligible: boolean } {
  const { programme, on, since } = input;
  const counted = input.evidence.filter((row) => row.onDate <= on && (since === null || row.kind === 'course' || row.onDate > since));
  const states = programme.requirements.map((requirement) => stateOf(requirement, counted, on));
  return { states, eligible: states.every((state) => state.met) };
}

function stateOf(requirement: Requirement, evidence: CertificationEvidence[], on: CalendarDate): RequirementState {
  const of = (key: string) => evidence.filter((row) => row.kind === requirement.kind && row.key === key).reverse().sort((a, b) => (a.onDate < b.onDate ? 1 : a.onDate > b.onDate ? -1 : 0));
  switch (requirement.kind) {
    case 'course': {
      const rows = of(requirement.course).filter((row) => row.satisfied);
      return { requirement, met: rows.length > 0, evidence: rows, earned: null };
    }
    case 'quiz': {
      const rows = of(requirement.blueprint);
      return { requirement, met: rows.some((row) => row.satisfied), evidence: rows, earned: null };
    }
    case 'practical': {
      const rows = of(requirement.checklist);
      // The newest check decides: a later 暂未达标 takes an earlier 达标 back.
      const newest = rows[0];
      const fresh = newest !== undefined && newest.satisfied && on < addMonths(newest.onDate, requirement.withinMonths);
      return { requirement, met: fresh, evidence: rows, earned: null };
    }
    case 'hours': {
      const rows = of('hours');
      const earned = rows.reduce((sum, row) => sum + (row.amount ?? 0), 0);
      return { requirement, met: earned >= Math.round(Number(requirement.hours) * 100), evidence: rows, earned };
    }
  }
}
