import { BUSINESS_LINES, COMPETENCIES, type BusinessLine, type Competency } from '~/domain/kernel/business-line';
import type { AttainmentMatrix } from './attainment';

/** From 专科 `specialist` (one line) over `multi` (several) to 全科 `generalist` (all, well, and with a current counter check). */
export type Breadth = 'none' | 'specialist' | 'multi' | 'generalist';

/** Proposed: each line at least 85 % for 全科 (domain facts §5); a centre sets its own. */
export const DEFAULT_GENERALIST_FROM = 8_500;

/** A line's score: mean of its four competencies, those without evidence counting 0; hundredths of a percent, rounded down. */
export function lineScores(matrix: AttainmentMatrix): Record<BusinessLine, number> {
  return meansOf(BUSINESS_LINES, (line) => COMPETENCIES.map((competency) => matrix[line][competency].score ?? 0));
}

/** A competency's score over the four lines, for the radar; cells without evidence count 0. */
export function competencyScores(matrix: AttainmentMatrix): Record<Competency, number> {
  return meansOf(COMPETENCIES, (competency) => BUSINESS_LINES.map((line) => matrix[line][competency].score ?? 0));
}

/** The lines in which all four competencies are attained, and what that makes the person. */
export function breadthOf(input: {
  matrix: AttainmentMatrix;
  /** Whether the six-step counter check is current on the day asked about. */
  counterCheckCurrent: boolean;
  generalistFrom?: number;
}): { breadth: Breadth; lines: BusinessLine[] } {
  const { matrix, counterCheckCurrent, generalistFrom = DEFAULT_GENERALIST_FROM } = input;
  const lines = BUSINESS_LINES.filter((line) => COMPETENCIES.every((competency) => matrix[line][competency].level === 'attained'));
  const scores = lineScores(matrix);
  const generalist = counterCheckCurrent && lines.length === BUSINESS_LINES.length && lines.every((line) => scores[line] >= generalistFrom);
  if (generalist) return { breadth: 'generalist', lines };
  return { breadth: lines.length === 0 ? 'none' : lines.length === 1 ? 'specialist' : 'multi', lines };
}

function meansOf<Key extends string>(keys: readonly Key[], scoresOf: (key: Key) => number[]): Record<Key, number> {
  return Object.fromEntries(
    keys.map((key) => {
      const scores = scoresOf(key);
      return [key, Math.floor(scores.reduce((sum, score) => sum + score, 0) / scores.length)];
    }),
  ) as Record<Key, number>;
}
