import type { Db } from './db/open.server';

export type ThrottlePolicy = { failures: number; windowMinutes: number; blockMinutes: number };

/** Guessing a password, PIN or code: five tries, then a pause. */
export const SIGN_IN_THROTTLE: ThrottlePolicy = { failures: 5, windowMinutes: 15, blockMinutes: 15 };

/** The instant until which `key` must wait, or null when it may try now. */
export async function blockedUntil(options: { db: Db; key: string; now: Date }): Promise<Date | null> {
  const row = await options.db.throttle.findUnique({ where: { key: options.key } });
  return row?.blockedUntil && row.blockedUntil > options.now ? row.blockedUntil : null;
}

/** Counts a failed try. Counted in the database, so that every instance sees it. */
export async function recordFailure(options: { db: Db; key: string; now: Date; policy: ThrottlePolicy }): Promise<void> {
  const { db, key, now, policy } = options;
  const windowFrom = new Date(now.getTime() - policy.windowMinutes * 60_000);
  await db.throttle.upsert({ where: { key }, update: {}, create: { key, failures: 0, windowStart: now } });
  await db.throttle.updateMany({ where: { key, windowStart: { lt: windowFrom } }, data: { failures: 0, windowStart: now } });
  const row = await db.throttle.update({ where: { key }, data: { failures: { increment: 1 } } });
  if (row.failures >= policy.failures) {
    await db.throttle.update({
      where: { key },
      data: { failures: 0, windowStart: now, blockedUntil: new Date(now.getTime() + policy.blockMinutes * 60_000) },
    });
  }
}

/** A success forgets the failures. */
export async function clearFailures(options: { db: Db; key: string }): Promise<void> {
  await options.db.throttle.deleteMany({ where: { key: options.key } });
}
