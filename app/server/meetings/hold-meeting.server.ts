import { daysBetween } from '~/domain/kernel/calendar';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { cardOfDay, closeSuggestion, hardCaseInput, suggestionInput } from '~/domain/meetings/meeting';
import { appendAudit } from '~/server/platform/append-audit.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Opens today's meeting of the head's department; a second press finds the one that runs. */
export async function openMeeting({ db, actor, now, today }: ActorContext): Promise<{ meetingId: string }> {
  const running = await db.meeting.findFirst({ where: { departmentId: actor.departmentId, heldOn: today, endedAt: null }, select: { id: true } });
  if (running) return { meetingId: running.id };
  const id = newId();
  const card = cardOfDay(daysBetween('2000-01-01', today));
  await db.$transaction(async (tx) => {
    await tx.meeting.create({ data: { id, departmentId: actor.departmentId, hostId: actor.id, heldOn: today, startedAt: now, drillCard: card.key, drillComment: '' } });
    await appendAudit(tx, { action: 'meeting.opened', entity: 'meeting', entityId: id, actorId: actor.id, at: now });
  });
  return { meetingId: id };
}

/** Ends the meeting with the host's comment on the drill. A repeat changes nothing. */
export async function endMeeting(options: ActorContext & { meetingId: string; drillComment: string }): Promise<Result<null, 'not-found'>> {
  const { db, actor, now, meetingId } = options;
  return db.$transaction(async (tx) => {
    const where = { id: meetingId, departmentId: actor.departmentId };
    if (!(await tx.meeting.findFirst({ where, select: { id: true } }))) return fail('not-found');
    const ended = await tx.meeting.updateMany({ where: { ...where, endedAt: null }, data: { endedAt: now, drillComment: options.drillComment.trim().slice(0, 1000) } });
    if (ended.count > 0) await appendAudit(tx, { action: 'meeting.held', entity: 'meeting', entityId: meetingId, actorId: actor.id, at: now });
    return ok(null);
  });
}

/** Writes a hard case into the 《疑难问题记录册》 of a meeting that runs. */
export async function addHardCase(options: ActorContext & { meetingId: string; input: unknown }): Promise<Result<null, 'not-found' | 'case-empty'>> {
  const { db, actor, now, meetingId } = options;
  const parsed = hardCaseInput.safeParse(options.input);
  if (!parsed.success) return fail('case-empty');
  const meeting = await db.meeting.findFirst({ where: { id: meetingId, departmentId: actor.departmentId, endedAt: null }, select: { id: true } });
  if (!meeting) return fail('not-found');
  const id = newId();
  await db.$transaction(async (tx) => {
    await tx.hardCase.create({ data: { id, meetingId, reportedById: actor.id, ...parsed.data, createdAt: now } });
    await appendAudit(tx, { action: 'meeting.case-written', entity: 'hard-case', entityId: id, actorId: actor.id, at: now, details: { meeting: meetingId } });
  });
  return ok(null);
}

/** Writes a suggestion with its owner, somebody of the same department. */
export async function addSuggestion(options: ActorContext & { meetingId: string; input: unknown }): Promise<Result<null, 'not-found' | 'suggestion-empty'>> {
  const { db, actor, now, meetingId } = options;
  const parsed = suggestionInput.safeParse(options.input);
  if (!parsed.success) return fail('suggestion-empty');
  const [meeting, owner] = await Promise.all([
    db.meeting.findFirst({ where: { id: meetingId, departmentId: actor.departmentId, endedAt: null }, select: { id: true } }),
    db.person.findFirst({ where: { id: parsed.data.ownerId, departmentId: actor.departmentId }, select: { id: true } }),
  ]);
  if (!meeting || !owner) return fail('not-found');
  const id = newId();
  await db.$transaction(async (tx) => {
    await tx.suggestion.create({ data: { id, meetingId, proposedById: actor.id, ownerId: owner.id, text: parsed.data.text, state: 'open', followUp: '', createdAt: now } });
    await appendAudit(tx, { action: 'suggestion.written', entity: 'suggestion', entityId: id, actorId: actor.id, at: now, details: { meeting: meetingId, owner: owner.id } });
  });
  return ok(null);
}

/** Closes a suggestion with what was done about it. */
export async function settleSuggestion(options: ActorContext & { suggestionId: string; followUp: string }): Promise<Result<null, 'not-found' | 'follow-up-missing' | 'already-closed'>> {
  const { db, actor, now, suggestionId } = options;
  return db.$transaction(async (tx) => {
    const suggestion = await tx.suggestion.findFirst({ where: { id: suggestionId, meeting: { departmentId: actor.departmentId } } });
    if (!suggestion) return fail('not-found');
    const closed = closeSuggestion(suggestion, options.followUp.slice(0, 1000));
    if (!closed.ok) return fail(closed.code);
    const done = await tx.suggestion.updateMany({ where: { id: suggestionId, state: 'open' }, data: { state: 'closed', followUp: closed.followUp, closedAt: now } });
    if (done.count === 0) return fail('already-closed');
    await appendAudit(tx, { action: 'suggestion.closed', entity: 'suggestion', entityId: suggestionId, actorId: actor.id, at: now });
    return ok(null);
  });
}
