import type { LocalText } from '~/domain/kernel/text';
import { isRole, type Role } from '~/domain/people/roles';
import { normaliseStaffNumber } from '~/domain/people/person-input';
import type { ActorContext } from '~/server/platform/request-context.server';
import { roleView, type RoleView } from './role-view.server';

const MOST = 200;

export type RoleHolder = { personId: string; name: string; staffNumber: string; department: LocalText; roles: RoleView[] };

/** Who holds or held which role: one entry a person. `role` narrows to those who hold it now or later; `q`: name or staff number. */
export async function listRoleHolders({ db, today, role, q }: ActorContext & { role?: string; q?: string }): Promise<{ holders: RoleHolder[]; more: boolean }> {
  const wanted: Role | null = role && isRole(role) ? role : null;
  const text = q?.trim() ?? '';
  const rows = await db.person.findMany({
    where: {
      AND: [
        wanted ? { roles: { some: { role: wanted, AND: [{ OR: [{ toDate: null }, { toDate: { gte: today } }] }, { OR: [{ endedOn: null }, { endedOn: { gte: today } }] }] } } } : {},
        text ? { OR: [{ staffNumber: { contains: normaliseStaffNumber(text) } }, { name: { contains: text } }] } : {},
      ],
    },
    include: { department: true, roles: { orderBy: [{ fromDate: 'desc' }, { id: 'desc' }] } },
    orderBy: { staffNumber: 'asc' }, take: MOST + 1,
  });
  const holders = rows.slice(0, MOST).map((row) => ({
    personId: row.id, name: row.name, staffNumber: row.staffNumber,
    department: { zh: row.department.nameZh, en: row.department.nameEn },
    roles: row.roles.map((one) => roleView(one, today)),
  }));
  return { holders, more: rows.length > MOST };
}

/** One person with all their roles, past ones too. `null`: nobody of that id. */
export async function readRoleHolder({ db, today, personId }: ActorContext & { personId: string }): Promise<(RoleHolder & { left: boolean }) | null> {
  const row = await db.person.findUnique({ where: { id: personId }, include: { department: true, roles: { orderBy: [{ fromDate: 'desc' }, { id: 'desc' }] } } });
  return row && {
    personId: row.id, name: row.name, staffNumber: row.staffNumber, left: row.leftOn !== null && row.leftOn < today,
    department: { zh: row.department.nameZh, en: row.department.nameEn },
    roles: row.roles.map((one) => roleView(one, today)),
  };
}
