import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { CircleCheck, CircleMinus, Clock } from 'lucide-react';
import { Pager } from '~/components/people/pager';
import { Button, ButtonLink } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { SelectField, TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import { Table } from '~/components/ui/table';
import { can } from '~/domain/people/policy';
import { useLanguage } from '~/locales/use-language';
import { listPeople } from '~/server/people/list-people.server';
import { readOrganisation } from '~/server/people/read-organisation.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'person:read');
  const query = new URL(request.url).searchParams;
  const filter = { q: query.get('q') ?? '', departmentId: query.get('department') ?? '', state: query.get('state') ?? '', page: Number(query.get('page') ?? 1) };
  const [list, { departments }] = await Promise.all([listPeople({ ...context, filter }), readOrganisation(context.db)]);
  return { ...list, filter, departments: departments.map(({ id, name, depth }) => ({ id, name, depth })), manage: can(context.actor, 'person:manage') };
}

export default function People() {
  const { people, total, page, pages, filter, departments, manage } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  const [search] = useSearchParams();
  const imported = search.get('imported');
  const others = Number(search.get('others')) || 0;
  return (
    <>
      <PageHeader
        title={t('people.title')}
        lead={t(manage ? 'people.lead' : 'people.lead-read')}
        action={manage ? (
          <>
            <ButtonLink to="/admin/people/new">{t('people.add')}</ButtonLink>
            <ButtonLink to="/admin/people/import" tone="quiet">{t('people.import')}</ButtonLink>
            <ButtonLink to="/admin/slips" tone="quiet">{t('people.slips')}</ButtonLink>
            <ButtonLink to="/admin/departments" tone="quiet">{t('people.departments')}</ButtonLink>
          </>
        ) : undefined}
      />
      {imported && /^\d+$/.test(imported) ? <Notice tone="success" title={t('people.imported', { added: imported })}>{others > 0 ? t('people.imported-others', { others }) : null}</Notice> : null}
      <Form method="get" className="mb-5 grid items-end gap-3 sm:grid-cols-[2fr_2fr_1fr_auto]">
        <TextField label={t('people.search')} name="q" type="search" placeholder={t('people.search-hint')} defaultValue={filter.q} />
        <SelectField label={t('people.department')} name="department" defaultValue={filter.departmentId}>
          <option value="">{t('people.all-departments')}</option>
          {departments.map((row) => <option key={row.id} value={row.id}>{'　'.repeat(row.depth)}{text(row.name)}</option>)}
        </SelectField>
        <SelectField label={t('people.state')} name="state" defaultValue={filter.state}>
          <option value="">{t('people.state-employed')}</option>
          <option value="waiting">{t('people.state-waiting')}</option>
          <option value="left">{t('people.state-left')}</option>
        </SelectField>
        <Button tone="quiet">{t('people.show')}</Button>
      </Form>
      <p className="mb-2 text-ink-soft" role="status">{t('people.found', { total })}</p>
      {people.length === 0 ? <EmptyState title={t('people.none')}>{t('people.none-why')}</EmptyState> : (
        <Table label={t('people.title')} head={<tr>{(['staff-number', 'name', 'department', 'post', 'roles', 'state'] as const).map((key) => <th key={key} scope="col">{t(`people.${key}`)}</th>)}</tr>}>
          {people.map((person) => (
            <tr key={person.id}>
              <td className="figures">{person.staffNumber}</td>
              <td className="whitespace-nowrap"><Link to={`/admin/people/${person.id}`} className="inline-flex min-h-target items-center">{person.name}</Link></td>
              <td className="whitespace-nowrap">{text(person.department)}</td>
              <td className="whitespace-nowrap">{person.post ? text(person.post) : '—'}</td>
              <td className="min-w-40">{person.roles.length > 0 ? person.roles.map((role) => t(`people.role-${role}`)).join(' · ') : '—'}</td>
              <td>{person.left ? <Pill icon={CircleMinus}>{t('people.left')}</Pill> : person.active ? <Pill tone="good" icon={CircleCheck}>{t('people.active')}</Pill> : <Pill tone="warn" icon={Clock}>{t('people.waiting')}</Pill>}</td>
            </tr>
          ))}
        </Table>
      )}
      <Pager page={page} pages={pages} search={search.toString()} />
    </>
  );
}
