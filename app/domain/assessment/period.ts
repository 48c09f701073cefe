import { addDays, type CalendarDate } from '~/domain/kernel/calendar';

/** A period of the assessment: a calendar year `2026` or a quarter `2026Q4`, both ends included. */
export type AssessmentPeriod = { key: string; from: CalendarDate; to: CalendarDate; months: 3 | 12 };

/** Reads a key; null for what is none. */
export function periodOf(key: string): AssessmentPeriod | null {
  const match = /^(20\d{2})(?:Q([1-4]))?$/.exec(key);
  if (!match) return null;
  const year = Number(match[1]);
  if (!match[2]) return { key, from: `${year}-01-01`, to: `${year}-12-31`, months: 12 };
  const quarter = Number(match[2]);
  const first = (quarter - 1) * 3 + 1;
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${pad(first + 3)}-01`;
  return { key, from: `${year}-${pad(first)}-01`, to: addDays(next, -1), months: 3 };
}

/** The year of a date and its quarters, the year first, for a chooser. */
export function periodsAround(today: CalendarDate): string[] {
  const year = Number(today.slice(0, 4));
  return [`${year}`, ...[4, 3, 2, 1].map((quarter) => `${year}Q${quarter}`), `${year - 1}`];
}

function pad(month: number): string {
  return String(month).padStart(2, '0');
}
