import { Form, Link, useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { FormulaNote } from '~/components/assessment/formula-note';
import { Button, ButtonLink } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { SelectField } from '~/components/ui/field';
import { PageHeader } from '~/components/ui/page-header';
import { Table } from '~/components/ui/table';
import { ASSESSMENT_PARTS } from '~/domain/assessment/formula';
import { periodOf, periodsAround } from '~/domain/assessment/period';
import { percentText } from '~/domain/kernel/percent';
import { hoursText } from '~/domain/study/hours-of-minutes';
import { useLanguage } from '~/locales/use-language';
import { listAssessment } from '~/server/assessment/list-assessment.server';
import { forbidden, notFound, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'assessment:read');
  const url = new URL(request.url);
  const periods = periodsAround(context.today);
  const period = periodOf(url.searchParams.get('period') || String(periods[0]));
  if (!period) throw notFound();
  if (!context.actor.roles.includes('hr') && !context.actor.roles.includes('department-head')) throw forbidden();
  const departmentId = url.searchParams.get('department') || null;
  return { period, periods, departmentId, ...(await listAssessment({ ...context, period, departmentId })) };
}

export default function Assessment() {
  const { period, periods, departmentId, rows, formula, departments } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  const query = new URLSearchParams({ period: period.key, ...(departmentId ? { department: departmentId } : {}) }).toString();
  return (
    <>
      <PageHeader
        title={t('assessment.title')}
        lead={t('assessment.lead')}
        action={<ButtonLink to={`/assessment.csv?${query}`} reloadDocument tone="quiet">{t('assessment.export')}</ButtonLink>}
      />
      <Form className="no-print mb-5 flex flex-wrap items-end gap-3">
        <SelectField label={t('assessment.period')} name="period" defaultValue={period.key}>
          {periods.map((key) => <option key={key} value={key}>{periodName(key, t)}</option>)}
        </SelectField>
        <SelectField label={t('assessment.department')} name="department" defaultValue={departmentId ?? ''}>
          <option value="">{t('assessment.all')}</option>
          {departments.map((department) => <option key={department.id} value={department.id}>{text({ zh: department.nameZh, en: department.nameEn })}</option>)}
        </SelectField>
        <Button tone="quiet">{t('assessment.show')}</Button>
      </Form>
      {rows.length === 0 ? <EmptyState title={t('assessment.none')} /> : (
        <Table
          label={t('assessment.title')}
          head={
            <tr>
              <th scope="col">{t('assessment.person')}</th>
              <th scope="col">{t('assessment.department')}</th>
              {ASSESSMENT_PARTS.map((part) => <th key={part} scope="col" className="!text-right">{t(`assessment.part-${part}`)}</th>)}
              <th scope="col" className="!text-right">{t('assessment.total')}</th>
            </tr>
          }
        >
          {rows.map((row) => (
            <tr key={row.personId}>
              <td className="whitespace-nowrap"><Link to={`/records/${row.personId}?period=${period.key}`}>{row.name}</Link> <span className="text-ink-soft">{row.staffNumber}</span></td>
              <td className="whitespace-nowrap">{text({ zh: row.departmentZh, en: row.departmentEn })}</td>
              {row.card.figures.map((figure) => (
                <td key={figure.part} className="text-right">
                  {figure.score === null ? <span className="text-ink-soft">{t('assessment.no-figure')}</span> : (
                    <Link to={`/records/${row.personId}?period=${period.key}#${figure.part}`}>
                      {figure.part === 'hours' ? t('assessment.hours', { hours: hoursText(row.hours) }) : figure.part === 'certification' ? t(`assessment.status-${row.certificate?.status ?? 'none'}` as 'assessment.status-valid') : `${percentText(figure.score)}%`}
                    </Link>
                  )}
                </td>
              ))}
              <td className="text-right font-semibold">{percentText(row.card.total)}</td>
            </tr>
          ))}
        </Table>
      )}
      <FormulaNote formula={formula} />
    </>
  );
}

/** 2026年度 / 2026年第4季度 */
function periodName(key: string, t: ReturnType<typeof useLanguage>['t']): string {
  const [year, quarter] = key.split('Q');
  return quarter ? t('assessment.quarter', { year: year ?? '', quarter }) : t('assessment.year', { year: year ?? '' });
}
