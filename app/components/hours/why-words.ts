import type { LedgerLine } from '~/domain/study/hours-ledger';
import type { Translate } from '~/locales/registry';

/** Why a row brought what it brought, in one sentence. */
export function whyWords(line: LedgerLine, t: Translate): string {
  const { source, minutes, why, measure } = line;
  const done = t(`hours.done-${source}`);
  if (minutes === null || why === null) return done;
  if (why === 'no-rule' || why === 'not-counted') return t('hours.why', { done, how: t(`hours.why-${why}`) });
  const how = measure && 'minutesPerHour' in measure ? t('hours.by-minutes', { minutes, per: measure.minutesPerHour }) : t('hours.by-steps', { minutes });
  return t('hours.why', { done, how: why === 'counted' ? how : t('hours.why', { done: how, how: t(`hours.why-${why}`) }) });
}
