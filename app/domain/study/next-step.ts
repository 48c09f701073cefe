import type { CalendarDate } from '~/domain/kernel/calendar';

/** What the next-step card of the home page needs to know about a learner. */
export type LearnerSituation = {
  openAttempt: { id: string; formal: boolean } | null;
  /** The lesson to go on with; null when every lesson is done. */
  lesson: { course: string; slug: string; titleZh: string; titleEn: string | null; started: boolean; place: string | null } | null;
  formal: { passed: boolean; startable: boolean; firstDay: CalendarDate | null; noneLeft: boolean };
  counterCheck: 'competent' | 'not-yet' | 'none';
  /** Day planned for another check after 暂未达标. */
  nextCheckOn: CalendarDate | null;
  proposed: boolean;
  certificate: { status: 'valid' | 'expiring' | 'other'; validUntil: CalendarDate | null } | null;
};

export type NextStep =
  | { step: 'go-on-attempt'; attemptId: string; formal: boolean }
  | { step: 'renew'; by: CalendarDate | null }
  | { step: 'read'; lesson: NonNullable<LearnerSituation['lesson']> }
  | { step: 'take-quiz' }
  | { step: 'wait-for-quiz'; from: CalendarDate }
  | { step: 'ask-hr' }
  | { step: 'counter-check'; on: CalendarDate | null; again: boolean }
  | { step: 'await-issue' }
  | { step: 'practise' };

/**
 * The one next step, most urgent first: a running clock, then a certificate that runs out, then what the certificate still needs in
 * the order in which it is earned, and practice when nothing is due.
 */
export function nextStep(situation: LearnerSituation): NextStep {
  const { openAttempt, lesson, formal, certificate } = situation;
  if (openAttempt) return { step: 'go-on-attempt', attemptId: openAttempt.id, formal: openAttempt.formal };
  if (certificate?.status === 'valid') return lesson ? { step: 'read', lesson } : { step: 'practise' };
  if (situation.proposed) return { step: 'await-issue' };
  if (certificate?.status === 'expiring' && !lesson && !formal.passed && formal.startable) return { step: 'renew', by: certificate.validUntil };
  if (lesson) return { step: 'read', lesson };
  if (!formal.passed) {
    if (formal.startable) return { step: 'take-quiz' };
    if (formal.noneLeft || !formal.firstDay) return { step: 'ask-hr' };
    return { step: 'wait-for-quiz', from: formal.firstDay };
  }
  if (situation.counterCheck !== 'competent') return { step: 'counter-check', on: situation.nextCheckOn, again: situation.counterCheck === 'not-yet' };
  return { step: 'await-issue' };
}
