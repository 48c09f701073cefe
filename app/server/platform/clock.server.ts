import { dateInZone, type CalendarDate } from '~/domain/kernel/calendar';

/** The one place that reads the machine's clock. With TEST_CLOCK=1 (never in production) tests may move it. */
let offset = 0;

export function now(): Date {
  return new Date(Date.now() + offset);
}

/** Moves the clock by `milliseconds` from real time. Only reachable where TEST_CLOCK=1. */
export function shiftClock(milliseconds: number) {
  offset = milliseconds;
}

export function clockShift(): number {
  return offset;
}

let lastDate = { minute: NaN, zone: '', date: '' };

/** The calendar date of an instant in a zone. Every request asks, and in every zone a date holds for the rest of its minute: so it is worked out once a minute. */
export function dateAt(time: Date, zone: string): CalendarDate {
  const minute = Math.floor(time.getTime() / 60_000);
  if (lastDate.minute !== minute || lastDate.zone !== zone) lastDate = { minute, zone, date: dateInZone(time, zone) };
  return lastDate.date;
}
