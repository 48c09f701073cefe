import type { CalendarDate } from '~/domain/kernel/calendar';
import { hoursRuleAt, type HoursMeasure, type HoursRule, type HoursRules } from '~/domain/standards/hours-rules';
import { hoursOfMinutes } from './hours-of-minutes';

/** What can bring hours: a lesson with its checks passed, a class that one signed in to. */
export const HOURS_KINDS = ['lesson', 'class'] as const;
export type HoursKind = (typeof HOURS_KINDS)[number];

/** Something that one person did on a day. `sourceId`: the lesson or class. `minutes`: planned ones, never those a page stood open. */
export type HoursEvent = { kind: HoursKind; sourceId: string; onDate: CalendarDate; minutes: number };

/** A row that stands in the person's ledger already: it is never counted again, and takes its room in the year. */
export type HoursInLedger = { source: string; sourceId: string; onDate: CalendarDate; hundredths: number };

/** `part`: the year's room for online hours was nearly used up; `year-full`: it was; `no-rule`: the table has none for that day. */
export const HOURS_REASONS = ['counted', 'part', 'year-full', 'not-counted', 'no-rule'] as const;
export type HoursReason = (typeof HOURS_REASONS)[number];
export type CountedHours = HoursEvent & { hundredths: number; why: HoursReason };

/**
 * Hours of one person's events by the rule of the day of each, in hundredths of a 学时, in the order of time. A lesson or class counts
 * once, by its first day, whatever it was done again for, and not at all when the ledger has it. The order of `events` does not matter.
 */
export function countHours(table: HoursRules, events: readonly HoursEvent[], ledger: readonly HoursInLedger[] = []): CountedHours[] {
  const inLedger = new Set(ledger.map((row) => `${row.source}/${row.sourceId}`));
  const online = new Map<string, number>();
  for (const row of ledger) if (row.source === 'lesson') use(row);
  const seen = new Set<string>();
  return [...events].sort(inTime).flatMap((event) => {
    const key = `${event.kind}/${event.sourceId}`;
    if (inLedger.has(key) || seen.has(key)) return [];
    seen.add(key);
    const counted = { ...event, ...credit(hoursRuleAt(table, event.onDate), event, online.get(yearOf(event)) ?? 0) };
    if (event.kind === 'lesson') use(counted);
    return [counted];
  });

  function use(row: { onDate: CalendarDate; hundredths: number }): void {
    online.set(yearOf(row), (online.get(yearOf(row)) ?? 0) + row.hundredths);
  }
}

/** `used`: hundredths that lessons have brought in the year so far. */
function credit(rule: HoursRule | null, event: HoursEvent, used: number): { hundredths: number; why: HoursReason } {
  if (!rule) return { hundredths: 0, why: 'no-rule' };
  const whole = hoursBy(rule[event.kind], event.minutes);
  if (whole === 0) return { hundredths: 0, why: 'not-counted' };
  if (event.kind !== 'lesson' || rule.mostOnlineHoursAYear === undefined) return { hundredths: whole, why: 'counted' };
  const room = Math.max(0, hundredthsOf(rule.mostOnlineHoursAYear) - used);
  if (room >= whole) return { hundredths: whole, why: 'counted' };
  return room === 0 ? { hundredths: 0, why: 'year-full' } : { hundredths: room, why: 'part' };
}

/** Hundredths of a 学时 for planned minutes by a measure; without one, nothing. */
export function hoursBy(measure: HoursMeasure | undefined, minutes: number): number {
  if (!measure) return 0;
  if ('minutesPerHour' in measure) return hoursOfMinutes(minutes, measure.minutesPerHour);
  const reached = measure.steps.filter((step) => step.fromMinutes <= minutes).at(-1);
  return reached ? hundredthsOf(reached.hours) : 0;
}

/** `"0.5"` → 50. */
const hundredthsOf = (hours: string) => Math.round(Number(hours) * 100);

const yearOf = ({ onDate }: { onDate: CalendarDate }) => onDate.slice(0, 4);

/** By day; on one day by what it was, so that the order in which events come in decides nothing. */
function inTime(a: HoursEvent, b: HoursEvent): number {
  const keys = (event: HoursEvent) => [event.onDate, event.kind, event.sourceId] as const;
  const [left, right] = [keys(a), keys(b)];
  const place = left.findIndex((value, index) => value !== right[index]);
  if (place === -1) return a.minutes - b.minutes;
  return (left[place] ?? '') < (right[place] ?? '') ? -1 : 1;
}
