import { addDays, dateInZone } from '~/domain/kernel/calendar';
import type { Role } from '~/domain/people/roles';
import { newId } from '~/server/platform/ids.server';
import type { DemonstrationOptions } from './create-demonstration.server';
import { DEPARTMENTS, PEOPLE, POSTS } from './organisation';

/** Departments, posts, people, roles and mentors of the demonstration centre. */
export async function addPeople({ db, now, zone }: DemonstrationOptions): Promise<void> {
  const today = dateInZone(now, zone);
  const departments = new Map(DEPARTMENTS.map((department) => [department.code, { id: newId(), ...department }]));
  const posts = new Map(POSTS.map((post) => [post.code, { id: newId(), ...post }]));
  await db.$transaction(async (tx) => {
    for (const [order, { id, code, nameZh, nameEn, parent }] of [...departments.values()].entries()) {
      await tx.department.create({ data: { id, code, nameZh, nameEn, order, parentId: parent ? (departments.get(parent)?.id ?? null) : null } });
    }
    for (const { id, code, nameZh, nameEn, lines } of posts.values()) {
      await tx.post.create({ data: { id, code, nameZh, nameEn, lines: JSON.stringify(lines) } });
    }
    const ids = new Map<string, string>();
    for (const person of PEOPLE) {
      const id = newId();
      ids.set(person.staffNumber, id);
      await tx.person.create({
        data: {
          id, staffNumber: person.staffNumber, name: person.name, employment: person.employment, createdAt: now,
          departmentId: departments.get(person.department)?.id ?? '', postId: posts.get(person.post)?.id ?? null,
          joinedOn: addDays(today, -person.joinedDaysAgo), leftOn: person.leftDaysAgo ? addDays(today, -person.leftDaysAgo) : null,
        },
      });
    }
    for (const person of PEOPLE) {
      const personId = ids.get(person.staffNumber) ?? '';
      for (const role of person.roles) {
        const start = Math.min(person.joinedDaysAgo, 330);
        await tx.roleAssignment.create({
          data: {
            id: newId(), personId, role: role satisfies Role, fromDate: addDays(today, -start),
            toDate: role === 'examiner' || role === 'trainer' || role === 'hr' ? addDays(today, 365 - start) : null,
            reason: '首批聘任', document: '示例房公〔2026〕1号', createdAt: now,
          },
        });
      }
      if (person.mentor) {
        await tx.mentorAssignment.create({
          data: { id: newId(), mentorId: ids.get(person.mentor) ?? '', learnerId: personId, fromDate: addDays(today, -Math.min(person.joinedDaysAgo, 60)), createdAt: now },
        });
      }
    }
  }, { timeout: 60_000 });
}
