import { addDays, addMonths, isCalendarDate, type CalendarDate } from '../kernel/calendar';
import { isInForce, type RoleSpan } from './assignment';
import { grantConflict } from './policy';
import { isRole, type Role } from './roles';

/** Appointed for a year by a dated document; afterwards the centre appoints again. */
const TERM_MONTHS = 12;
const WITH_TERM: readonly Role[] = ['trainer', 'examiner', 'hr'];

/** Roles that only a numbered document gives. */
export function needsDocument(role: Role): boolean {
  return WITH_TERM.includes(role);
}

/** The last day of an appointment that begins on `from`, or null where the role has no term. */
export function defaultLastDay(role: Role, from: CalendarDate): CalendarDate | null {
  return WITH_TERM.includes(role) ? addDays(addMonths(from, TERM_MONTHS), -1) : null;
}

export type GrantProblem =
  | 'role-unknown' | 'from-format' | 'to-format' | 'to-before-from' | 'term-too-long' | 'reason-missing' | 'document-missing'
  | 'role-already-held' | NonNullable<ReturnType<typeof grantConflict>>;

export type Grant = { role: Role; fromDate: CalendarDate; toDate: CalendarDate | null; reason: string; document: string | null };

/** Reads a grant from text fields. An empty last day takes the role's own term. */
export function readGrant(fields: { role?: string; from?: string; to?: string; reason?: string; document?: string }): { grant: Grant } | { problem: GrantProblem } {
  const role = fields.role ?? '';
  const from = fields.from?.trim() ?? '';
  if (!isRole(role)) return { problem: 'role-unknown' };
  if (!isCalendarDate(from)) return { problem: 'from-format' };
  const longest = defaultLastDay(role, from);
  const to = fields.to?.trim() || longest;
  if (to && !isCalendarDate(to)) return { problem: 'to-format' };
  if (to && to < from) return { problem: 'to-before-from' };
  if (longest && to && to > longest) return { problem: 'term-too-long' };
  const reason = fields.reason?.trim().slice(0, 200) ?? '';
  if (!reason) return { problem: 'reason-missing' };
  const document = fields.document?.trim().slice(0, 100) || null;
  if (needsDocument(role) && !document) return { problem: 'document-missing' };
  return { grant: { role, fromDate: from, toDate: to, reason, document } };
}

/** Why this person may not get the role for these days, or null. Roles that touch any of the days count. */
export function grantProblem(existing: RoleSpan[], grant: Pick<Grant, 'role' | 'fromDate' | 'toDate'>): GrantProblem | null {
  const touching = existing.filter((span) => isRole(span.role) && overlap(span, grant));
  if (touching.some((span) => span.role === grant.role)) return 'role-already-held';
  return grantConflict(touching.map((span) => span.role as Role), grant.role);
}

function overlap(span: RoleSpan, grant: { fromDate: CalendarDate; toDate: CalendarDate | null }): boolean {
  if (isInForce(span, grant.fromDate)) return true;
  return span.fromDate >= grant.fromDate && (!grant.toDate || span.fromDate <= grant.toDate) && isInForce(span, span.fromDate);
}
