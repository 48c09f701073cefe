import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { Pill } from '~/components/ui/pill';
import type { HoursMeasure, HoursRule } from '~/domain/standards/hours-rules';
import { useLanguage } from '~/locales/use-language';

/** The rule of today in words: everyone can read how hours come about. */
export function HoursRuleCard({ rule }: { rule: HoursRule }) {
  const { t, text } = useLanguage();
  const words = (measure: HoursMeasure | undefined) => {
    if (!measure) return t('hours.rule-none');
    if ('minutesPerHour' in measure) return t('hours.rule-minutes', { per: measure.minutesPerHour });
    return measure.steps.map((step) => t('hours.rule-step', { minutes: step.fromMinutes, hours: step.hours })).join(t('hours.between'));
  };
  return (
    <Card aria-labelledby="hours-rule" className="no-print mt-6">
      <h2 id="hours-rule" className="mb-3 flex flex-wrap items-center gap-3">{t('hours.rule')} {rule.confirm ? <Pill tone="warn">{t('hours.rule-confirm')}</Pill> : null}</h2>
      <Facts rows={[
        { name: t('hours.rule-lesson'), value: words(rule.lesson) },
        { name: t('hours.rule-class'), value: words(rule.class) },
        { name: t('hours.rule-most'), value: rule.mostOnlineHoursAYear ? t('hours.amount', { hours: rule.mostOnlineHoursAYear }) : t('hours.rule-no-limit') },
        { name: t('hours.rule-from'), value: <><DateText date={rule.from} />{rule.to ? <> – <DateText date={rule.to} /></> : null}</> },
        { name: t('hours.rule-source'), value: text(rule.source) },
      ]} />
    </Card>
  );
}
