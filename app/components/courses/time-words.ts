import type { Translate } from '~/locales/registry';

/** How long something still takes, as people say it: 约12分钟, 约1小时20分钟. */
export function timeWords(minutes: number, t: Translate): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('courses.left-minutes', { minutes: rest });
  return rest === 0 ? t('courses.left-hours', { hours }) : t('courses.left-both', { hours, minutes: rest });
}
