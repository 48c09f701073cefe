import fc from 'fast-check';
import { expect, test } from 'vitest';
import { can, grantConflict, PERMISSIONS, type Actor, type Permission } from './policy';
import { ADMINISTRATOR_ROLES, isRole, ROLES, type Role } from './roles';

const who = (...roles: Role[]): Actor => ({ id: 'me', name: '示例', staffNumber: 'T0001', departmentId: 'hall', roles });
const anyRoles = fc.subarray([...ROLES]);
const allowed = (role: Role): Permission[] => PERMISSIONS.filter((permission) => can(who(role), permission));

test('whoever holds no role may do nothing', () => {
  expect(PERMISSIONS.filter((permission) => can(who(), permission))).toEqual([]);
});

const NEVER_ABOUT_ONESELF: Permission[] = ['practical:examine', 'certificate:issue', 'certificate:revoke', 'evidence:enter', 'code:issue', 'role:grant'];

test('no combination of roles lets anybody examine, issue, revoke, enter evidence, hand out a code or grant for themself', () => {
  fc.assert(fc.property(anyRoles, fc.constantFrom(...NEVER_ABOUT_ONESELF), (roles, permission) => {
    expect(can(who(...roles), permission, { personId: 'me', departmentPath: ['hall', 'centre'] })).toBe(false);
  }));
});

test('another role never takes a right away', () => {
  const subject = fc.record({ personId: fc.constantFrom('me', 'other'), departmentPath: fc.constantFrom<string[]>(['hall'], ['hall', 'centre'], ['elsewhere']) });
  fc.assert(fc.property(anyRoles, fc.constantFrom(...ROLES), fc.constantFrom(...PERMISSIONS), subject, (roles, more, permission, about) => {
    if (can(who(...roles), permission, about)) expect(can(who(...roles, more), permission, about)).toBe(true);
  }));
});

test('a head sees the own department and those below it, nobody beside or above', () => {
  for (const permission of ['team:read', 'certificate:read', 'assessment:read', 'practical:read', 'code:issue'] as const) {
    expect(can(who('department-head'), permission, { personId: 'x', departmentPath: ['counter', 'hall', 'centre'] })).toBe(true);
    expect(can(who('department-head'), permission, { personId: 'x', departmentPath: ['hall', 'centre'] })).toBe(true);
    expect(can(who('department-head'), permission, { personId: 'x', departmentPath: ['centre'] })).toBe(false);
    expect(can(who('department-head'), permission, { personId: 'x', departmentPath: ['loans', 'centre'] })).toBe(false);
  }
});

test('people read their own certificate, counter check and assessment, and those of nobody else', () => {
  for (const permission of ['certificate:read', 'practical:read', 'assessment:read'] as const) {
    expect(can(who('learner'), permission, { personId: 'me', departmentPath: ['hall'] })).toBe(true);
    expect(can(who('learner'), permission, { personId: 'x', departmentPath: ['hall'] })).toBe(false);
  }
});

test('each of the three administrators has what the others have not, and none has a part in the training', () => {
  expect(allowed('audit-admin')).toContain('audit:read');
  expect(allowed('security-admin')).toContain('role:grant');
  expect(allowed('system-admin')).toContain('person:manage');
  for (const role of ROLES) {
    expect(allowed(role).includes('audit:read')).toBe(role === 'audit-admin');
    expect(allowed(role).includes('role:grant')).toBe(role === 'security-admin');
    expect(allowed(role).includes('person:manage')).toBe(role === 'system-admin');
  }
  const training: Permission[] = ['study:self', 'attempt:take', 'practical:examine', 'lesson:edit', 'certificate:issue', 'class:manage'];
  for (const role of ADMINISTRATOR_ROLES) expect(allowed(role).filter((permission) => training.includes(permission))).toEqual([]);
});

test('however roles are granted one after another, an administrator holds exactly that role', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...ROLES), { maxLength: 12 }), (wishes) => {
    const held = wishes.reduce<Role[]>((roles, wish) => (grantConflict(roles, wish) === null ? [...new Set([...roles, wish])] : roles), []);
    const administrators: readonly Role[] = ADMINISTRATOR_ROLES;
    if (held.some((role) => administrators.includes(role))) expect(held).toHaveLength(1);
  }));
});

test('a role that does not exist is none', () => {
  expect(isRole('hr')).toBe(true);
  expect(isRole('toString')).toBe(false);
});
