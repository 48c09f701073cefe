import { fail, ok, type Result } from '~/domain/kernel/result';
import { wallClock } from '~/domain/kernel/wall-clock';
import { canSign, stateAfter, type ObservationFailure } from '~/domain/practicals/observation';
import { appendAudit } from '~/server/platform/append-audit.server';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId, sha256 } from '~/server/platform/ids.server';
import { verifySecret } from '~/server/platform/password.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { blockedUntil, clearFailures, recordFailure, SIGN_IN_THROTTLE } from '~/server/platform/throttle.server';
import { pinnedReference } from '~/server/references/read-reference.server';
import { separationProblemOf } from './separation-problem.server';
import { factsOf, textToSign } from './sheet-of.server';

export type SignFailure = 'not-found' | 'secret-wrong' | 'secret-blocked' | 'not-separate' | ObservationFailure;

/**
 * One of the two signs on the examiner's device, each with their own PIN or password; the session stays the examiner's. The hash is of
 * exactly the text that was signed. A learner's signature means 已阅; `objection` is kept with it.
 */
export async function signObservation(
  options: ActorContext & { observationId: string; role: 'examiner' | 'learner'; secret: string; objection: string },
): Promise<Result<{ state: string }, SignFailure>> {
  const { db, actor, now, zone, today, observationId, role } = options;
  const found = await db.observation.findFirst({ where: { id: observationId, examinerId: actor.id }, select: { learnerId: true } });
  if (!found) return fail('not-found');
  const signerId = role === 'examiner' ? actor.id : found.learnerId;
  // The appointment and the separation must still hold when the examiner puts their name to it.
  if (role === 'examiner' && (await separationProblemOf({ db, judgeId: actor.id, role: 'examiner', personId: found.learnerId, today, zone }))) return fail('not-separate');

  const key = `sign:${signerId}`;
  const blocked = await blockedUntil({ db, key, now });
  if (blocked) return fail('secret-blocked', { until: wallClock(blocked, zone).time.slice(0, 5) });
  const signer = await db.person.findUniqueOrThrow({ where: { id: signerId }, select: { pinHash: true, passwordHash: true } });
  const right = (await verifySecret(signer.pinHash, options.secret)) || (await verifySecret(signer.passwordHash, options.secret));
  if (!right) {
    await recordFailure({ db, key, now, policy: SIGN_IN_THROTTLE });
    return fail('secret-wrong');
  }
  await clearFailures({ db, key });

  const objection = role === 'learner' ? options.objection.trim().slice(0, 2000) || null : null;
  try {
    return await db.$transaction(async (tx) => {
      await tx.observation.updateMany({ where: { id: observationId, examinerId: actor.id }, data: { version: { increment: 1 } } });
      const row = await tx.observation.findUniqueOrThrow({ where: { id: observationId }, include: { signatures: true } });
      const facts = factsOf(row);
      const problem = canSign(facts, role);
      if (problem) return fail(problem);
      const sheet = await pinnedReference(tx, 'checklist', row.checklistId);
      const text = textToSign(row, sheet.value, { id: signerId, meaning: role === 'examiner' ? 'decided' : 'noted', objection });
      await tx.signature.create({ data: { id: newId(), observationId, signerId, role, signedText: text, hash: sha256(text), signedAt: now } });
      const state = stateAfter({ ...facts, [role === 'examiner' ? 'examinerSigned' : 'learnerSigned']: true });
      await tx.observation.update({
        where: { id: observationId },
        data: { state, ...(objection ? { objection } : {}), ...(state === 'complete' ? { completedAt: now } : {}) },
      });
      await appendAudit(tx, {
        action: 'observation.signed', entity: 'observation', entityId: observationId, actorId: signerId, at: now,
        details: { role, hash: sha256(text), objection: objection !== null },
      });
      return ok({ state });
    });
  } catch (error) {
    if (isUniqueViolation(error)) return fail('already-signed');
    throw error;
  }
}

/** The learner will not sign: recorded with the examiner's note; it does not block the decision. */
export async function recordRefusal(
  options: ActorContext & { observationId: string; note: string },
): Promise<Result<{ state: string }, 'not-found' | 'refusal-note' | ObservationFailure>> {
  const { db, actor, now, observationId } = options;
  const note = options.note.trim().slice(0, 1000);
  if (!note) return fail('refusal-note');
  return db.$transaction(async (tx) => {
    const locked = await tx.observation.updateMany({ where: { id: observationId, examinerId: actor.id }, data: { version: { increment: 1 } } });
    if (locked.count === 0) return fail('not-found');
    const row = await tx.observation.findUniqueOrThrow({ where: { id: observationId }, include: { signatures: true } });
    const facts = factsOf(row);
    const problem = canSign(facts, 'learner');
    if (problem) return fail(problem);
    const state = stateAfter({ ...facts, refused: true });
    await tx.observation.update({ where: { id: observationId }, data: { state, refusedAt: now, refusalNote: note, completedAt: now } });
    await appendAudit(tx, { action: 'observation.refused', entity: 'observation', entityId: observationId, actorId: actor.id, at: now, details: { learner: row.learnerId } });
    return ok({ state });
  });
}
