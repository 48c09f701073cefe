import { z } from 'zod';
import { BUSINESS_LINES, COMPETENCIES, type BusinessLine, type Competency } from '~/domain/kernel/business-line';
import type { Blueprint } from './blueprint';

/** One item of an attempt with its grade. `score`: 0…10000. */
export type GradedItem = { itemId: string; competency: Competency; line: BusinessLine; redLine: boolean; score: number; right: boolean };

const part = z.strictObject({ score: z.int().min(0).max(10_000), items: z.int().min(1), right: z.int().min(0) });
/** Mean of a part of the attempt, hundredths of a percent, rounded down: 79.999 % is not 80 %. */
export type ScorePart = z.infer<typeof part>;

const missingReason = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('total'), score: z.int(), needed: z.int() }),
  z.strictObject({ code: z.literal('competency'), competency: z.enum(COMPETENCIES), score: z.int(), needed: z.int() }),
  z.strictObject({ code: z.literal('red-line'), count: z.int().min(1) }),
]);
/** What was missing for a pass; the page makes one sentence of the list. */
export type MissingReason = z.infer<typeof missingReason>;

/** The result of an attempt, also the shape in which it is stored as JSON. Competencies and lines without an item are absent. */
export const attemptScore = z.strictObject({
  total: z.int().min(0).max(10_000),
  byCompetency: z.partialRecord(z.enum(COMPETENCIES), part),
  byLine: z.partialRecord(z.enum(BUSINESS_LINES), part),
  /** Item ids of the red-line items that are not fully right. */
  redLineWrong: z.array(z.string()),
  passed: z.boolean(),
  missing: z.array(missingReason),
});
export type AttemptScore = z.infer<typeof attemptScore>;

export type PassRules = Pick<Blueprint, 'passTotal' | 'passCompetency' | 'redLineAllRight'>;

/**
 * Scores an attempt: every item weighs the same, an item without a response counts 0.
 * Passed when the total and each competency that occurs reach their marks and, if the blueprint asks for it,
 * every red-line item is fully right. Throws RangeError for an attempt without items.
 */
export function scoreAttempt(items: readonly GradedItem[], rules: PassRules): AttemptScore {
  const total = partOf(items).score;
  const byCompetency = partsBy(COMPETENCIES, items, (item) => item.competency);
  const byLine = partsBy(BUSINESS_LINES, items, (item) => item.line);
  const redLineWrong = items.filter((item) => item.redLine && !item.right).map((item) => item.itemId);

  const missing: MissingReason[] = [];
  if (total < rules.passTotal) missing.push({ code: 'total', score: total, needed: rules.passTotal });
  for (const competency of COMPETENCIES) {
    const score = byCompetency[competency]?.score;
    if (score !== undefined && score < rules.passCompetency) {
      missing.push({ code: 'competency', competency, score, needed: rules.passCompetency });
    }
  }
  if (rules.redLineAllRight && redLineWrong.length > 0) missing.push({ code: 'red-line', count: redLineWrong.length });
  return { total, byCompetency, byLine, redLineWrong, passed: missing.length === 0, missing };
}

function partOf(items: readonly GradedItem[]): ScorePart {
  if (items.length === 0) throw new RangeError('an attempt has at least one item');
  const sum = items.reduce((points, item) => points + item.score, 0);
  return { score: Math.floor(sum / items.length), items: items.length, right: items.filter((item) => item.right).length };
}

function partsBy<Key extends string>(
  keys: readonly Key[],
  items: readonly GradedItem[],
  keyOf: (item: GradedItem) => Key,
): Partial<Record<Key, ScorePart>> {
  const parts: Partial<Record<Key, ScorePart>> = {};
  for (const key of keys) {
    const own = items.filter((item) => keyOf(item) === key);
    if (own.length > 0) parts[key] = partOf(own);
  }
  return parts;
}
