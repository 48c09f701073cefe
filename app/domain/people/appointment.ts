import type { CalendarDate } from '../kernel/calendar';
import type { RoleSpan } from './assignment';
import { grantProblem, readGrant, type Grant, type GrantProblem } from './grant';
import { normaliseStaffNumber } from './person-input';
import type { Role } from './roles';

/** Roles that a document may give to several people at once; administrators are granted one by one. */
export const APPOINTED_ROLES = ['trainer', 'examiner', 'hr', 'mentor', 'department-head', 'learner'] as const satisfies readonly Role[];
export type AppointedRole = (typeof APPOINTED_ROLES)[number];
export type AppointmentVerdict = 'ready' | 'unknown-person' | 'role-self' | 'person-left' | 'twice-in-list' | GrantProblem;
export type AppointmentLine = { role: AppointedRole; staffNumber: string; personId: string | null; name: string | null; verdict: AppointmentVerdict; grant: Grant | null };
export type KnownPerson = { id: string; name: string; staffNumber: string; leftOn: CalendarDate | null; roles: RoleSpan[] };

/** The staff numbers of a text: one a line, or with commas and spaces between them. */
export function staffNumbersIn(text: string): string[] {
  return text.split(/[\s,;，；、]+/u).map(normaliseStaffNumber).filter(Boolean);
}

/** Judges each name of a document; grants made earlier in the same document count for the later ones. */
export function judgeAppointment(options: {
  lists: Partial<Record<AppointedRole, string>>;
  people: ReadonlyMap<string, KnownPerson>;
  actorId: string;
  today: CalendarDate;
  from: string;
  reason: string;
  document: string;
}): AppointmentLine[] {
  const { people, actorId, today } = options;
  const planned = new Map<string, RoleSpan[]>();
  return APPOINTED_ROLES.flatMap((role) => {
    const seen = new Set<string>();
    return staffNumbersIn(options.lists[role] ?? '').map((staffNumber): AppointmentLine => {
      const person = people.get(staffNumber);
      const line = { role, staffNumber, personId: person?.id ?? null, name: person?.name ?? null, grant: null };
      if (!person) return { ...line, verdict: 'unknown-person' };
      if (seen.has(staffNumber)) return { ...line, verdict: 'twice-in-list' };
      seen.add(staffNumber);
      if (person.id === actorId) return { ...line, verdict: 'role-self' };
      if (person.leftOn && person.leftOn < today) return { ...line, verdict: 'person-left' };
      const read = readGrant({ role, from: options.from, reason: options.reason, document: options.document });
      if ('problem' in read) return { ...line, verdict: read.problem };
      const spans = [...person.roles, ...(planned.get(person.id) ?? [])];
      const problem = grantProblem(spans, read.grant);
      if (problem) return { ...line, verdict: problem };
      planned.set(person.id, [...(planned.get(person.id) ?? []), { role, fromDate: read.grant.fromDate, toDate: read.grant.toDate, endedOn: null }]);
      return { ...line, verdict: 'ready', grant: read.grant };
    });
  });
}
