import type { AssessmentPeriod } from '~/domain/assessment/period';
import { scorecardOf } from '~/domain/assessment/scorecard';
import { attainment } from '~/domain/competencies/attainment';
import { breadthOf, competencyScores, lineScores } from '~/domain/competencies/breadth';
import { addMonths } from '~/domain/kernel/calendar';
import { can } from '~/domain/people/policy';
import { subjectOf } from '~/server/people/subject-of.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { latestReference } from '~/server/references/read-reference.server';
import { assessmentEvidence, competencyEvidence, gatherEvidence, lastDay } from './gather-evidence.server';
import { FORMULA_KEY } from './list-assessment.server';

/** How long a counter check speaks for its clerk. */
const CHECK_MONTHS = 12;

export type TrainingRecord = NonNullable<Awaited<ReturnType<typeof readRecord>>>;

/** One person's training record as of the period: figures, and every dated row behind them. `null` for whoever may not see it. */
export async function readRecord(options: ActorContext & { personId: string; period: AssessmentPeriod }) {
  const { db, actor, today, zone, personId, period } = options;
  const subject = await subjectOf(db, personId);
  if (!subject || !can(actor, 'assessment:read', subject)) return null;
  const asOf = lastDay(period, today);
  const [person, formula, gathered, evidence] = await Promise.all([
    db.person.findUniqueOrThrow({ where: { id: personId }, include: { department: true, post: true } }),
    latestReference(db, 'assessment', FORMULA_KEY),
    gatherEvidence({ db, personIds: [personId], asOf, zone }),
    competencyEvidence({ db, personId, zone }),
  ]);
  const found = gathered.get(personId);
  if (!formula || !found) return null;
  const matrix = attainment(evidence, asOf);
  const lastCheck = found.practical.at(-1);
  const counterCheckCurrent = Boolean(lastCheck?.competent && asOf < addMonths(lastCheck.onDate, CHECK_MONTHS));
  return {
    person: {
      id: person.id, name: person.name, staffNumber: person.staffNumber,
      department: { zh: person.department.nameZh, en: person.department.nameEn },
      post: person.post ? { zh: person.post.nameZh, en: person.post.nameEn } : null,
    },
    asOf,
    card: scorecardOf({ evidence: assessmentEvidence(found), period, formula: formula.value }),
    formula: formula.value,
    competencies: competencyScores(matrix),
    lineScores: lineScores(matrix),
    matrix,
    breadth: breadthOf({ matrix, counterCheckCurrent }),
    formal: found.formal,
    practical: found.practical,
    hours: found.hours.filter((row) => period.from <= row.onDate && row.onDate <= period.to),
    certificate: found.certificate,
  };
}
