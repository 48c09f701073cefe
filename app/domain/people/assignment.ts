import type { CalendarDate } from '../kernel/calendar';
import { isRole, type Role } from './roles';

/** A role for a span of days, both ends included. `endedOn`: the last day, when it was ended early. */
export type RoleSpan = { role: string; fromDate: CalendarDate; toDate: CalendarDate | null; endedOn: CalendarDate | null };

/** True on each day from the first to the last, or to the day on which the assignment was ended. */
export function isInForce(span: Omit<RoleSpan, 'role'>, date: CalendarDate): boolean {
  if (date < span.fromDate) return false;
  if (span.toDate && date > span.toDate) return false;
  return !span.endedOn || date <= span.endedOn;
}

/** The roles in force on a day, each once. */
export function rolesAt(spans: RoleSpan[], date: CalendarDate): Role[] {
  const roles = new Set<Role>();
  for (const span of spans) if (isRole(span.role) && isInForce(span, date)) roles.add(span.role);
  return [...roles];
}
