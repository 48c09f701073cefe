import { fail, ok, type Result } from '~/domain/kernel/result';
import { appendAudit } from '~/server/platform/append-audit.server';
import { verifySecret } from '~/server/platform/password.server';
import type { Context } from '~/server/platform/request-context.server';
import { blockedUntil, clearFailures, recordFailure, SIGN_IN_THROTTLE } from '~/server/platform/throttle.server';
import { wallClock } from '~/domain/kernel/wall-clock';

export type SignInFailure = 'sign-in-wrong' | 'sign-in-blocked' | 'sign-in-closed';

/**
 * Checks staff number and password. The answer is the same for an unknown number and a wrong password. Five failures block the
 * number for a quarter of an hour. Returns the person's id.
 */
export async function signIn(options: Context & { staffNumber: string; password: string }): Promise<Result<{ personId: string }, SignInFailure>> {
  const { db, now, zone, today } = options;
  const staffNumber = options.staffNumber.trim().toUpperCase();
  const key = `sign-in:${staffNumber}`;
  const blocked = await blockedUntil({ db, key, now });
  if (blocked) return fail('sign-in-blocked', { until: wallClock(blocked, zone).time.slice(0, 5) });
  const [person, centre] = await Promise.all([
    db.person.findUnique({ where: { staffNumber }, select: { id: true, passwordHash: true, leftOn: true } }),
    db.centre.findUnique({ where: { id: 'centre' } }),
  ]);
  const right = await verifySecret(person?.passwordHash ?? null, options.password);
  const employed = person && (!person.leftOn || person.leftOn >= today);
  if (!right || !employed) {
    await recordFailure({ db, key, now, policy: SIGN_IN_THROTTLE });
    if (person) {
      await db.$transaction((tx) => appendAudit(tx, { action: 'session.refused', entity: 'person', entityId: person.id, details: {}, actorId: null, at: now }));
    }
    return fail('sign-in-wrong');
  }
  if (!centre?.openedAt) return fail('sign-in-closed');
  await clearFailures({ db, key });
  await db.$transaction((tx) => appendAudit(tx, { action: 'session.signed-in', entity: 'person', entityId: person.id, details: {}, actorId: person.id, at: now }));
  return ok({ personId: person.id });
}
