import { AUDIT_ACTIONS, type AuditAction } from '~/domain/audit/event';
import { endOfDay, isCalendarDate, startOfDay } from '~/domain/kernel/calendar';
import { normaliseStaffNumber } from '~/domain/people/person-input';
import type { ActorContext } from '~/server/platform/request-context.server';

/** As a reader gives them; anything empty or unreadable does not narrow. Days are days of the centre's zone. */
export type AuditFilter = { person?: string; action?: string; from?: string; to?: string };

/** The filter as a condition on events. `person`: a staff number, as the one who acted or the one it was about. */
export async function auditWhere({ db, zone, filter }: ActorContext & { filter: AuditFilter }) {
  const staffNumber = filter.person ? normaliseStaffNumber(filter.person) : '';
  const person = staffNumber ? await db.person.findUnique({ where: { staffNumber }, select: { id: true } }) : null;
  const at = {
    ...(filter.from && isCalendarDate(filter.from) ? { gte: startOfDay(filter.from, zone) } : {}),
    ...(filter.to && isCalendarDate(filter.to) ? { lt: endOfDay(filter.to, zone) } : {}),
  };
  return {
    AND: [
      // An unknown number finds nothing rather than everything.
      staffNumber ? { OR: [{ actorId: person?.id ?? '' }, { entity: 'person', entityId: person?.id ?? '' }] } : {},
      filter.action && isAuditAction(filter.action) ? { action: filter.action } : {},
      Object.keys(at).length > 0 ? { at } : {},
    ],
  };
}

/** Whether the log knows this act. */
export function isAuditAction(text: string): text is AuditAction {
  return Object.hasOwn(AUDIT_ACTIONS, text);
}

/** The filter that an address carries. */
export function readAuditFilter(query: URLSearchParams): Required<AuditFilter> {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 60);
  return { person: text('person'), action: text('action'), from: text('from'), to: text('to') };
}
