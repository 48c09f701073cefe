import { ADMINISTRATOR_ROLES, type Role } from './roles';

/** Somebody who acts: their roles of today. */
export type Actor = { id: string; name: string; staffNumber: string; departmentId: string; roles: Role[] };

/**
 * Whom or what an act is about, as far as a rule needs it. `departmentPath`: the person's department and those above it.
 * `teacherIds`: who teaches the class.
 */
export type Subject = { personId?: string; departmentPath?: string[]; teacherIds?: readonly string[] };

type Rule = (actor: Actor, subject: Subject) => boolean;

const has = (...roles: Role[]): Rule => (actor) => roles.some((role) => actor.roles.includes(role));
const teaches: Rule = (actor, subject) => subject.teacherIds?.includes(actor.id) ?? false;
const isSelf: Rule = (actor, subject) => subject.personId === actor.id;
const not = (rule: Rule): Rule => (actor, subject) => !rule(actor, subject);
const all = (...rules: Rule[]): Rule => (actor, subject) => rules.every((rule) => rule(actor, subject));
const any = (...rules: Rule[]): Rule => (actor, subject) => rules.some((rule) => rule(actor, subject));
/** A head sees the own department and those below it. Without a subject: may open the page at all. */
const leads: Rule = (actor, subject) =>
  actor.roles.includes('department-head') && (subject.departmentPath === undefined || subject.departmentPath.includes(actor.departmentId));

/** The one permission vocabulary, for servers and pages. */
const RULES = {
  'study:self': has('learner'),
  'attempt:take': has('learner'),
  'mentee:confirm': has('mentor'),
  'practical:examine': all(has('examiner'), not(isSelf)),
  'practical:read': any(has('hr'), isSelf, leads),
  'lesson:edit': has('trainer'),
  'lesson:review': has('trainer', 'department-head'),
  'course:adopt': has('trainer'),
  'bank:edit': has('trainer'),
  'bank:review': has('trainer', 'department-head'),
  'class:manage': has('trainer', 'hr'),
  'class:run': any(has('trainer', 'hr'), teaches),
  'class:attend': has('learner'),
  'team:read': leads,
  'meeting:host': has('department-head'),
  'certificate:read': any(has('hr'), isSelf, leads),
  'certificate:issue': all(has('hr'), not(isSelf)),
  'certificate:revoke': all(has('hr'), not(isSelf)),
  'evidence:enter': all(has('hr'), not(isSelf)),
  'register:read': has('hr', 'examiner'),
  'assessment:read': any(has('hr'), isSelf, leads),
  'code:issue': any(all(has('hr'), not(isSelf)), all(leads, not(isSelf))),
  'person:read': has('hr', 'system-admin'),
  'person:manage': has('system-admin'),
  'mentor:assign': has('hr', 'system-admin'),
  'slip:print': has('system-admin'),
  'role:read': has('security-admin', 'system-admin'),
  'role:grant': all(has('security-admin'), not(isSelf)),
  'audit:read': has('audit-admin'),
  'status:read': has(...ADMINISTRATOR_ROLES),
} satisfies Record<string, Rule>;

export type Permission = keyof typeof RULES;
export const PERMISSIONS = Object.keys(RULES) as Permission[];

/** Whether `actor` may do this, to or about `subject`. */
export function can(actor: Actor, permission: Permission, subject: Subject = {}): boolean {
  return RULES[permission](actor, subject);
}

/**
 * Why a role may not be granted, or null. The three administrators are three different people, and none of them holds a role in
 * the training itself: whoever keeps the accounts or the log does not appear in what they guard.
 */
export function grantConflict(existing: Role[], wanted: Role): 'administrators-are-separate' | 'administrator-holds-no-other-role' | null {
  const administrators: readonly Role[] = ADMINISTRATOR_ROLES;
  const others = existing.filter((role) => role !== wanted);
  if (administrators.includes(wanted)) {
    if (others.some((role) => administrators.includes(role))) return 'administrators-are-separate';
    return others.length > 0 ? 'administrator-holds-no-other-role' : null;
  }
  return others.some((role) => administrators.includes(role)) ? 'administrator-holds-no-other-role' : null;
}
