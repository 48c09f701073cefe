import { Temporal } from 'temporal-polyfill';
import { dateInZone } from '~/domain/kernel/calendar';
import { loadActor, type ActorContext } from '~/server/platform/request-context.server';
import type { DemonstrationOptions } from './create-demonstration.server';

const OPENING = { hour: 9, minute: 0 };

/** Some working days ago, so many hours after the doors opened. */
export type Moment = { daysAgo: number; hours?: number };

/** The context of a person at a moment. */
export type At = (staffNumber: string, moment: Moment) => Promise<ActorContext>;

/** Puts an act into the history; acts are played in the order of their moments, whoever wrote them down first. */
export type On = (moment: Moment, play: () => Promise<void>) => void;

export type Timeline = { at: At; on: On; play(): Promise<void> };

/** The history of the demonstration centre: written down story by story, played day by day, so that numbers and the log run in order. */
export async function timeline({ db, now, zone }: DemonstrationOptions): Promise<Timeline> {
  const people = await db.person.findMany({ select: { id: true, staffNumber: true } });
  const ids = new Map(people.map((person) => [person.staffNumber, person.id]));
  const morning = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).with({ ...OPENING, second: 0, millisecond: 0, microsecond: 0, nanosecond: 0 });
  /** Never later than now, which may be before the doors open. */
  const instant = ({ daysAgo, hours = 0 }: Moment) =>
    new Date(Math.min(now.getTime() - (daysAgo > 0 ? 0 : 1), morning.subtract({ days: daysAgo }).add({ minutes: Math.round(hours * 60) }).epochMilliseconds));
  const acts: { when: number; play: () => Promise<void> }[] = [];
  return {
    at: async (staffNumber, moment) => {
      const then = moment.daysAgo < 0 ? new Date(morning.add({ days: -moment.daysAgo }).epochMilliseconds) : instant(moment);
      const today = dateInZone(then, zone);
      const actor = await loadActor({ db, now: then, zone, today }, ids.get(staffNumber) ?? '');
      if (!actor) throw new Error(`Demonstration: ${staffNumber} does not exist on ${today}`);
      return { db, now: then, zone, today, actor };
    },
    on: (moment, play) => void acts.push({ when: instant(moment).getTime(), play }),
    play: async () => {
      // The sort is stable: acts of one moment keep the order in which they were written.
      for (const act of acts.sort((one, other) => one.when - other.when)) await act.play();
    },
  };
}
