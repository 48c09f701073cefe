import { TEACHING_ROLES } from '~/domain/classes/teaching-roles';
import { rolesAt } from '~/domain/people/assignment';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Who can teach, who can be invited, and the departments that somebody can be invited from. */
export async function planningLists({ db, today }: ActorContext) {
  const [rows, departments] = await Promise.all([
    db.person.findMany({ where: { leftOn: null }, orderBy: { staffNumber: 'asc' }, select: { id: true, name: true, staffNumber: true, departmentId: true, roles: true } }),
    db.department.findMany({ orderBy: [{ order: 'asc' }, { code: 'asc' }], select: { id: true, nameZh: true, nameEn: true } }),
  ]);
  const people = rows.map((row) => ({ ...row, roles: rolesAt(row.roles, today) }));
  const view = (person: (typeof people)[number]) => ({ id: person.id, label: `${person.name} ${person.staffNumber}` });
  const learners = people.filter((person) => person.roles.includes('learner'));
  const withLearners = new Set(learners.map((person) => person.departmentId));
  return {
    teachers: people.filter((person) => person.roles.some((role) => TEACHING_ROLES.includes(role))).map(view),
    learners: learners.map(view),
    departments: departments.filter((row) => withLearners.has(row.id)).map((row) => ({ id: row.id, name: { zh: row.nameZh, en: row.nameEn } })),
  };
}

export type PlanningLists = Awaited<ReturnType<typeof planningLists>>;
