import { fail, ok, type Result } from '~/domain/kernel/result';
import type { ClassChange, ClassFacts } from './class-state';
import { readSignInCode } from './sign-in-code';

/** The list is open this long before the beginning and after the end. */
export const SIGN_IN_MARGIN_MINUTES = 30;

export type SignInProblem = 'not-announced' | 'class-closed' | 'not-invited' | 'teaches-it' | 'too-early' | 'too-late' | 'wrong-code';

/** How somebody signs in: with the code on the teacher's screen, or by the teacher's hand (no private phone may be required). */
export type SignInBy = { by: 'code'; typed: string } | { by: 'teacher' };

/** When the sign-in list is open, both ends included. */
export function signInWindow(facts: Pick<ClassFacts, 'startsAt' | 'endsAt'>): { opensAt: Date; closesAt: Date } {
  const margin = SIGN_IN_MARGIN_MINUTES * 60_000;
  return { opensAt: new Date(facts.startsAt.getTime() - margin), closesAt: new Date(facts.endsAt.getTime() + margin) };
}

/**
 * Signs a person in. `repeated`: they already were, and nothing changes; asked first, so that a second tap never shows an error.
 * The first one makes the class held. Problems: see `SignInProblem`.
 */
export function signIn(
  facts: ClassFacts,
  input: { personId: string; code: string; how: SignInBy; now: Date },
): Result<ClassChange<{ repeated: boolean; signedInAt: Date }>, SignInProblem> {
  const { personId, code, how, now } = input;
  const row = facts.attendances.find((entry) => entry.personId === personId);
  if (!row) return fail('not-invited');
  if (row.signedInAt) return ok({ state: facts.state, action: 'class.signed-in', repeated: true, signedInAt: row.signedInAt });
  if (facts.teacherIds.includes(personId)) return fail('teaches-it');
  if (facts.state === 'planned') return fail('not-announced');
  if (facts.state === 'closed') return fail('class-closed');
  const { opensAt, closesAt } = signInWindow(facts);
  if (now < opensAt) return fail('too-early');
  if (now > closesAt) return fail('too-late');
  if (how.by === 'code' && readSignInCode(how.typed) !== code) return fail('wrong-code');
  return ok({ state: 'held', action: 'class.signed-in', repeated: false, signedInAt: now });
}
