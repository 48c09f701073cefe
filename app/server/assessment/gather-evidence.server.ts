import type { AssessmentEvidence } from '~/domain/assessment/scorecard';
import type { AssessmentPeriod } from '~/domain/assessment/period';
import { statusAt, type CertificateStatus } from '~/domain/certification/status';
import type { CompetencyEvidence, EvidenceSource } from '~/domain/competencies/attainment';
import { dateInZone, type CalendarDate } from '~/domain/kernel/calendar';
import type { BusinessLine, Competency } from '~/domain/kernel/business-line';
import type { Db } from '~/server/platform/db/open.server';
import { ledgerEvent } from '~/server/certification/ledger-event.server';

export type FormalRow = { id: string; personId: string; onDate: CalendarDate; score: number; passed: boolean; number: number };
export type PracticalRow = { id: string; personId: string; onDate: CalendarDate; score: number; competent: boolean; result: string; examiner: string };
export type HoursRow = { id: string; personId: string; onDate: CalendarDate; hundredths: number; source: string; noteZh: string; noteEn: string };
export type CertificateRow = { id: string; personId: string; number: string; status: CertificateStatus; validUntil: string | null };

export type PersonEvidence = { formal: FormalRow[]; practical: PracticalRow[]; hours: HoursRow[]; certificate: CertificateRow | null };

/**
 * Everything that the assessment of these people may be computed from, up to `asOf`: four queries for a whole department.
 * Each row keeps its id, so that a figure can name where it comes from.
 */
export async function gatherEvidence(options: { db: Db; personIds: string[]; asOf: CalendarDate; zone: string }): Promise<Map<string, PersonEvidence>> {
  const { db, personIds, asOf, zone } = options;
  const people = { in: personIds };
  const [attempts, observations, hours, certificates] = await Promise.all([
    db.attempt.findMany({ where: { personId: people, mode: 'formal', state: 'graded' }, orderBy: { startedAt: 'asc' } }),
    db.observation.findMany({ where: { learnerId: people, state: 'complete' }, include: { examiner: { select: { name: true } } }, orderBy: { startedAt: 'asc' } }),
    db.hoursCredit.findMany({ where: { personId: people, onDate: { lte: asOf } }, orderBy: { onDate: 'asc' } }),
    db.certificate.findMany({ where: { personId: people }, include: { events: { orderBy: { position: 'asc' } } } }),
  ]);
  const byPerson = new Map<string, PersonEvidence>(personIds.map((id) => [id, { formal: [], practical: [], hours: [], certificate: null }]));
  for (const row of attempts) {
    const onDate = dateInZone(row.finishedAt ?? row.startedAt, zone);
    if (onDate <= asOf) byPerson.get(row.personId)?.formal.push({ id: row.id, personId: row.personId, onDate, score: row.total ?? 0, passed: row.passed ?? false, number: row.number });
  }
  for (const row of observations) {
    const onDate = dateInZone(row.decidedAt ?? row.startedAt, zone);
    if (onDate > asOf || !row.result || row.result === 'incomplete') continue;
    const total = (JSON.parse(row.outcome ?? '{}') as { total?: number | null }).total ?? 0;
    byPerson.get(row.learnerId)?.practical.push({
      id: row.id, personId: row.learnerId, onDate, score: total, competent: row.result === 'competent', result: row.result, examiner: row.examiner.name,
    });
  }
  for (const { id, personId, onDate, hundredths, source, noteZh, noteEn } of hours) {
    byPerson.get(personId)?.hours.push({ id, personId, onDate, hundredths, source, noteZh, noteEn });
  }
  for (const row of certificates) {
    const found = byPerson.get(row.personId);
    const events = row.events.filter((event) => event.onDate <= asOf);
    if (!found || events.length === 0) continue;
    found.certificate = {
      id: row.id, personId: row.personId, number: row.number, status: statusAt(events.map(ledgerEvent), asOf),
      validUntil: events.reduce<string | null>((last, event) => event.validUntil ?? last, null),
    };
  }
  return byPerson;
}

const VALID: CertificateStatus[] = ['valid', 'expiring'];

/** The rows in the shape of the pure scorecard. */
export function assessmentEvidence(evidence: PersonEvidence): AssessmentEvidence {
  const { certificate } = evidence;
  return { ...evidence, certification: certificate ? { id: certificate.id, valid: VALID.includes(certificate.status) } : null };
}

/** The last day of a period that has already come: what is to come is not assessed. */
export function lastDay(period: AssessmentPeriod, today: CalendarDate): CalendarDate {
  return period.to < today ? period.to : today;
}

/** Evidence of one person's competencies, cell by cell: each graded attempt speaks for the cells it asked about. */
export async function competencyEvidence(options: { db: Db; personId: string; zone: string }): Promise<CompetencyEvidence[]> {
  const { db, personId, zone } = options;
  const attempts = await db.attempt.findMany({
    where: { personId, state: 'graded' },
    select: { id: true, mode: true, finishedAt: true, startedAt: true, items: { select: { competency: true, line: true, score: true } } },
  });
  return attempts.flatMap((attempt) => {
    const cells = new Map<string, number[]>();
    for (const item of attempt.items) {
      const key = `${item.competency}/${item.line}`;
      cells.set(key, [...(cells.get(key) ?? []), item.score ?? 0]);
    }
    const at = attempt.finishedAt ?? attempt.startedAt;
    const source: EvidenceSource = attempt.mode === 'formal' ? 'formal' : 'practice';
    return [...cells].map(([key, scores]) => {
      const [competency, line] = key.split('/') as [Competency, BusinessLine];
      const score = Math.floor(scores.reduce((sum, value) => sum + value, 0) / scores.length);
      return { id: `${attempt.id}/${key}`, competency, line, score, at, onDate: dateInZone(at, zone), source };
    });
  });
}
