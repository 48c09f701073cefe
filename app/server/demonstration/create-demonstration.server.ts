import type { Db } from '~/server/platform/db/open.server';
import { addPeople } from './add-people.server';
import { playHistory } from './play-history.server';

export type DemonstrationOptions = { db: Db; now: Date; zone: string };

/** Fills an empty database with the invented centre. */
export async function createDemonstration(options: DemonstrationOptions): Promise<void> {
  await addPeople(options);
  await playHistory(options);
}
