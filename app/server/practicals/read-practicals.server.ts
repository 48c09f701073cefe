import { can } from '~/domain/people/policy';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { Mark } from '~/domain/practicals/assess';
import type { DeskPerson, SheetView } from '~/domain/practicals/views';
import type { Db, Tx } from '~/server/platform/db/open.server';
import { subjectOf } from '~/server/people/subject-of.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { pinnedReference } from '~/server/references/read-reference.server';
import { onJobOf } from './on-job.server';
import { separationProblems } from './separation-problem.server';
import { outcomeOf } from './sheet-of.server';

/** Completed checks of a person, newest first. */
export async function practicalEvidence({ db, personId }: { db: Db | Tx; personId: string }) {
  const rows = await db.observation.findMany({
    where: { learnerId: personId, state: 'complete' },
    orderBy: { startedAt: 'desc' },
    include: { examiner: { select: { name: true } }, checklist: { select: { key: true } } },
  });
  return rows.map((row) => ({
    id: row.id, result: row.result, decidedAt: row.decidedAt ?? row.startedAt, examinerId: row.examinerId, examinerName: row.examiner.name,
    checklistKey: row.checklist.key, nextOn: row.nextOn, outcome: row.outcome,
  }));
}

/** The examiner's page: own sheets, and everybody at a counter with the reason where this examiner may not examine them. */
export async function examinerDesk(context: ActorContext) {
  const { db, actor, today, zone } = context;
  const [own, people] = await Promise.all([
    db.observation.findMany({ where: { examinerId: actor.id }, orderBy: { startedAt: 'desc' }, take: 50, include: { learner: { select: { name: true, staffNumber: true } } } }),
    db.person.findMany({
      where: { leftOn: null, roles: { some: { role: 'learner' } } },
      orderBy: [{ department: { order: 'asc' } }, { staffNumber: 'asc' }],
      include: {
        department: { select: { nameZh: true, nameEn: true } },
        post: { select: { lines: true } },
        confirmations: { select: { itemKey: true } },
        observed: { where: { state: 'complete' }, orderBy: { startedAt: 'desc' }, take: 1, select: { result: true, decidedAt: true, nextOn: true } },
        attempts: { where: { mode: 'formal', passed: true }, take: 1, select: { id: true } },
      },
    }),
  ]);
  const problems = await separationProblems({ db, judgeId: actor.id, role: 'examiner', personIds: people.map((person) => person.id), today, zone });
  return {
    sheets: own.map((row) => ({ id: row.id, state: row.state, result: row.result, startedAt: wallClock(row.startedAt, zone), learner: row.learner.name, staffNumber: row.learner.staffNumber })),
    people: people.map((person): DeskPerson => {
      const last = person.observed[0];
      return {
        id: person.id, name: person.name, staffNumber: person.staffNumber, department: { zh: person.department.nameZh, en: person.department.nameEn },
        last: last?.result ? { result: last.result, on: last.decidedAt ? wallClock(last.decidedAt, zone).date : null, nextOn: last.nextOn } : null,
        due: person.attempts.length > 0 && last?.result !== 'competent',
        ready: onJobOf(person).ready,
        problem: problems.get(person.id) ?? null,
      };
    }),
  };
}

/** A sheet for its examiner to fill in, or for the learner, their head and HR to read. `null` for a stranger. */
export async function readSheet({ db, actor, zone, observationId }: ActorContext & { observationId: string }): Promise<SheetView | null> {
  const row = await db.observation.findUnique({
    where: { id: observationId },
    include: { learner: { include: { department: true, post: true } }, examiner: { select: { name: true } }, signatures: { orderBy: { signedAt: 'asc' } } },
  });
  if (!row) return null;
  const isExaminer = row.examinerId === actor.id;
  const subject = await subjectOf(db, row.learnerId);
  // A draft is nobody's business but the examiner's.
  if (!isExaminer && (row.state === 'draft' || !subject || !can(actor, 'practical:read', subject))) return null;
  const sheet = await pinnedReference(db, 'checklist', row.checklistId);
  return {
    id: row.id, state: row.state, setting: row.setting, startedAt: wallClock(row.startedAt, zone), isExaminer, version: row.version,
    learner: { name: row.learner.name, staffNumber: row.learner.staffNumber, department: { zh: row.learner.department.nameZh, en: row.learner.department.nameEn } },
    examiner: row.examiner.name,
    checklist: { title: sheet.value.title, version: sheet.value.version, steps: sheet.value.steps, critical: sheet.value.critical, scoring: sheet.value.scoring },
    marks: JSON.parse(row.marks) as Record<string, Mark>,
    criticals: JSON.parse(row.criticals) as string[],
    notes: JSON.parse(row.notes) as Record<string, string>,
    remark: row.remark,
    outcome: outcomeOf(row, sheet.value),
    result: row.result, nextOn: row.nextOn, objection: row.objection,
    refused: row.refusedAt ? { at: wallClock(row.refusedAt, zone), note: row.refusalNote ?? '' } : null,
    signatures: row.signatures.map((entry) => ({ role: entry.role, at: wallClock(entry.signedAt, zone), hash: entry.hash })),
  };
}
