import { announceClass as decideAnnouncement, closeClass as decideClosing, type AnnounceProblem, type CloseProblem } from '~/domain/classes/class-state';
import { dateInZone } from '~/domain/kernel/calendar';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { can } from '~/domain/people/policy';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { creditHours } from '~/server/study/credit-hours.server';
import { factsOf, lockClass } from './class-facts.server';
import { mayRunClass } from './may-run.server';

/** Sends the notice: those invited now see the class. */
export async function announceClass(options: ActorContext & { classId: string }): Promise<Result<null, 'not-found' | 'forbidden' | AnnounceProblem>> {
  const { db, actor, now, classId } = options;
  if (!can(actor, 'class:manage')) return fail('forbidden');
  return db.$transaction(async (tx) => {
    const row = await lockClass(tx, classId);
    if (!row) return fail('not-found');
    const change = decideAnnouncement(factsOf(row), now);
    if (!change.ok) return change;
    await tx.trainingClass.update({ where: { id: classId }, data: { state: change.value.state, announcedAt: now } });
    await appendAudit(tx, { action: change.value.action, entity: 'class', entityId: classId, actorId: actor.id, at: now });
    return ok(null);
  });
}

/** Ends the class and credits its hours by the centre's rules, once per person who signed in. */
export async function closeClass(options: ActorContext & { classId: string }): Promise<Result<{ credited: number }, 'not-found' | CloseProblem>> {
  const { db, actor, now, zone, classId } = options;
  if (!(await mayRunClass(options))) return fail('not-found');
  return db.$transaction(async (tx) => {
    const row = await lockClass(tx, classId);
    if (!row) return fail('not-found');
    const change = decideClosing(factsOf(row), now);
    if (!change.ok) return change;
    const { state, action, attended } = change.value;
    await tx.trainingClass.update({ where: { id: classId }, data: { state, closedAt: now } });
    await creditHours(tx, {
      personIds: attended, event: { kind: 'class', sourceId: classId, onDate: dateInZone(row.startsAt, zone), minutes: row.minutes },
      note: { zh: row.titleZh, en: row.titleEn }, now,
    });
    await appendAudit(tx, { action, entity: 'class', entityId: classId, actorId: actor.id, at: now, details: { credited: attended.length } });
    return ok({ credited: attended.length });
  });
}
