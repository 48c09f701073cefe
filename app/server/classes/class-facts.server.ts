import type { ClassFacts, ClassState } from '~/domain/classes/class-state';
import type { Tx } from '~/server/platform/db/open.server';

/** A class with its people, locked for the rest of the transaction by raising its version. `null`: there is none. */
export async function lockClass(tx: Tx, classId: string) {
  const locked = await tx.trainingClass.updateMany({ where: { id: classId }, data: { version: { increment: 1 } } });
  if (locked.count === 0) return null;
  return tx.trainingClass.findUniqueOrThrow({ where: { id: classId }, include: { teachers: true, attendances: true } });
}

/** A stored class as the rules see it. */
export function factsOf(row: NonNullable<Awaited<ReturnType<typeof lockClass>>>): ClassFacts {
  return {
    state: row.state as ClassState, startsAt: row.startsAt, endsAt: row.endsAt, minutes: row.minutes, notice: row.notice,
    teacherIds: row.teachers.map((teacher) => teacher.personId),
    attendances: row.attendances.map(({ personId, signedInAt }) => ({ personId, signedInAt })),
  };
}
