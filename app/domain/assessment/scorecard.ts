import type { CalendarDate } from '~/domain/kernel/calendar';
import { ASSESSMENT_PARTS, type AssessmentFormula, type AssessmentPart } from './formula';
import type { AssessmentPeriod } from './period';

/** Dated evidence of one person. Scores: 0…10000; hours: hundredths of a 学时. */
export type AssessmentEvidence = {
  formal: { id: string; onDate: CalendarDate; score: number }[];
  /** In the order in which they were decided: of two on one day the later row is the later check. */
  practical: { id: string; onDate: CalendarDate; score: number; competent: boolean }[];
  hours: { id: string; onDate: CalendarDate; hundredths: number }[];
  /** State of the certificate on the last day of the period that has already come. */
  certification: { id: string; valid: boolean } | null;
};

export type Figure = {
  part: AssessmentPart;
  /** 0…10000; null where the period has nothing to go by, which counts 0 and is shown as "none". */
  score: number | null;
  /** Hundredths of a percent of the total that this part brought. */
  points: number;
  weight: number;
  /** Ids of the evidence rows that the figure comes from. */
  evidenceIds: string[];
};
export type Scorecard = { figures: Figure[]; total: number };

/**
 * What the training records say about one person and period. The best formal result and the last counter check of the period count
 * (a check that is 暂未达标 counts nothing), hours up to the mark, and a certificate that is valid at the end. Integer arithmetic,
 * rounded down at each figure.
 */
export function scorecardOf(input: { evidence: AssessmentEvidence; period: AssessmentPeriod; formula: AssessmentFormula }): Scorecard {
  const { period, formula } = input;
  const within = <Row extends { onDate: CalendarDate }>(rows: Row[]) => rows.filter((row) => period.from <= row.onDate && row.onDate <= period.to);
  const formal = [...within(input.evidence.formal)].sort((a, b) => b.score - a.score)[0];
  const practical = within(input.evidence.practical).reduce<AssessmentEvidence['practical'][number] | undefined>((last, row) => (last && last.onDate > row.onDate ? last : row), undefined);
  const hours = within(input.evidence.hours);
  // In twelfths, so that a quarter of an odd figure stays whole.
  const fullInTwelfths = Math.round(Number(formula.hoursPerYear) * 100) * period.months;
  const sum = hours.reduce((all, row) => all + row.hundredths, 0);
  const { certification } = input.evidence;
  const found: Record<AssessmentPart, { score: number | null; evidenceIds: string[] }> = {
    formal: { score: formal?.score ?? null, evidenceIds: formal ? [formal.id] : [] },
    practical: { score: practical ? (practical.competent ? practical.score : 0) : null, evidenceIds: practical ? [practical.id] : [] },
    hours: { score: hours.length > 0 ? Math.min(10_000, Math.floor((sum * 12 * 10_000) / fullInTwelfths)) : null, evidenceIds: hours.map((row) => row.id) },
    certification: { score: certification ? (certification.valid ? 10_000 : 0) : null, evidenceIds: certification ? [certification.id] : [] },
  };
  const figures = ASSESSMENT_PARTS.map((part) => {
    const weight = formula.weights[part];
    return { part, weight, ...found[part], points: Math.floor(((found[part].score ?? 0) * weight) / 10_000) };
  });
  return { figures, total: figures.reduce((all, figure) => all + figure.points, 0) };
}
