import { dateInZone } from '~/domain/kernel/calendar';
import { rolesAt } from '~/domain/people/assignment';
import type { Role } from '~/domain/people/roles';
import { separationProblem, type SeparationProblem } from '~/domain/practicals/separation';
import type { Db, Tx } from '~/server/platform/db/open.server';

/**
 * Why `judgeId` may not judge each of these people today, by person; people without a problem are absent. `role`: what the judge must be
 * appointed as (examiner for checks, hr for issuing). Three queries for any number of people.
 */
export async function separationProblems(options: {
  db: Db | Tx;
  judgeId: string;
  role: Role;
  personIds: string[];
  today: string;
  zone: string;
}): Promise<Map<string, SeparationProblem>> {
  const { db, judgeId, role, personIds, today, zone } = options;
  // One after the other: within a transaction there is one connection.
  const assignments = await db.roleAssignment.findMany({ where: { personId: judgeId } });
  const mentored = await db.mentorAssignment.findMany({ where: { mentorId: judgeId, learnerId: { in: personIds } } });
  const attended = await db.classAttendance.findMany({
    where: { personId: { in: personIds }, signedInAt: { not: null }, class: { teachers: { some: { personId: judgeId } } } },
    select: { personId: true, signedInAt: true },
  });
  const appointed = rolesAt(assignments, today).includes(role);
  const problems = new Map<string, SeparationProblem>();
  for (const personId of personIds) {
    const problem = separationProblem({
      judgeId, personId, appointed, on: today,
      facts: {
        mentored: mentored.filter((row) => row.learnerId === personId),
        taughtOn: attended.flatMap((row) => (row.personId === personId && row.signedInAt ? [dateInZone(row.signedInAt, zone)] : [])),
      },
    });
    if (problem) problems.set(personId, problem);
  }
  return problems;
}

/** The same for one person. */
export async function separationProblemOf(options: {
  db: Db | Tx;
  judgeId: string;
  role: Role;
  personId: string;
  today: string;
  zone: string;
}): Promise<SeparationProblem | null> {
  const problems = await separationProblems({ ...options, personIds: [options.personId] });
  return problems.get(options.personId) ?? null;
}
