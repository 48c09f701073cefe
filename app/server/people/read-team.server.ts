import type { Duty } from '~/domain/certification/duty';
import type { CertificateStatus } from '~/domain/certification/status';
import type { LocalText } from '~/domain/kernel/text';
import { certificationsOf, dutiesOf } from '~/server/certification/read-status.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { departmentsBelow } from './subject-of.server';

export type TeamMember = {
  id: string; staffNumber: string; name: string; department: LocalText; post: LocalText | null; self: boolean; active: boolean;
  duty: Duty; status: CertificateStatus; validUntil: string | null;
};

/** The people of the head's own department and those below it with what they may do today, by department and staff number: no ranking. */
export async function readTeam({ db, actor, today }: ActorContext): Promise<TeamMember[]> {
  const scope = await departmentsBelow(db, actor.departmentId);
  const rows = await db.person.findMany({
    where: { departmentId: { in: scope }, OR: [{ leftOn: null }, { leftOn: { gte: today } }] },
    include: { department: true, post: true },
    orderBy: [{ department: { order: 'asc' } }, { staffNumber: 'asc' }],
  });
  const personIds = rows.map((row) => row.id);
  const [certificates, duties] = await Promise.all([certificationsOf({ db, personIds, today }), dutiesOf({ db, personIds, today })]);
  return rows.map((row) => ({
    id: row.id, staffNumber: row.staffNumber, name: row.name, self: row.id === actor.id, active: row.passwordHash !== null,
    department: { zh: row.department.nameZh, en: row.department.nameEn },
    post: row.post ? { zh: row.post.nameZh, en: row.post.nameEn } : null,
    duty: duties.get(row.id) ?? { kind: 'no-counter' },
    status: certificates.get(row.id)?.status ?? 'none',
    validUntil: certificates.get(row.id)?.validUntil ?? null,
  }));
}
