import type { LocalText } from '~/domain/kernel/text';
import { normaliseStaffNumber } from '~/domain/people/person-input';
import { rolesAt } from '~/domain/people/assignment';
import type { Role } from '~/domain/people/roles';
import type { ActorContext } from '~/server/platform/request-context.server';

const PAGE = 50;

export type PersonLine = { id: string; staffNumber: string; name: string; department: LocalText; post: LocalText | null; roles: Role[]; active: boolean; left: boolean };
export type PeopleFilter = { q?: string; departmentId?: string; state?: string; page?: number };

/** The people of the centre by staff number, a page at a time. `state`: `waiting` (no password yet) or `left`; otherwise those employed. */
export async function listPeople({ db, today, filter }: ActorContext & { filter: PeopleFilter }) {
  const q = filter.q?.trim() ?? '';
  const employed = { OR: [{ leftOn: null }, { leftOn: { gte: today } }] };
  const where = {
    AND: [
      filter.state === 'left' ? { leftOn: { lt: today } } : filter.state === 'waiting' ? { ...employed, passwordHash: null } : employed,
      filter.departmentId ? { departmentId: filter.departmentId } : {},
      q ? { OR: [{ staffNumber: { contains: normaliseStaffNumber(q) } }, { name: { contains: q } }] } : {},
    ],
  };
  const total = await db.person.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1) || 1), pages);
  const rows = await db.person.findMany({
    where, include: { department: true, post: true, roles: true }, orderBy: { staffNumber: 'asc' }, skip: (page - 1) * PAGE, take: PAGE,
  });
  const people = rows.map((row): PersonLine => ({
    id: row.id, staffNumber: row.staffNumber, name: row.name,
    department: { zh: row.department.nameZh, en: row.department.nameEn },
    post: row.post ? { zh: row.post.nameZh, en: row.post.nameEn } : null,
    roles: rolesAt(row.roles, today),
    active: row.passwordHash !== null,
    left: row.leftOn !== null && row.leftOn < today,
  }));
  return { people, total, page, pages };
}
