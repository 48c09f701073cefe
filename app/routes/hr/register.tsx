import { Form, Link, useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { StatusPill } from '~/components/certification/status-pill';
import { Button, ButtonLink } from '~/components/ui/button';
import { DateText } from '~/components/ui/date';
import { EmptyState } from '~/components/ui/empty-state';
import { SelectField, TextField } from '~/components/ui/field';
import { PageHeader } from '~/components/ui/page-header';
import { PrintButton } from '~/components/ui/print-button';
import { Table } from '~/components/ui/table';
import { CERTIFICATE_STATUSES } from '~/domain/certification/status';
import { useLanguage } from '~/locales/use-language';
import { readRegister } from '~/server/certification/read-certificates.server';
import { registerFilter } from '~/server/certification/register-filter.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'register:read');
  const filter = registerFilter(new URL(request.url).searchParams, context.today);
  const departments = await context.db.department.findMany({ orderBy: { order: 'asc' }, select: { id: true, nameZh: true, nameEn: true } });
  return { filter, today: context.today, departments, rows: await readRegister({ ...context, ...filter }) };
}

export default function Register() {
  const { filter, today, departments, rows } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  const query = new URLSearchParams({ on: filter.on, department: filter.departmentId ?? '', status: filter.status ?? '', q: filter.query }).toString();
  return (
    <>
      <PageHeader title={t('certification.register')} lead={<>{t('certification.register-on')} <DateText date={filter.on} /> · {t('certification.count', { count: rows.length })}</>}
        action={<><PrintButton>{t('shell.print')}</PrintButton><ButtonLink to={`/register.csv?${query}`} reloadDocument tone="quiet">{t('assessment.export')}</ButtonLink></>} />
      <Form className="no-print mb-5 grid gap-3 sm:grid-cols-2 lg:grid-cols-[repeat(4,1fr)_auto] lg:items-end">
        <TextField label={t('certification.on-day')} name="on" type="date" defaultValue={filter.on} max={today} />
        <SelectField label={t('assessment.department')} name="department" defaultValue={filter.departmentId ?? ''}>
          <option value="">{t('assessment.all')}</option>
          {departments.map((department) => <option key={department.id} value={department.id}>{text({ zh: department.nameZh, en: department.nameEn })}</option>)}
        </SelectField>
        <SelectField label={t('certification.status')} name="status" defaultValue={filter.status ?? ''}>
          <option value="">{t('assessment.all')}</option>
          {CERTIFICATE_STATUSES.filter((status) => status !== 'none').map((status) => <option key={status} value={status}>{t(`certification.status-${status}`)}</option>)}
        </SelectField>
        <TextField label={t('certification.search')} name="q" defaultValue={filter.query} />
        <Button tone="quiet">{t('assessment.show')}</Button>
      </Form>
      {rows.length === 0 ? <EmptyState title={t('certification.register-empty')} /> : (
        <Table label={t('certification.register')} head={<tr>{(['number', 'name', 'status', 'department-post', 'issued', 'until'] as const).map((column) => <th key={column} scope="col">{t(`certification.column-${column}`)}</th>)}</tr>}>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className="whitespace-nowrap"><Link to={`/certificates/${row.id}`}>{row.number}</Link></td>
              <td className="whitespace-nowrap">{row.name} <span className="text-ink-soft">{row.staffNumber}</span></td>
              <td><StatusPill status={row.status} /></td>
              <td className="whitespace-nowrap">{text(row.department)}{row.post ? <span className="block text-sm text-ink-soft">{text(row.post)}</span> : null}</td>
              <td><DateText date={row.issuedOn} /></td>
              <td>{row.validUntil ? <DateText date={row.validUntil} /> : '—'}</td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
