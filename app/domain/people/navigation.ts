import type { Actor } from './policy';
import type { Role } from './roles';

export type NavigationKey =
  | 'home' | 'courses' | 'quizzes' | 'mentees' | 'practicals' | 'teach' | 'reviews' | 'bank' | 'classes' | 'team' | 'meetings'
  | 'certification' | 'register' | 'assessment' | 'people' | 'roles' | 'audit' | 'status';
export type NavigationEntry = { key: NavigationKey; to: string };

const PATHS: Record<NavigationKey, string> = {
  home: '/', courses: '/courses', quizzes: '/quizzes', mentees: '/mentees', practicals: '/practicals', teach: '/teach', reviews: '/teach/reviews', bank: '/bank', classes: '/classes',
  team: '/team', meetings: '/meetings', certification: '/certification', register: '/register', assessment: '/assessment',
  people: '/admin/people', roles: '/admin/roles', audit: '/admin/audit', status: '/admin/status',
};

/** What each role comes for, most wanted first (product.md, "Who uses it, for what"). */
const BY_ROLE: Record<Role, NavigationKey[]> = {
  learner: ['courses', 'quizzes', 'classes'],
  mentor: ['mentees'],
  trainer: ['teach', 'bank', 'reviews', 'classes'],
  examiner: ['practicals'],
  'department-head': ['team', 'meetings', 'assessment', 'reviews', 'bank'],
  hr: ['certification', 'register', 'assessment', 'people'],
  'system-admin': ['people', 'status'],
  'security-admin': ['roles', 'status'],
  'audit-admin': ['audit', 'status'],
};

/** The rail holds at most eight entries; whoever has many roles reaches the rest from the home page. */
const MOST = 8;

export function navigationFor(actor: Pick<Actor, 'roles'>): NavigationEntry[] {
  const order: Role[] = ['system-admin', 'security-admin', 'audit-admin', 'hr', 'examiner', 'trainer', 'department-head', 'mentor', 'learner'];
  const keys = new Set<NavigationKey>(['home']);
  for (const role of order) if (actor.roles.includes(role)) BY_ROLE[role].forEach((key) => keys.add(key));
  return [...keys].slice(0, MOST).map((key) => ({ key, to: PATHS[key] }));
}
