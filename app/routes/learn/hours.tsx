import { Link, useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Download } from 'lucide-react';
import { HoursPaperFoot, HoursPaperHead } from '~/components/hours/hours-paper';
import { HoursRuleCard } from '~/components/hours/hours-rule-card';
import { HoursTable } from '~/components/hours/hours-table';
import { ButtonLink } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { PrintButton } from '~/components/ui/print-button';
import { askedYear } from '~/domain/study/hours-ledger';
import { hoursText } from '~/domain/study/hours-of-minutes';
import { useLanguage } from '~/locales/use-language';
import { requireActor } from '~/server/platform/request-context.server';
import { readHours } from '~/server/study/read-hours.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  return readHours({ ...context, year: askedYear(new URL(request.url).searchParams.get('year'), context.today) });
}

export default function Hours() {
  const hours = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const { year, years, lines, total } = hours;
  const period = year ? t('hours.year', { year }) : t('hours.all-years');
  const chosen = (own: boolean) =>
    `inline-flex min-h-target items-center gap-2 rounded-lg border px-4 no-underline hover:no-underline ${own ? 'border-accent bg-accent-soft font-semibold text-accent-strong' : 'border-line bg-card text-ink hover:border-accent'}`;
  return (
    <div className="mx-auto max-w-3xl print:max-w-none">
      <div className="no-print">
        <PageHeader title={t('hours.title')} lead={t('hours.lead')} />
        {years.length > 1 ? (
          <nav aria-label={t('hours.period')} className="mb-5 flex flex-wrap gap-2">
            {years.map((entry) => (
              <Link key={entry.year} to={`/hours?year=${entry.year}`} aria-current={entry.year === year ? 'page' : undefined} className={chosen(entry.year === year)}>
                {t('hours.year', { year: entry.year })} <span className="figures text-sm">{t('hours.amount', { hours: hoursText(entry.hundredths) })}</span>
              </Link>
            ))}
            <Link to="/hours?year=all" aria-current={year === null ? 'page' : undefined} className={chosen(year === null)}>{t('hours.all-years')}</Link>
          </nav>
        ) : null}
        {lines.length > 0 ? (
          <div className="mb-5 flex flex-wrap items-center gap-3">
            <p className="w-full text-lg sm:mr-auto sm:w-auto">{period} <strong className="figures text-2xl text-accent-strong">{hoursText(total)}</strong> {t('hours.unit')}</p>
            <ButtonLink to={`/hours.csv?year=${year ?? 'all'}`} reloadDocument tone="quiet" className="!px-3 sm:!px-5"><Download aria-hidden className="size-5" /> {t('hours.csv')}</ButtonLink>
            <PrintButton>{t('hours.print')}</PrintButton>
          </div>
        ) : null}
      </div>
      {lines.length === 0 ? (
        <EmptyState title={t('hours.none')} action={<ButtonLink to="/courses" tone="quiet">{t('hours.to-courses')}</ButtonLink>}>{t('hours.none-why')}</EmptyState>
      ) : (
        <>
          <HoursPaperHead person={hours.person} centre={hours.centre} period={period} total={hoursText(total)} />
          <div className="overflow-hidden rounded-card border border-line bg-card print:overflow-visible print:rounded-none"><HoursTable lines={lines} total={total} /></div>
          <HoursPaperFoot asOf={hours.asOf} />
        </>
      )}
      {hours.rule ? <HoursRuleCard rule={hours.rule} /> : null}
    </div>
  );
}
