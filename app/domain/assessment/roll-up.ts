import { ASSESSMENT_PARTS, type AssessmentPart } from './formula';
import type { Scorecard } from './scorecard';

/** One person's scorecard and where they belong. */
export type MemberCard = { personId: string; departmentId: string; card: Scorecard };

/** A part over a department. `average`: hundredths of a percent over those who have a figure, rounded down; null when nobody has one. */
export type PartAverage = { part: AssessmentPart; average: number | null; withFigure: number };

export type DepartmentFigures = {
  departmentId: string;
  people: number;
  /** Average total over everybody: whoever has nothing yet counts with nothing, as in their own total. */
  total: number;
  parts: PartAverage[];
};

/**
 * What the cards of a period say per department, in the order in which the departments are given. A department without anybody is left
 * out. Averages only, no order of persons: signals about a person inform that person (product, rule 10).
 */
export function rollUp(members: readonly MemberCard[], departmentIds: readonly string[]): DepartmentFigures[] {
  return departmentIds.flatMap((departmentId) => {
    const cards = members.filter((member) => member.departmentId === departmentId).map((member) => member.card);
    const total = average(cards.map((card) => card.total));
    if (total === null) return [];
    const parts = ASSESSMENT_PARTS.map((part) => {
      const scores = cards.flatMap((card) => card.figures.flatMap((figure) => (figure.part === part && figure.score !== null ? [figure.score] : [])));
      return { part, average: average(scores), withFigure: scores.length };
    });
    return [{ departmentId, people: cards.length, total, parts }];
  });
}

function average(values: number[]): number | null {
  return values.length === 0 ? null : Math.floor(values.reduce((sum, value) => sum + value, 0) / values.length);
}
