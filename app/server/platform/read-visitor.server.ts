import { rolesAt } from '~/domain/people/assignment';
import type { Actor } from '~/domain/people/policy';
import { sqlList, type Db } from './db/open.server';
import { sha256 } from './ids.server';
import { sessionIsOpen, sessionNeedsTouch } from './session.server';

/** A session with its person, as the database gives it. */
export type VisitorRow = {
  endedAt: Date | string | null; expiresAt: Date | string; lastSeenAt: Date | string;
  id: string; name: string; staffNumber: string; departmentId: string; leftOn: string | null;
};
/** An appointment of the same person. */
export type RoleRow = { role: string; fromDate: string; toDate: string | null; endedOn: string | null };

/**
 * The signed-in people behind session tokens, with their roles of today; null for a stranger, an ended session, or a person who has left.
 * One query however many, because every request begins with it; a write only every few minutes.
 */
export async function readVisitors(options: { db: Db; tokens: string[]; now: Date; today: string }): Promise<(Actor | null)[]> {
  const ids = options.tokens.map((token) => (token === '' ? '' : sha256(token)));
  const known = [...new Set(ids)].filter((id) => id !== '');
  if (known.length === 0) return ids.map(() => null);
  const rows = await options.db.$queryRaw<(VisitorRow & { sessionId: string } & { [key in keyof RoleRow]: RoleRow[key] | null })[]>`
    SELECT s."id" AS "sessionId", s."endedAt", s."expiresAt", s."lastSeenAt", p."id", p."name", p."staffNumber", p."departmentId", p."leftOn",
      r."role", r."fromDate", r."toDate", r."endedOn"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId" LEFT JOIN "RoleAssignment" r ON r."personId" = p."id"
    WHERE s."id" IN (${sqlList(known)})`;
  const visitors = new Map<string, Actor | null>();
  for (const sessionId of known) {
    const own = rows.filter((row) => row.sessionId === sessionId);
    const spans = own.flatMap(({ role, fromDate, toDate, endedOn }) => (role && fromDate ? [{ role, fromDate, toDate, endedOn }] : []));
    visitors.set(sessionId, own[0] ? await visitorOf({ ...options, sessionId, visitor: own[0], spans }) : null);
  }
  return ids.map((id) => visitors.get(id) ?? null);
}

/** The same of one. */
export async function readVisitor({ token, ...options }: { db: Db; token: string; now: Date; today: string }): Promise<Actor | null> {
  return (await readVisitors({ ...options, tokens: [token] }))[0] ?? null;
}

/** The same from rows that were read already. Null when the session no longer holds or the person has left; notes the visit every few minutes. */
export async function visitorOf(options: { db: Db; sessionId: string; visitor: VisitorRow; spans: RoleRow[]; now: Date; today: string }): Promise<Actor | null> {
  const { db, sessionId, visitor, spans, now, today } = options;
  const session = { endedAt: visitor.endedAt, expiresAt: new Date(visitor.expiresAt), lastSeenAt: new Date(visitor.lastSeenAt) };
  if (!sessionIsOpen(session, now) || (visitor.leftOn && visitor.leftOn < today)) return null;
  if (sessionNeedsTouch(session, now)) await db.session.updateMany({ where: { id: sessionId, endedAt: null }, data: { lastSeenAt: now } });
  return { id: visitor.id, name: visitor.name, staffNumber: visitor.staffNumber, departmentId: visitor.departmentId, roles: rolesAt(spans, today) };
}
