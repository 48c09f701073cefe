import type { Subject } from '~/domain/people/policy';
import type { Db } from '~/server/platform/db/open.server';

/** A person as the subject of a permission: with the own department and all above it. `null`: no such person. */
export async function subjectOf(db: Db, personId: string): Promise<(Subject & { personId: string; departmentPath: string[] }) | null> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { departmentId: true } });
  if (!person) return null;
  const departments = await db.department.findMany({ select: { id: true, parentId: true } });
  return { personId, departmentPath: pathOf(person.departmentId, new Map(departments.map((row) => [row.id, row.parentId]))) };
}

/** A department and all above it, nearest first. */
export function pathOf(departmentId: string, parents: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let id: string | null | undefined = departmentId; id && !path.includes(id); id = parents.get(id)) path.push(id);
  return path;
}

/** A department and all below it. */
export async function departmentsBelow(db: Db, departmentId: string): Promise<string[]> {
  const departments = await db.department.findMany({ select: { id: true, parentId: true } });
  const parents = new Map(departments.map((row) => [row.id, row.parentId]));
  return departments.filter((row) => pathOf(row.id, parents).includes(departmentId)).map((row) => row.id);
}
