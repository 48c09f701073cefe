import { eligibility, type CertificationEvidence, type EvidenceOrigin, type RequirementState } from '~/domain/certification/eligibility';
import { dateInZone } from '~/domain/kernel/calendar';
import type { Db, Tx } from '~/server/platform/db/open.server';
import { latestReference, type Reference } from '~/server/references/read-reference.server';

export const PROGRAMME_KEY = 'initial';

/** Every dated row that may count towards a certificate, of this system and entered by HR, each with its source. */
export async function certificationEvidence(options: { db: Db | Tx; personId: string; zone: string }): Promise<CertificationEvidence[]> {
  const { db, personId, zone } = options;
  // One after the other: within a transaction there is one connection.
  const courses = await db.course.findMany({
    // A course that was learned counts, whatever became of it; a lesson that is no longer offered is asked of nobody who has not done it.
    where: { state: { in: ['live', 'retired'] } },
    include: { lessons: { where: { currentVersionId: { not: null }, OR: [{ retiredAt: null }, { progress: { some: { personId, completedAt: { not: null } } } }] }, select: { progress: { where: { personId }, select: { completedAt: true } } } } },
  });
  const attempts = await db.attempt.findMany({ where: { personId, mode: 'formal', state: 'graded' }, orderBy: { number: 'asc' } });
  const observations = await db.observation.findMany({
    where: { learnerId: personId, state: 'complete' }, orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    include: { examiner: { select: { name: true } }, checklist: { select: { key: true } } },
  });
  const hours = await db.hoursCredit.findMany({ where: { personId } });
  const entered = await db.evidenceRecord.findMany({ where: { personId } });
  const system = 'system' as const;
  return [
    ...courses.flatMap((course): CertificationEvidence[] => {
      const done = course.lessons.map((lesson) => lesson.progress[0]?.completedAt ?? null);
      if (done.length === 0 || done.some((at) => at === null)) return [];
      const last = new Date(Math.max(...done.map((at) => at?.getTime() ?? 0)));
      return [{ id: `course/${course.id}`, kind: 'course', key: course.slug, origin: system, onDate: dateInZone(last, zone), amount: null, satisfied: true, note: '' }];
    }),
    ...attempts.map((row): CertificationEvidence => ({
      id: row.id, kind: 'quiz', key: row.blueprintKey, origin: system, onDate: dateInZone(row.finishedAt ?? row.startedAt, zone),
      amount: row.total, satisfied: row.passed ?? false, note: row.result ?? '',
    })),
    ...observations
      .filter((row) => row.result !== 'incomplete')
      .map((row): CertificationEvidence => ({
        id: row.id, kind: 'practical', key: row.checklist.key, origin: system, onDate: dateInZone(row.decidedAt ?? row.startedAt, zone),
        amount: (JSON.parse(row.outcome ?? '{}') as { total?: number | null }).total ?? null, satisfied: row.result === 'competent', note: row.examiner.name,
      })),
    ...hours.map((row): CertificationEvidence => ({
      id: row.id, kind: 'hours', key: 'hours', origin: row.source === 'outside' || row.source === 'old-records' ? row.source : system, onDate: row.onDate,
      amount: row.hundredths, satisfied: true, note: row.noteZh, noteEn: row.noteEn,
    })),
    ...entered.map((row): CertificationEvidence => {
      const details = JSON.parse(row.details) as { amount?: number | null; document?: string };
      return {
        id: row.id, kind: row.kind as CertificationEvidence['kind'], key: row.key, origin: row.source as EvidenceOrigin, onDate: row.onDate,
        amount: details.amount ?? null, satisfied: true, note: details.document ?? '',
      };
    }),
  ];
}

export type Requirements = {
  programme: Reference<'programme'>;
  states: RequirementState[];
  eligible: boolean;
  /** Day from which evidence counts: after an issue or endorsement a renewal needs new evidence. */
  since: string | null;
};

/** How the requirements of the programme stand for a person on a day. `before`: as they stood right before what was entered in the ledger then. */
export async function requirementsOf(options: { db: Db | Tx; personId: string; today: string; zone: string; before?: Date }): Promise<Requirements> {
  const { db, personId, today, zone, before } = options;
  const programme = await latestReference(db, 'programme', PROGRAMME_KEY);
  if (!programme) throw new Error('The initial programme is not loaded.');
  const evidence = await certificationEvidence({ db, personId, zone });
  const last = await db.certificateEvent.findFirst({
    where: { certificate: { personId, programmeKey: PROGRAMME_KEY }, type: { in: ['issued', 'endorsed'] }, ...(before ? { at: { lt: before } } : {}) },
    orderBy: { position: 'desc' }, select: { onDate: true },
  });
  const since = last?.onDate ?? null;
  return { programme, since, ...eligibility({ programme: programme.value, evidence, on: today, since }) };
}
