import { fail, ok, type Result } from '~/domain/kernel/result';
import { wallClock } from '~/domain/kernel/wall-clock';
import { passwordProblem, pinProblem, type PasswordProblem, type PinProblem } from '~/domain/people/secret-policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import { hashSecret, verifySecret } from '~/server/platform/password.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { blockedUntil, clearFailures, recordFailure, SIGN_IN_THROTTLE } from '~/server/platform/throttle.server';

type CurrentFailure = 'current-wrong' | 'current-blocked';

/** Changes the own password and ends every other session. `sessionId`: the one that asks and stays. */
export async function changePassword(
  options: ActorContext & { sessionId: string; current: string; password: string; passwordAgain: string },
): Promise<Result<null, CurrentFailure | PasswordProblem | 'password-different'>> {
  const { db, actor, now, sessionId, password } = options;
  const known = await confirmCurrent(options);
  if (!known.ok) return known;
  const weak = passwordProblem(password, actor);
  if (weak) return fail(weak);
  if (password !== options.passwordAgain) return fail('password-different');
  const passwordHash = await hashSecret(password);
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: actor.id }, data: { passwordHash, version: { increment: 1 } } });
    await tx.session.updateMany({ where: { personId: actor.id, endedAt: null, id: { not: sessionId } }, data: { endedAt: now } });
    await appendAudit(tx, { action: 'person.password-changed', entity: 'person', entityId: actor.id, details: { by: 'self' }, actorId: actor.id, at: now });
  });
  return ok(null);
}

/** Changes the own signing PIN; the password proves who asks. */
export async function changePin(options: ActorContext & { current: string; pin: string }): Promise<Result<null, CurrentFailure | PinProblem>> {
  const { db, actor, now, pin } = options;
  const known = await confirmCurrent(options);
  if (!known.ok) return known;
  const guessable = pinProblem(pin);
  if (guessable) return fail(guessable);
  const pinHash = await hashSecret(pin);
  await db.$transaction(async (tx) => {
    await tx.person.update({ where: { id: actor.id }, data: { pinHash, version: { increment: 1 } } });
    await appendAudit(tx, { action: 'person.pin-set', entity: 'person', entityId: actor.id, actorId: actor.id, at: now });
  });
  return ok(null);
}

/** The current password, with the same limit on wrong tries as at the sign-in. */
async function confirmCurrent(options: ActorContext & { current: string }): Promise<Result<null, CurrentFailure>> {
  const { db, actor, now, zone, current } = options;
  const key = `current:${actor.id}`;
  const blocked = await blockedUntil({ db, key, now });
  if (blocked) return fail('current-blocked', { until: wallClock(blocked, zone).time.slice(0, 5) });
  const person = await db.person.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } });
  if (await verifySecret(person.passwordHash, current)) {
    await clearFailures({ db, key });
    return ok(null);
  }
  await recordFailure({ db, key, now, policy: SIGN_IN_THROTTLE });
  return fail('current-wrong');
}
