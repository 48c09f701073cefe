import { addDays, dateInZone } from '~/domain/kernel/calendar';
import type { Role } from '~/domain/people/roles';
import { newId, newToken } from '~/server/platform/ids.server';
import { hashSecret } from '~/server/platform/password.server';
import type { DemonstrationOptions } from './create-demonstration.server';
import { DEMONSTRATION_PIN, DEPARTMENTS, PEOPLE, POSTS } from './organisation';

const APPOINTED: readonly Role[] = ['examiner', 'trainer', 'hr'];

/** Trainers, examiners and HR officers are appointed for twelve months at a time: two terms, so that the past has its officers too. */
function termsOf(role: Role, joinedDaysAgo: number): { from: number; to: number | null }[] {
  if (!APPOINTED.includes(role)) return [{ from: joinedDaysAgo, to: null }];
  return [{ from: 665, to: 301 }, { from: 300, to: -64 }];
}

/** Departments, posts, people, roles and mentors of the demonstration centre. */
export async function addPeople({ db, now, zone }: DemonstrationOptions): Promise<void> {
  const today = dateInZone(now, zone);
  // One hash for all: it is a demonstration, and its PIN stands on the sign page.
  const pinHash = await hashSecret(DEMONSTRATION_PIN);
  // Nobody knows this password: people of a demonstration come in by their buttons. It only says that the account is activated.
  const passwordHash = await hashSecret(newToken());
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
          id, staffNumber: person.staffNumber, name: person.name, employment: person.employment, createdAt: now, pinHash,
          passwordHash: person.story === 'never' ? null : passwordHash,
          departmentId: departments.get(person.department)?.id ?? '', postId: posts.get(person.post)?.id ?? null,
          joinedOn: addDays(today, -person.joinedDaysAgo), leftOn: person.leftDaysAgo ? addDays(today, -person.leftDaysAgo) : null,
        },
      });
    }
    for (const person of PEOPLE) {
      const personId = ids.get(person.staffNumber) ?? '';
      for (const role of person.roles) {
        for (const term of termsOf(role, person.joinedDaysAgo)) {
          await tx.roleAssignment.create({
            data: {
              id: newId(), personId, role, fromDate: addDays(today, -term.from), toDate: term.to === null ? null : addDays(today, -term.to),
              reason: term.to === null ? '岗位需要' : '聘任', document: term.to === null ? null : '示例房公〔2026〕1号', createdAt: now,
            },
          });
        }
      }
      if (person.mentor) {
        await tx.mentorAssignment.create({
          data: { id: newId(), mentorId: ids.get(person.mentor) ?? '', learnerId: personId, fromDate: addDays(today, -Math.min(person.joinedDaysAgo, 60)), createdAt: now },
        });
      }
    }
  }, { timeout: 60_000 });
}
