import type { Requirement } from '~/domain/certification/programme';
import type { MessageKey, Translate } from '~/locales/registry';

/** A requirement in one line. Courses and quizzes of the shipped programme have words of their own; others are named by their key. */
export function requirementWords(requirement: Requirement, t: Translate): string {
  switch (requirement.kind) {
    case 'course': {
      const known = ['hpf-essentials', 'six-steps'].includes(requirement.course);
      return known ? t(`certification.course-${requirement.course}` as MessageKey) : t('certification.course', { name: requirement.course });
    }
    case 'quiz':
      return t('certification.quiz');
    case 'practical':
      return t('certification.practical', { months: requirement.withinMonths });
    case 'hours':
      return t('certification.hours', { hours: requirement.hours });
  }
}
