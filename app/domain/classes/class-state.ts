import { fail, ok, type Result } from '~/domain/kernel/result';
import type { AuditAction } from '~/domain/audit/event';

/** 计划中 → 已通知 → 已开班 (somebody signed in) → 已结班. */
export const CLASS_STATES = ['planned', 'announced', 'held', 'closed'] as const;
export type ClassState = (typeof CLASS_STATES)[number];

/** What the rules need to know of a training class 培训班. `minutes`: what one participant is credited with. */
export type ClassFacts = {
  state: ClassState;
  startsAt: Date;
  endsAt: Date;
  minutes: number;
  notice: string;
  teacherIds: readonly string[];
  attendances: readonly { personId: string; signedInAt: Date | null }[];
};

/** A transition gives the new state and what the log says of it. */
export type ClassChange<Extra = object> = { state: ClassState; action: AuditAction } & Extra;

export type AnnounceProblem = 'not-planned' | 'teacher-missing' | 'participant-missing' | 'notice-missing' | 'already-begun';

/** Sends the notice. Whoever is invited must be able to read it before the class begins. */
export function announceClass(facts: ClassFacts, now: Date): Result<ClassChange, AnnounceProblem> {
  if (facts.state !== 'planned') return fail('not-planned');
  if (facts.teacherIds.length === 0) return fail('teacher-missing');
  if (facts.attendances.length === 0) return fail('participant-missing');
  if (facts.notice.trim() === '') return fail('notice-missing');
  if (now >= facts.startsAt) return fail('already-begun');
  return ok({ state: 'announced', action: 'class.announced' });
}

export type CloseProblem = 'not-announced' | 'already-closed' | 'not-over';

/**
 * Ends the class. `attended`: each person who signed in, once; they get hours by the centre's rules. Nobody came: it is closed all the
 * same. Teachers do not attend: their own hours come from another rule.
 */
export function closeClass(facts: ClassFacts, now: Date): Result<ClassChange<{ attended: string[] }>, CloseProblem> {
  if (facts.state === 'closed') return fail('already-closed');
  if (facts.state === 'planned') return fail('not-announced');
  if (now < facts.endsAt) return fail('not-over');
  const present = facts.attendances.filter((row) => row.signedInAt !== null && !facts.teacherIds.includes(row.personId));
  return ok({ state: 'closed', action: 'class.closed', attended: [...new Set(present.map((row) => row.personId))] });
}
