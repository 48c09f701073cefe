import type { Checklist } from './checklist';

/** 做到 · 部分做到 · 未做到 · 未涉及. */
export const MARKS = ['done', 'partly', 'not-done', 'not-seen'] as const;
export type Mark = (typeof MARKS)[number];

const POINTS: Record<Exclude<Mark, 'not-seen'>, number> = { done: 2, partly: 1, 'not-done': 0 };
const MOST = 2;

/** 达标 · 暂未达标 · too little was seen to say. */
export type CheckResult = 'competent' | 'not-yet' | 'incomplete';

export type StepOutcome = {
  stepId: string;
  seen: number;
  items: number;
  /** 0…10000 of what was seen, rounded down; null when nothing was. */
  score: number | null;
  state: 'passed' | 'failed' | 'incomplete';
};
export type CheckOutcome = {
  steps: StepOutcome[];
  /** 0…10000 over all items seen; null when none was. */
  total: number | null;
  criticals: string[];
  /** Items without any mark yet: the sheet cannot be closed. */
  unmarked: string[];
  result: CheckResult;
  reasons: ('critical' | 'step' | 'total' | 'seen')[];
};

/**
 * What a sheet says. 2, 1, 0 points; 未涉及 is not counted. A critical fail decides at once. A step with fewer than the share of its
 * items seen makes the check incomplete, not failed. Otherwise each step and the total must reach their percent.
 */
export function assess(sheet: Pick<Checklist, 'steps' | 'critical' | 'scoring'>, marks: Readonly<Record<string, Mark>>, criticals: readonly string[]): CheckOutcome {
  const { stepPass, totalPass, minSeenShare } = sheet.scoring;
  const steps = sheet.steps.map((step): StepOutcome => {
    const seen = step.items.flatMap((item) => pointsOf(marks[item.id]));
    const score = shareOf(seen);
    const enough = seen.length * 100 >= step.items.length * minSeenShare;
    const state = !enough || score === null ? 'incomplete' : score >= stepPass * 100 ? 'passed' : 'failed';
    return { stepId: step.id, seen: seen.length, items: step.items.length, score, state };
  });
  const items = sheet.steps.flatMap((step) => step.items);
  const total = shareOf(items.flatMap((item) => pointsOf(marks[item.id])));
  const known = sheet.critical.map((entry) => entry.id).filter((id) => criticals.includes(id));
  const reasons: CheckOutcome['reasons'] = [];
  if (known.length > 0) reasons.push('critical');
  if (steps.some((step) => step.state === 'incomplete')) reasons.push('seen');
  if (steps.some((step) => step.state === 'failed')) reasons.push('step');
  if (total !== null && total < totalPass * 100) reasons.push('total');
  const result: CheckResult = known.length > 0 ? 'not-yet' : reasons.includes('seen') ? 'incomplete' : reasons.length > 0 ? 'not-yet' : 'competent';
  return { steps, total, criticals: known, unmarked: items.filter((item) => !marks[item.id]).map((item) => item.id), result, reasons };
}

function pointsOf(mark: Mark | undefined): number[] {
  return mark && mark !== 'not-seen' ? [POINTS[mark]] : [];
}

function shareOf(points: number[]): number | null {
  return points.length === 0 ? null : Math.floor((points.reduce((sum, value) => sum + value, 0) * 10_000) / (points.length * MOST));
}
