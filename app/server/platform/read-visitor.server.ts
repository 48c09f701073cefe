import { rolesAt } from '~/domain/people/assignment';
import type { Actor } from '~/domain/people/policy';
import type { Db } from './db/open.server';
import { sha256 } from './ids.server';
import { sessionIsOpen, sessionNeedsTouch } from './session.server';

type Row = {
  endedAt: Date | string | null; expiresAt: Date | string; lastSeenAt: Date | string;
  id: string; name: string; staffNumber: string; departmentId: string; leftOn: string | null;
  role: string | null; fromDate: string; toDate: string | null; endedOn: string | null;
};

/**
 * The signed-in person behind a session token, with their roles of today; null for a stranger, an ended session, or a person who has left.
 * One query, because every page begins with it; a write only every few minutes.
 */
export async function readVisitor(options: { db: Db; token: string; now: Date; today: string }): Promise<Actor | null> {
  const { db, token, now, today } = options;
  if (token === '') return null;
  const id = sha256(token);
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."endedAt", s."expiresAt", s."lastSeenAt", p."id", p."name", p."staffNumber", p."departmentId", p."leftOn",
      r."role", r."fromDate", r."toDate", r."endedOn"
    FROM "Session" s JOIN "Person" p ON p."id" = s."personId" LEFT JOIN "RoleAssignment" r ON r."personId" = p."id"
    WHERE s."id" = ${id}`;
  const first = rows[0];
  if (!first) return null;
  const session = { endedAt: first.endedAt, expiresAt: new Date(first.expiresAt), lastSeenAt: new Date(first.lastSeenAt) };
  if (!sessionIsOpen(session, now) || (first.leftOn && first.leftOn < today)) return null;
  if (sessionNeedsTouch(session, now)) await db.session.updateMany({ where: { id, endedAt: null }, data: { lastSeenAt: now } });
  const spans = rows.flatMap(({ role, fromDate, toDate, endedOn }) => (role ? [{ role, fromDate, toDate, endedOn }] : []));
  return { id: first.id, name: first.name, staffNumber: first.staffNumber, departmentId: first.departmentId, roles: rolesAt(spans, today) };
}
