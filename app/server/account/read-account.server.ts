import { wallClock } from '~/domain/kernel/wall-clock';
import { roleView } from '~/server/people/role-view.server';
import type { ActorContext } from '~/server/platform/request-context.server';

const CODES_SHOWN_DAYS = 90;

/** The own account: facts, roles with their days, open sessions, and the one-time codes that others issued for it lately. */
export async function readAccount({ db, actor, now, zone, today, sessionId }: ActorContext & { sessionId: string | null }) {
  const since = new Date(now.getTime() - CODES_SHOWN_DAYS * 86_400_000);
  const person = await db.person.findUniqueOrThrow({
    where: { id: actor.id },
    include: {
      department: true, post: true,
      roles: { orderBy: { fromDate: 'desc' } },
      sessions: { where: { endedAt: null, expiresAt: { gt: now } }, orderBy: { lastSeenAt: 'desc' } },
      oneTimeCodes: { where: { createdAt: { gte: since }, issuedById: { not: null } }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 10 },
    },
  });
  const issuerIds = person.oneTimeCodes.flatMap((code) => (code.issuedById ? [code.issuedById] : []));
  const issuers = new Map((await db.person.findMany({ where: { id: { in: issuerIds } }, select: { id: true, name: true } })).map((row) => [row.id, row.name]));
  return {
    name: person.name, staffNumber: person.staffNumber, joinedOn: person.joinedOn, employment: person.employment,
    department: { zh: person.department.nameZh, en: person.department.nameEn },
    post: person.post ? { zh: person.post.nameZh, en: person.post.nameEn } : null,
    hasPassword: person.passwordHash !== null, hasPin: person.pinHash !== null,
    roles: person.roles.map((row) => roleView(row, today)),
    sessions: person.sessions.map((row) => ({ current: row.id === sessionId, since: wallClock(row.createdAt, zone), seen: wallClock(row.lastSeenAt, zone), device: row.userAgent ?? '' })),
    codes: person.oneTimeCodes.map((row) => ({
      id: row.id, at: wallClock(row.createdAt, zone), by: issuers.get(row.issuedById ?? '') ?? '', used: row.usedAt ? wallClock(row.usedAt, zone) : null,
    })),
  };
}
