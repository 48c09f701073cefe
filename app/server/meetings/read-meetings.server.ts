import { wallClock } from '~/domain/kernel/wall-clock';
import type { ActorContext } from '~/server/platform/request-context.server';

/** The meetings of the head's own department, newest first, and its open suggestions. */
export async function listMeetings({ db, actor }: ActorContext) {
  const [meetings, open] = await Promise.all([
    db.meeting.findMany({
      where: { departmentId: actor.departmentId }, orderBy: { heldOn: 'desc' }, take: 60,
      include: { _count: { select: { cases: true, suggestions: true } } },
    }),
    db.suggestion.findMany({ where: { state: 'open', meeting: { departmentId: actor.departmentId } }, include: { meeting: { select: { heldOn: true } } }, orderBy: { createdAt: 'asc' } }),
  ]);
  const owners = await namesOf(db, open.map((row) => row.ownerId));
  return {
    meetings: meetings.map((row) => ({ id: row.id, heldOn: row.heldOn, ended: row.endedAt !== null, cases: row._count.cases, suggestions: row._count.suggestions })),
    open: open.map((row) => ({ id: row.id, meetingId: row.meetingId, text: row.text, owner: owners.get(row.ownerId) ?? '', since: row.meeting.heldOn })),
  };
}

/** One meeting of the head's own department. `null` for a stranger. */
export async function readMeeting({ db, actor, zone, meetingId }: ActorContext & { meetingId: string }) {
  const row = await db.meeting.findFirst({
    where: { id: meetingId, departmentId: actor.departmentId },
    include: { cases: { orderBy: { createdAt: 'asc' } }, suggestions: { orderBy: { createdAt: 'asc' } }, department: true },
  });
  if (!row) return null;
  const people = await db.person.findMany({
    where: { departmentId: actor.departmentId, leftOn: null }, orderBy: { staffNumber: 'asc' }, select: { id: true, name: true },
  });
  const names = await namesOf(db, [row.hostId, ...row.cases.map((entry) => entry.reportedById), ...row.suggestions.flatMap((entry) => [entry.ownerId, entry.proposedById])]);
  return {
    id: row.id, heldOn: row.heldOn, started: wallClock(row.startedAt, zone), ended: row.endedAt ? wallClock(row.endedAt, zone) : null,
    department: { zh: row.department.nameZh, en: row.department.nameEn }, host: names.get(row.hostId) ?? '', drillCard: row.drillCard, drillComment: row.drillComment,
    cases: row.cases.map((entry) => ({ id: entry.id, found: entry.found, consulted: entry.consulted, resolved: entry.resolved, by: names.get(entry.reportedById) ?? '' })),
    suggestions: row.suggestions.map((entry) => ({ id: entry.id, text: entry.text, state: entry.state, followUp: entry.followUp, owner: names.get(entry.ownerId) ?? '', by: names.get(entry.proposedById) ?? '' })),
    people,
  };
}

async function namesOf(db: ActorContext['db'], ids: string[]): Promise<Map<string, string>> {
  const rows = await db.person.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(rows.map((row) => [row.id, row.name]));
}
