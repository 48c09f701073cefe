import { fail, ok, type Result } from '~/domain/kernel/result';
import { wallClock } from '~/domain/kernel/wall-clock';
import { readCode } from '~/domain/people/one-time-code';
import { normaliseStaffNumber } from '~/domain/people/person-input';
import { passwordProblem, pinProblem, type PasswordProblem, type PinProblem } from '~/domain/people/secret-policy';
import { openWhenComplete } from '~/server/setup/open-when-complete.server';
import { appendAudit } from '~/server/platform/append-audit.server';
import { hashSecret } from '~/server/platform/password.server';
import type { Context } from '~/server/platform/request-context.server';
import { blockedUntil, clearFailures, recordFailure, SIGN_IN_THROTTLE } from '~/server/platform/throttle.server';
import { hashOfCode } from './one-time-codes.server';

export type ActivationFailure = 'code-wrong' | 'code-blocked' | PasswordProblem | 'password-different' | PinProblem;
export type Activation = { personId: string; centreOpen: boolean };

/**
 * Sets password and signing PIN with a one-time code and ends every session of the person. The answer is the same for an unknown
 * number, a wrong, a used and an expired code. Whoever has a PIN may leave it empty and keep it. The third administrator's
 * activation opens the centre; before that nobody gets in (`centreOpen: false`).
 */
export async function activate(
  options: Context & { staffNumber: string; code: string; password: string; passwordAgain: string; pin: string },
): Promise<Result<Activation, ActivationFailure>> {
  const { db, now, zone, today, password, pin } = options;
  const staffNumber = normaliseStaffNumber(options.staffNumber);
  const key = `code:${staffNumber}`;
  const blocked = await blockedUntil({ db, key, now });
  if (blocked) return fail('code-blocked', { until: wallClock(blocked, zone).time.slice(0, 5) });
  const plain = readCode(options.code);
  const live = { usedAt: null, cancelledAt: null, expiresAt: { gt: now } };
  const found = plain
    ? await db.oneTimeCode.findFirst({
        where: { ...live, codeHash: hashOfCode(plain), person: { staffNumber, OR: [{ leftOn: null }, { leftOn: { gte: today } }] } },
        include: { person: { select: { id: true, name: true, staffNumber: true, passwordHash: true, pinHash: true } } },
      })
    : null;
  if (!found) {
    await recordFailure({ db, key, now, policy: SIGN_IN_THROTTLE });
    return fail('code-wrong');
  }
  const { person } = found;
  const weak = passwordProblem(password, person);
  if (weak) return fail(weak);
  if (password !== options.passwordAgain) return fail('password-different');
  const keepsPin = pin === '' && person.pinHash !== null;
  const guessable = keepsPin ? null : pinProblem(pin);
  if (guessable) return fail(guessable);

  const passwordHash = await hashSecret(password);
  const pinHash = keepsPin ? person.pinHash : await hashSecret(pin);
  const result = await db.$transaction(async (tx): Promise<Result<Activation, ActivationFailure>> => {
    const used = await tx.oneTimeCode.updateMany({ where: { id: found.id, ...live }, data: { usedAt: now } });
    if (used.count === 0) return fail('code-wrong');
    await tx.person.update({ where: { id: person.id }, data: { passwordHash, pinHash, version: { increment: 1 } } });
    await tx.session.updateMany({ where: { personId: person.id, endedAt: null }, data: { endedAt: now } });
    const { open, opened } = await openWhenComplete(tx, now);
    const entry = { entity: 'person', entityId: person.id, actorId: person.id, at: now };
    await appendAudit(tx, { action: person.passwordHash ? 'person.password-changed' : 'person.activated', details: { by: 'one-time-code', purpose: found.purpose }, ...entry });
    if (!keepsPin) await appendAudit(tx, { action: 'person.pin-set', ...entry });
    if (opened) await appendAudit(tx, { action: 'centre.opened', entity: 'centre', entityId: 'centre', actorId: person.id, at: now });
    return ok({ personId: person.id, centreOpen: open });
  });
  if (result.ok) {
    await clearFailures({ db, key });
    await clearFailures({ db, key: `sign-in:${staffNumber}` });
  }
  return result;
}
