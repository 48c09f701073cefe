import { signIn, type SignInBy, type SignInProblem } from '~/domain/classes/sign-in';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { blockedUntil, recordFailure, SIGN_IN_THROTTLE } from '~/server/platform/throttle.server';
import { factsOf, lockClass } from './class-facts.server';
import { mayRunClass } from './may-run.server';

/** Signs somebody in to a class: themself with the code on the teacher's screen, or by the teacher's hand. A repeat succeeds. */
export async function signInToClass(
  options: ActorContext & { classId: string; personId: string; how: SignInBy },
): Promise<Result<null, 'not-found' | 'blocked' | SignInProblem>> {
  const { db, actor, now, classId, personId, how } = options;
  if (how.by === 'teacher' ? !(await mayRunClass(options)) : personId !== actor.id) return fail('not-found');
  const key = `class:${classId}:${actor.id}`;
  if (await blockedUntil({ db, key, now })) return fail('blocked');
  const result = await db.$transaction(async (tx) => {
    const row = await lockClass(tx, classId);
    if (!row) return fail('not-found');
    const change = signIn(factsOf(row), { personId, code: row.signInCode, how, now });
    if (!change.ok) return change;
    if (change.value.repeated) return ok(null);
    await tx.classAttendance.update({ where: { classId_personId: { classId, personId } }, data: { signedInAt: change.value.signedInAt } });
    await tx.trainingClass.update({ where: { id: classId }, data: { state: change.value.state } });
    await appendAudit(tx, { action: change.value.action, entity: 'class', entityId: classId, actorId: actor.id, at: now, details: { person: personId, by: how.by } });
    return ok(null);
  });
  if (!result.ok && result.code === 'wrong-code') await recordFailure({ db, key, now, policy: SIGN_IN_THROTTLE });
  return result;
}
