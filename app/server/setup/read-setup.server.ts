import { ADMINISTRATOR_ROLES, type Role } from '~/domain/people/roles';
import type { Db } from '~/server/platform/db/open.server';
import { sha256 } from '~/server/platform/ids.server';
import type { Context } from '~/server/platform/request-context.server';

export type NamedAdministrator = { role: Role; personId: string; name: string; staffNumber: string; active: boolean };
export type Setup = { linkId: string; nameZh: string; nameEn: string; administrators: NamedAdministrator[] };

/** What the set-up link opens, or null when it is unknown, used or expired, or the centre is open already. */
export async function readSetup({ db, now, token }: Context & { token: string }): Promise<Setup | null> {
  const [link, centre] = await Promise.all([
    db.setupLink.findFirst({ where: { tokenHash: sha256(token), usedAt: null, expiresAt: { gt: now } }, select: { id: true } }),
    db.centre.findUnique({ where: { id: 'centre' } }),
  ]);
  if (!link || !centre || centre.openedAt) return null;
  return { linkId: link.id, nameZh: centre.nameZh, nameEn: centre.nameEn, administrators: await namedAdministrators(db) };
}

/** Those named by an earlier link whose codes ran out before all three had used them. */
async function namedAdministrators(db: Db): Promise<NamedAdministrator[]> {
  const rows = await db.roleAssignment.findMany({
    where: { role: { in: [...ADMINISTRATOR_ROLES] }, endedOn: null },
    include: { person: { select: { id: true, name: true, staffNumber: true, passwordHash: true } } },
  });
  return ADMINISTRATOR_ROLES.flatMap((role) => {
    const person = rows.find((row) => row.role === role)?.person;
    return person ? [{ role, personId: person.id, name: person.name, staffNumber: person.staffNumber, active: person.passwordHash !== null }] : [];
  });
}
