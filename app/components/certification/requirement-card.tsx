import { CircleCheck, CircleDashed } from 'lucide-react';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { Pill } from '~/components/ui/pill';
import type { Requirement } from '~/domain/certification/programme';
import { COMPETENCIES } from '~/domain/kernel/business-line';
import { percentText } from '~/domain/kernel/percent';
import { hoursText } from '~/domain/study/hours-of-minutes';
import { useLanguage } from '~/locales/use-language';
import { requirementWords } from './requirement-words';

type Part = { score: number; right: number; items: number };
type State = {
  requirement: Requirement;
  met: boolean;
  earned: number | null;
  evidence: { id: string; onDate: string; origin: string; amount: number | null; satisfied: boolean; note: string; competencies: Partial<Record<(typeof COMPETENCIES)[number], Part>> | null }[];
};

/** One requirement with the evidence for it, each row with date and source. */
export function RequirementCard({ state }: { state: State }) {
  const { t } = useLanguage();
  const { requirement } = state;
  const figure = (amount: number | null) => (amount === null ? '' : requirement.kind === 'hours' ? t('assessment.hours', { hours: hoursText(amount) }) : `${percentText(amount)}%`);
  return (
    <Card as="article" className={requirement.kind === 'hours' ? 'lg:col-span-2' : ''}>
      <h3 className="flex flex-wrap items-center justify-between gap-2">
        {requirementWords(requirement, t)}
        <Pill tone={state.met ? 'good' : 'warn'} icon={state.met ? CircleCheck : CircleDashed}>{t(state.met ? 'certification.met' : 'certification.not-met')}</Pill>
      </h3>
      {state.earned !== null ? <p className="mt-1 text-ink-soft">{t('certification.earned', { hours: hoursText(state.earned) })}</p> : null}
      {state.evidence.length === 0 ? <p className="mt-2 text-ink-soft">{t('certification.no-evidence')}</p> : (
        <ul className="mt-2 divide-y divide-line">
          {state.evidence.map((row) => (
            <li key={row.id} className="py-2">
              <p className="flex flex-wrap items-baseline justify-between gap-x-4">
                <span><DateText date={row.onDate} /> {row.note}</span>
                <span className="figures">{figure(row.amount)} {row.satisfied ? '' : t('certification.not-reached')} <span className="text-sm text-ink-soft">{t(`certification.origin-${row.origin}` as 'certification.origin-system')}</span></span>
              </p>
              {row.competencies ? (
                <p className="figures text-sm text-ink-soft">{COMPETENCIES.flatMap((name) => (row.competencies?.[name] ? [`${t(`competencies.${name}-short`)} ${percentText(row.competencies[name].score)}%`] : [])).join(' · ')}</p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
