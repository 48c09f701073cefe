import { can, type Actor } from '~/domain/people/policy';
import type { Db } from '~/server/platform/db/open.server';

/** Whether somebody runs this class (its list, its code, its end): trainers, HR and whoever teaches it. False for an unknown class too. */
export async function mayRunClass({ db, actor, classId }: { db: Db; actor: Actor; classId: string }): Promise<boolean> {
  const found = await db.trainingClass.findUnique({ where: { id: classId }, select: { teachers: { select: { personId: true } } } });
  return found !== null && can(actor, 'class:run', { teacherIds: found.teachers.map((teacher) => teacher.personId) });
}
