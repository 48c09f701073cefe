import { TEACHING_ROLES } from '~/domain/classes/teaching-roles';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { rolesAt } from '~/domain/people/assignment';
import type { Context } from '~/server/platform/request-context.server';

export type ClassPeople = { teacherIds: string[]; invitedIds: string[] };

/**
 * Who teaches and who is invited, out of what a form named: people still here, in a role of today that fits. Whoever teaches does not
 * take part. `teacherIds`, `personIds`, `departmentIds`: as typed, unknown ones are left out.
 */
export async function resolveClassPeople(
  { db, today, teacherIds, personIds, departmentIds }: Context & { teacherIds: string[]; personIds: string[]; departmentIds: string[] },
): Promise<Result<ClassPeople, 'teacher-missing' | 'participant-missing'>> {
  const rows = await db.person.findMany({
    where: { leftOn: null, OR: [{ id: { in: [...teacherIds, ...personIds] } }, { departmentId: { in: departmentIds } }] },
    select: { id: true, departmentId: true, roles: true },
  });
  const people = rows.map((row) => ({ ...row, roles: rolesAt(row.roles, today) }));
  const teaching = people.filter((person) => teacherIds.includes(person.id) && person.roles.some((role) => TEACHING_ROLES.includes(role))).map((person) => person.id);
  if (teaching.length === 0) return fail('teacher-missing');
  const invitedIds = people
    .filter((person) => (personIds.includes(person.id) || departmentIds.includes(person.departmentId)) && person.roles.includes('learner') && !teaching.includes(person.id))
    .map((person) => person.id);
  if (invitedIds.length === 0) return fail('participant-missing');
  return ok({ teacherIds: teaching, invitedIds });
}
