import { DateText } from '~/components/ui/date';
import type { Requirement } from '~/domain/certification/programme';
import { COMPETENCIES } from '~/domain/kernel/business-line';
import { percentText } from '~/domain/kernel/percent';
import { hoursText } from '~/domain/study/hours-of-minutes';
import { useLanguage } from '~/locales/use-language';

type Part = { score: number; right: number; items: number };

export type Evidence = {
  id: string;
  onDate: string;
  origin: string;
  /** Hundredths of a percent, or of an hour. */
  amount: number | null;
  satisfied: boolean;
  note: string;
  noteEn?: string;
  competencies: Partial<Record<(typeof COMPETENCIES)[number], Part>> | null;
};

/** One piece of evidence: date, what it is, figure, source; a quiz also by competency. */
export function EvidenceRow({ row, kind }: { row: Evidence; kind: Requirement['kind'] }) {
  const { t, text } = useLanguage();
  const { competencies } = row;
  const figure = row.amount === null ? '' : kind === 'hours' ? t('assessment.hours', { hours: hoursText(row.amount) }) : `${percentText(row.amount)}%`;
  return (
    <li className="py-2">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span><DateText date={row.onDate} /> {text({ zh: row.note, en: row.noteEn })}</span>
        <span className="figures">{figure} {row.satisfied ? '' : t('certification.not-reached')} <span className="text-sm text-ink-soft">{t(`certification.origin-${row.origin}` as 'certification.origin-system')}</span></span>
      </p>
      {competencies ? (
        <p className="figures text-sm text-ink-soft">{COMPETENCIES.flatMap((name) => (competencies[name] ? [`${t(`competencies.${name}-short`)} ${percentText(competencies[name].score)}%`] : [])).join(' · ')}</p>
      ) : null}
    </li>
  );
}
