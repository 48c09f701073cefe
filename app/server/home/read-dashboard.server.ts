import type { Duty } from '~/domain/certification/duty';
import { nextStep, type NextStep } from '~/domain/study/next-step';
import { certificationOf, dutiesOf } from '~/server/certification/read-status.server';
import { requirementsOf } from '~/server/certification/gather-requirements.server';
import { proposeIfEligible } from '~/server/certification/propose-certification.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { practicalEvidence } from '~/server/practicals/read-practicals.server';
import { readQuiz } from '~/server/quizzes/list-quizzes.server';
import { listCourses } from '~/server/study/list-courses.server';

export const FORMAL_KEY = 'formal-initial';

export type LearnerHome = {
  duty: Duty;
  next: NextStep;
  certificate: { id: string; status: string; number: string; validUntil: string | null } | null;
  requirements: { requirement: Awaited<ReturnType<typeof requirementsOf>>['states'][number]['requirement']; met: boolean; earned: number | null }[];
  returned: string | null;
};

/** What a learner may do today, what is next and by when, and what is missing for the certificate. */
export async function readLearnerHome(context: ActorContext): Promise<LearnerHome> {
  const { db, actor, today, zone } = context;
  const personId = actor.id;
  const proposed = await proposeIfEligible({ ...context, personId });
  const [duties, certificate, { states }, courses, quiz, checks, open, lastProposal] = await Promise.all([
    dutiesOf({ db, personIds: [personId], today }),
    certificationOf({ db, personId, today }),
    requirementsOf({ db, personId, today, zone }),
    listCourses(context),
    readQuiz({ ...context, key: FORMAL_KEY }),
    practicalEvidence({ db, personId }),
    db.attempt.findFirst({ where: { personId, openKey: { not: null } }, select: { id: true, mode: true } }),
    db.proposal.findFirst({ where: { personId }, orderBy: { createdAt: 'desc' }, select: { state: true, reason: true } }),
  ]);
  const lastCheck = checks[0];
  const lesson = courses.flatMap((course) => (course.next ? [{ course: course.slug, ...course.next }] : []))[0];
  const quizMet = states.some((state) => state.requirement.kind === 'quiz' && state.met);
  const next = nextStep({
    openAttempt: open ? { id: open.id, formal: open.mode === 'formal' } : null,
    lesson: lesson ? { course: lesson.course, slug: lesson.slug, titleZh: lesson.titleZh, titleEn: lesson.titleEn, started: lesson.state === 'started', place: lesson.place } : null,
    formal: {
      passed: quizMet, startable: quiz?.policy.startable ?? false, firstDay: quiz?.policy.firstDay ?? null, noneLeft: quiz?.policy.attemptsLeft === 0,
    },
    counterCheck: states.some((state) => state.requirement.kind === 'practical' && state.met) ? 'competent' : lastCheck?.result === 'not-yet' ? 'not-yet' : 'none',
    nextCheckOn: lastCheck?.result === 'not-yet' ? lastCheck.nextOn : null,
    proposed,
    certificate: certificate
      ? { status: certificate.status === 'valid' || certificate.status === 'expiring' ? certificate.status : 'other', validUntil: certificate.validUntil }
      : null,
  });
  return {
    duty: duties.get(personId) ?? { kind: 'no-counter' },
    next,
    certificate: certificate ? { id: certificate.certificateId, status: certificate.status, number: certificate.number, validUntil: certificate.validUntil } : null,
    requirements: states.map(({ requirement, met, earned }) => ({ requirement, met, earned })),
    returned: lastProposal?.state === 'returned' || lastProposal?.state === 'refused' ? lastProposal.reason : null,
  };
}
