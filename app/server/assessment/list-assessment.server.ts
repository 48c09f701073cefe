import type { AssessmentFormula } from '~/domain/assessment/formula';
import type { AssessmentPeriod } from '~/domain/assessment/period';
import { scorecardOf, type Scorecard } from '~/domain/assessment/scorecard';
import { latestReference } from '~/server/references/read-reference.server';
import { departmentsBelow } from '~/server/people/subject-of.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { assessmentEvidence, gatherEvidence, lastDay } from './gather-evidence.server';

export const FORMULA_KEY = 'training-assessment';

export type AssessmentRow = {
  personId: string;
  staffNumber: string;
  name: string;
  departmentZh: string;
  departmentEn: string;
  hours: number;
  certificate: { id: string; status: string } | null;
  formalId: string | null;
  practicalId: string | null;
  card: Scorecard;
};

/**
 * The table of a period: HR sees everybody, a head the own department and those below. `departmentId` narrows it. Whoever left
 * before the period began is not in it. Names of people in the training only, no ranking: by department and staff number.
 */
export async function listAssessment(
  options: ActorContext & { period: AssessmentPeriod; departmentId: string | null },
): Promise<{ rows: AssessmentRow[]; formula: AssessmentFormula; departments: { id: string; nameZh: string; nameEn: string }[] }> {
  const { db, actor, today, zone, period, departmentId } = options;
  const formula = await latestReference(db, 'assessment', FORMULA_KEY);
  if (!formula) throw new Error('The assessment formula is not loaded.');
  const scope = actor.roles.includes('hr') ? null : await departmentsBelow(db, actor.departmentId);
  const departments = await db.department.findMany({
    where: scope ? { id: { in: scope } } : {}, orderBy: { order: 'asc' }, select: { id: true, nameZh: true, nameEn: true },
  });
  const allowed = departments.map((department) => department.id);
  const chosen = departmentId && allowed.includes(departmentId) ? [departmentId] : allowed;
  const people = await db.person.findMany({
    where: { departmentId: { in: chosen }, joinedOn: { lte: period.to }, OR: [{ leftOn: null }, { leftOn: { gte: period.from } }], roles: { some: { role: 'learner' } } },
    include: { department: true },
    orderBy: [{ department: { order: 'asc' } }, { staffNumber: 'asc' }],
  });
  const evidence = await gatherEvidence({ db, personIds: people.map((person) => person.id), asOf: lastDay(period, today), zone });
  const rows = people.map((person): AssessmentRow => {
    const found = evidence.get(person.id) ?? { formal: [], practical: [], hours: [], certificate: null };
    const card = scorecardOf({ evidence: assessmentEvidence(found), period, formula: formula.value });
    const figure = (part: string) => card.figures.find((entry) => entry.part === part)?.evidenceIds[0] ?? null;
    const inPeriod = found.hours.filter((row) => period.from <= row.onDate && row.onDate <= period.to);
    return {
      personId: person.id, staffNumber: person.staffNumber, name: person.name,
      departmentZh: person.department.nameZh, departmentEn: person.department.nameEn,
      hours: inPeriod.reduce((sum, row) => sum + row.hundredths, 0),
      certificate: found.certificate ? { id: found.certificate.id, status: found.certificate.status } : null,
      formalId: figure('formal'), practicalId: figure('practical'),
      card,
    };
  });
  return { rows, formula: formula.value, departments };
}
