import type { CalendarDate } from '~/domain/kernel/calendar';
import type { LocalText } from '~/domain/kernel/text';
import type { HoursMeasure } from '~/domain/standards/hours-rules';
import type { HoursReason } from './count-hours';

/** Where hours come from: a lesson or class of this system, or a document that HR entered. */
export const HOURS_SOURCES = ['lesson', 'class', 'outside', 'old-records'] as const;
export type HoursSource = (typeof HOURS_SOURCES)[number];

/** A row of one's hours ledger. `hundredths` of a 学时. `minutes`, `why` and `measure` are null where the system did not count. */
export type LedgerLine = {
  id: string;
  onDate: CalendarDate;
  source: HoursSource;
  title: LocalText;
  hundredths: number;
  minutes: number | null;
  why: HoursReason | null;
  measure: HoursMeasure | null;
};

/** The sum of some rows, in hundredths of a 学时. */
export function totalHours(lines: readonly { hundredths: number }[]): number {
  return lines.reduce((sum, line) => sum + line.hundredths, 0);
}

/** The years of a ledger with their sums, newest first; the year of `today` is always among them. */
export function ledgerYears(lines: readonly LedgerLine[], today: CalendarDate): { year: string; hundredths: number }[] {
  const years = new Set([today.slice(0, 4), ...lines.map((line) => line.onDate.slice(0, 4))]);
  return [...years].sort().reverse().map((year) => ({ year, hundredths: totalHours(linesOfYear(lines, year)) }));
}

/** The rows of a year, or all when it is null, in the order of time. */
export function linesOfYear(lines: readonly LedgerLine[], year: string | null): LedgerLine[] {
  return lines
    .filter((line) => year === null || line.onDate.startsWith(`${year}-`))
    .sort((a, b) => (a.onDate === b.onDate ? (a.id < b.id ? -1 : 1) : a.onDate < b.onDate ? -1 : 1));
}

/** The year that somebody asks for: `all` for every one (null); nothing, or nonsense, means the year of `today`. */
export function askedYear(asked: string | null, today: CalendarDate): string | null {
  if (asked === 'all') return null;
  return asked && /^\d{4}$/.test(asked) ? asked : today.slice(0, 4);
}
