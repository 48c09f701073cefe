import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { DateText } from '~/components/ui/date';
import { percentText } from '~/domain/kernel/percent';
import { hoursText } from '~/domain/study/hours-of-minutes';
import { useLanguage } from '~/locales/use-language';

type Props = {
  record: {
    formal: { id: string; onDate: string; score: number; passed: boolean; number: number }[];
    practical: { id: string; onDate: string; score: number; competent: boolean; examiner: string }[];
    hours: { id: string; onDate: string; hundredths: number; source: string; noteZh: string; noteEn: string }[];
    certificate: { id: string; number: string; status: string; validUntil: string | null } | null;
  };
};

/** The dated rows behind each figure: where it comes from, one tap away. */
export function RecordEvidence({ record }: Props) {
  const { t, text } = useLanguage();
  const sum = record.hours.reduce((all, row) => all + row.hundredths, 0);
  return (
    <div className="mt-6 grid gap-5 lg:grid-cols-2">
      <Rows id="formal" title={t('assessment.part-formal')} empty={record.formal.length === 0}>
        {record.formal.map((row) => (
          <Row key={row.id} date={row.onDate} what={t('quizzes.attempt-number', { number: row.number })} figure={`${percentText(row.score)}% · ${t(row.passed ? 'quizzes.passed' : 'quizzes.not-passed')}`} />
        ))}
      </Rows>
      <Rows id="practical" title={t('assessment.part-practical')} empty={record.practical.length === 0}>
        {record.practical.map((row) => (
          <Row key={row.id} date={row.onDate} what={<Link to={`/practicals/${row.id}`}>{t('assessment.examined-by', { name: row.examiner })}</Link>} figure={`${percentText(row.score)}% · ${t(row.competent ? 'assessment.competent' : 'assessment.not-yet')}`} />
        ))}
      </Rows>
      <Rows id="hours" title={t('shell.bracketed', { words: t('assessment.part-hours'), what: t('assessment.hours', { hours: hoursText(sum) }) })} empty={record.hours.length === 0}>
        {record.hours.map((row) => (
          <Row key={row.id} date={row.onDate} what={`${text({ zh: row.noteZh, en: row.noteEn })} · ${t(`assessment.source-${row.source}` as 'assessment.source-lesson')}`} figure={t('assessment.hours', { hours: hoursText(row.hundredths) })} />
        ))}
      </Rows>
      <Rows id="certification" title={t('assessment.part-certification')} empty={!record.certificate}>
        {record.certificate ? (
          <Row date={record.certificate.validUntil} what={<Link to={`/certificates/${record.certificate.id}`}>{record.certificate.number}</Link>} figure={t(`assessment.status-${record.certificate.status}` as 'assessment.status-valid')} />
        ) : null}
      </Rows>
    </div>
  );
}

function Rows({ id, title, empty, children }: { id: string; title: string; empty: boolean; children: ReactNode }) {
  const { t } = useLanguage();
  return (
    <section aria-labelledby={`${id}-title`} id={id} className="scroll-mt-4 rounded-card border border-line bg-card p-5 target:border-accent">
      <h3 id={`${id}-title`} className="mb-2">{title}</h3>
      {empty ? <p className="text-ink-soft">{t('assessment.no-rows')}</p> : <ul className="divide-y divide-line">{children}</ul>}
    </section>
  );
}

function Row({ date, what, figure }: { date: string | null; what: ReactNode; figure: string }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
      <span className="min-w-0">{date ? <span className="mr-3 text-ink-soft"><DateText date={date} /></span> : null}{what}</span>
      <span className="figures">{figure}</span>
    </li>
  );
}
