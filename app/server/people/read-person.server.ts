import { wallClock } from '~/domain/kernel/wall-clock';
import type { Employment } from '~/domain/people/person-input';
import type { ActorContext } from '~/server/platform/request-context.server';
import { roleView } from './role-view.server';

/** One person for HR and the system administrator. `null`: nobody of that id. Never a hash of a secret. */
export async function readPersonPage({ db, today, now, zone, personId }: ActorContext & { personId: string }) {
  const row = await db.person.findUnique({
    where: { id: personId },
    include: {
      department: true, post: true, roles: { orderBy: { fromDate: 'desc' } },
      mentors: { orderBy: { fromDate: 'desc' }, include: { mentor: { select: { name: true, staffNumber: true } } } },
      oneTimeCodes: { where: { usedAt: null, cancelledAt: null, expiresAt: { gt: now } }, orderBy: { createdAt: 'desc' }, take: 1 },
    },
  });
  if (!row) return null;
  const live = row.oneTimeCodes[0];
  return {
    id: row.id, version: row.version, staffNumber: row.staffNumber, name: row.name, employment: row.employment as Employment,
    departmentId: row.departmentId, department: { zh: row.department.nameZh, en: row.department.nameEn },
    postId: row.postId, post: row.post ? { zh: row.post.nameZh, en: row.post.nameEn } : null,
    joinedOn: row.joinedOn, leftOn: row.leftOn, left: row.leftOn !== null && row.leftOn < today,
    active: row.passwordHash !== null,
    liveCode: live ? { purpose: live.purpose, until: wallClock(live.expiresAt, zone) } : null,
    roles: row.roles.map((role) => roleView(role, today)),
    mentors: row.mentors.map((one) => ({
      id: one.id, name: one.mentor.name, staffNumber: one.mentor.staffNumber, from: one.fromDate, to: one.toDate,
      running: one.fromDate <= today && (!one.toDate || one.toDate >= today),
    })),
  };
}

/** People who hold the mentor role today, to choose from; never the learner themself. */
export async function mentorsToChoose({ db, today, personId }: ActorContext & { personId: string }): Promise<{ id: string; name: string; staffNumber: string }[]> {
  return db.person.findMany({
    where: {
      id: { not: personId }, OR: [{ leftOn: null }, { leftOn: { gte: today } }],
      roles: { some: { role: 'mentor', fromDate: { lte: today }, AND: [{ OR: [{ toDate: null }, { toDate: { gte: today } }] }, { OR: [{ endedOn: null }, { endedOn: { gte: today } }] }] } },
    },
    select: { id: true, name: true, staffNumber: true }, orderBy: { staffNumber: 'asc' },
  });
}
