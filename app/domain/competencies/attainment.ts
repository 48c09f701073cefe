import { BUSINESS_LINES, COMPETENCIES, type BusinessLine, type Competency } from '~/domain/kernel/business-line';
import { addMonths, type CalendarDate } from '~/domain/kernel/calendar';

/** `formal`, `practical` and `outside` (a document that HR accepted) attain; practice and lesson checks show that somebody is on the way. */
export const EVIDENCE_SOURCES = ['formal', 'practical', 'outside', 'practice', 'lesson-check'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** One dated piece of evidence about one cell. `score`: 0…10000. */
export type CompetencyEvidence = {
  id: string;
  competency: Competency;
  line: BusinessLine;
  score: number;
  at: Date;
  /** The day of `at` in the centre's zone. */
  onDate: CalendarDate;
  source: EvidenceSource;
};

export type AttainmentRules = {
  /** Score from which a cell is attained. */
  attainedFrom: number;
  /** Months for which evidence speaks. */
  validMonths: number;
  attaining: readonly EvidenceSource[];
};

/** Proposed house rules; a centre sets its own. */
export const DEFAULT_ATTAINMENT_RULES: AttainmentRules = {
  attainedFrom: 7_000,
  validMonths: 12,
  attaining: ['formal', 'practical', 'outside'],
};

export type AttainmentCell = {
  level: 'none' | 'in-progress' | 'attained';
  /** Of the evidence that decides; `null` without any. */
  score: number | null;
  /** The evidence that decides, first; then whatever else still speaks, newest first. */
  evidenceIds: string[];
};
export type AttainmentMatrix = Record<BusinessLine, Record<Competency, AttainmentCell>>;

/**
 * The four competencies × four business lines as of a day. In each cell the newest attaining evidence that still speaks decides;
 * without one, the newest of the rest is shown as in progress. Later evidence than `asOf` is left out, so any past day can be asked.
 */
export function attainment(
  evidence: readonly CompetencyEvidence[],
  asOf: CalendarDate,
  rules: AttainmentRules = DEFAULT_ATTAINMENT_RULES,
): AttainmentMatrix {
  const speaking = evidence.filter((entry) => entry.onDate <= asOf && asOf < addMonths(entry.onDate, rules.validMonths));
  return recordOf(BUSINESS_LINES, (line) =>
    recordOf(COMPETENCIES, (competency) =>
      cellOf(speaking.filter((entry) => entry.line === line && entry.competency === competency), rules),
    ),
  );
}

function cellOf(evidence: readonly CompetencyEvidence[], rules: AttainmentRules): AttainmentCell {
  const newestFirst = [...evidence].sort((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  const deciding = newestFirst.find((entry) => rules.attaining.includes(entry.source)) ?? newestFirst[0];
  if (!deciding) return { level: 'none', score: null, evidenceIds: [] };
  const attained = rules.attaining.includes(deciding.source) && deciding.score >= rules.attainedFrom;
  return {
    level: attained ? 'attained' : 'in-progress',
    score: deciding.score,
    evidenceIds: [deciding.id, ...newestFirst.filter((entry) => entry !== deciding).map((entry) => entry.id)],
  };
}

function recordOf<Key extends string, Value>(keys: readonly Key[], valueOf: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, valueOf(key)])) as Record<Key, Value>;
}
