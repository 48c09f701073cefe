import type { CertificateStatus } from '~/domain/certification/status';
import { dutyOf, type Duty } from '~/domain/certification/duty';
import type { BusinessLine } from '~/domain/kernel/business-line';
import { isInForce } from '~/domain/people/assignment';
import type { Db, Tx } from '~/server/platform/db/open.server';
import { standingOf, WITH_LEDGER } from './standing.server';

export type CertificationState = { certificateId: string; number: string; status: CertificateStatus; validUntil: string | null };

/** The certification of many people as of a day; people without a certificate are absent. One query. */
export async function certificationsOf(options: { db: Db | Tx; personIds: string[]; today: string }): Promise<Map<string, CertificationState>> {
  const rows = await options.db.certificate.findMany({
    where: { personId: { in: options.personIds } }, include: WITH_LEDGER,
  });
  return new Map(
    rows.map((row) => {
      const { status, validUntil } = standingOf(row, options.today);
      return [row.personId, { certificateId: row.id, number: row.number, status, validUntil }];
    }),
  );
}

/** The certification of one person as of a day; null without a certificate. */
export async function certificationOf(options: { db: Db | Tx; personId: string; today: string }): Promise<CertificationState | null> {
  return (await certificationsOf({ ...options, personIds: [options.personId] })).get(options.personId) ?? null;
}

/** What each of these people may do at the counter today. Three queries for any number of people. */
export async function dutiesOf(options: { db: Db; personIds: string[]; today: string }): Promise<Map<string, Duty>> {
  const { db, personIds, today } = options;
  const [people, certificates, checks] = await Promise.all([
    db.person.findMany({ where: { id: { in: personIds } }, include: { post: true, mentors: { include: { mentor: { select: { name: true } } } } } }),
    certificationsOf({ db, personIds, today }),
    db.observation.findMany({ where: { learnerId: { in: personIds }, state: 'complete' }, orderBy: { startedAt: 'asc' }, select: { learnerId: true, result: true } }),
  ]);
  const lastCheck = new Map(checks.map((row) => [row.learnerId, row.result as 'competent' | 'not-yet' | 'incomplete' | null]));
  return new Map(
    people.map((person) => {
      const mentor = person.mentors.find((row) => isInForce({ ...row, endedOn: null }, today));
      const duty = dutyOf({
        lines: person.post ? (JSON.parse(person.post.lines) as BusinessLine[]) : [],
        status: certificates.get(person.id)?.status ?? 'none', lastCheck: lastCheck.get(person.id) ?? null, mentor: mentor?.mentor.name ?? null,
      });
      return [person.id, duty];
    }),
  );
}
