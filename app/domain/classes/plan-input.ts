import { instantOf } from '~/domain/kernel/wall-clock';

/** A class as it is planned. `minutes`: credited to whoever signs in, never more than the class lasts. */
export type ClassPlan = { titleZh: string; titleEn: string; place: string; notice: string; startsAt: Date; endsAt: Date; minutes: number };

export type PlanField = keyof ClassPlan;
export type PlanProblem = 'empty' | 'too-long' | 'time-format' | 'ends-before-start' | 'longer-than-a-day' | 'minutes-format' | 'minutes-over-length';
export type PlanProblems = Partial<Record<PlanField, PlanProblem>>;

const LONGEST = { titleZh: 80, titleEn: 160, place: 80, notice: 4000 } as const;
const DAY = 24 * 60;

/**
 * Reads a plan from text fields; every problem at once, one a field. Times are wall-clock readings such as `2026-11-23T09:00` in
 * `zone`. An English title is welcome and not required; without minutes the whole length counts.
 */
export function readPlan(fields: Partial<Record<PlanField, string>>, zone: string): { plan: ClassPlan } | { problems: PlanProblems } {
  const problems: PlanProblems = {};
  const text = (field: keyof typeof LONGEST) => {
    const value = (fields[field] ?? '').trim();
    if (value === '' && (field === 'titleZh' || field === 'place')) problems[field] = 'empty';
    if ([...value].length > LONGEST[field]) problems[field] = 'too-long';
    return value;
  };
  const time = (field: 'startsAt' | 'endsAt') => {
    const at = readingOf((fields[field] ?? '').trim(), zone);
    if (!at) problems[field] = 'time-format';
    return at;
  };
  const words = { titleZh: text('titleZh'), titleEn: text('titleEn'), place: text('place'), notice: text('notice') };
  const startsAt = time('startsAt');
  const endsAt = time('endsAt');
  const length = startsAt && endsAt ? Math.floor((endsAt.getTime() - startsAt.getTime()) / 60_000) : null;
  if (length !== null && length <= 0) problems.endsAt = 'ends-before-start';
  else if (length !== null && length > DAY) problems.endsAt = 'longer-than-a-day';
  const typed = (fields.minutes ?? '').trim();
  const minutes = typed === '' ? length : /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : null;
  if (typed !== '' && minutes === null) problems.minutes = 'minutes-format';
  else if (minutes !== null && length !== null && length > 0 && minutes > length) problems.minutes = 'minutes-over-length';
  if (!startsAt || !endsAt || minutes === null || Object.keys(problems).length > 0) return { problems };
  return { plan: { ...words, startsAt, endsAt, minutes } };
}

function readingOf(reading: string, zone: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(reading)) return null;
  try {
    return instantOf(reading, zone);
  } catch {
    return null;
  }
}
