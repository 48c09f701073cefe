import { Temporal } from 'temporal-polyfill';

/** Date and time of day in a zone: `{date: '2026-11-23', time: '10:32:05'}`. Loaders hand these to pages, never instants. */
export function wallClock(instant: Date, zone: string): { date: string; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'second' }) };
}

/** The instant of a wall-clock reading such as `2026-11-23T09:00` in a zone. Throws RangeError for what is no date. */
export function instantOf(reading: string, zone: string): Date {
  return new Date(Temporal.PlainDateTime.from(reading).toZonedDateTime(zone).epochMilliseconds);
}
