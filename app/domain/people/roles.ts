/** Who uses Liubu, for what: product.md. The three administrators (三员) are never one person. */
export const ROLES = [
  'learner', 'mentor', 'trainer', 'examiner', 'department-head', 'hr', 'system-admin', 'security-admin', 'audit-admin',
] as const;
export type Role = (typeof ROLES)[number];

export const ADMINISTRATOR_ROLES = ['system-admin', 'security-admin', 'audit-admin'] as const satisfies readonly Role[];

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
