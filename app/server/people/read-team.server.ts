import type { LocalText } from '~/domain/kernel/text';
import type { ActorContext } from '~/server/platform/request-context.server';
import { departmentsBelow } from './subject-of.server';

export type TeamMember = { id: string; staffNumber: string; name: string; department: LocalText; post: LocalText | null; self: boolean; active: boolean; mentors: string[] };

/** The people of the head's own department and those below it, by department and staff number: no ranking. */
export async function readTeam({ db, actor, today }: ActorContext): Promise<TeamMember[]> {
  const scope = await departmentsBelow(db, actor.departmentId);
  const rows = await db.person.findMany({
    where: { departmentId: { in: scope }, OR: [{ leftOn: null }, { leftOn: { gte: today } }] },
    include: {
      department: true, post: true,
      mentors: { where: { fromDate: { lte: today }, OR: [{ toDate: null }, { toDate: { gte: today } }] }, include: { mentor: { select: { name: true } } } },
    },
    orderBy: [{ department: { order: 'asc' } }, { staffNumber: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id, staffNumber: row.staffNumber, name: row.name, self: row.id === actor.id, active: row.passwordHash !== null,
    department: { zh: row.department.nameZh, en: row.department.nameEn },
    post: row.post ? { zh: row.post.nameZh, en: row.post.nameEn } : null,
    mentors: row.mentors.map((one) => one.mentor.name),
  }));
}
