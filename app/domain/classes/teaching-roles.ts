import type { Role } from '~/domain/people/roles';

/** Who may stand before a class: trainers, and those who know the counter or the rules. The three administrators have no part in the training. */
export const TEACHING_ROLES: readonly Role[] = ['trainer', 'mentor', 'examiner', 'department-head'];
