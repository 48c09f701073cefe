import { Form, Link, useLoaderData, useSearchParams } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Button, ButtonLink } from '~/components/ui/button';
import { DateText } from '~/components/ui/date';
import { EmptyState } from '~/components/ui/empty-state';
import { SelectField, TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Table } from '~/components/ui/table';
import { can } from '~/domain/people/policy';
import { ROLES } from '~/domain/people/roles';
import { useLanguage } from '~/locales/use-language';
import { listRoleHolders } from '~/server/people/list-roles.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'role:read');
  const query = new URL(request.url).searchParams;
  const filter = { role: query.get('role') ?? '', q: query.get('q') ?? '' };
  const { holders, more } = await listRoleHolders({ ...context, ...filter });
  return { filter, more, holders: holders.map((holder) => ({ ...holder, roles: holder.roles.filter((role) => role.state !== 'past') })), grant: can(context.actor, 'role:grant') };
}

export default function Roles() {
  const { holders, more, filter, grant } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  const [search] = useSearchParams();
  const granted = search.get('granted');
  return (
    <>
      <PageHeader title={t('people.roles-title')} lead={t(grant ? 'people.roles-lead' : 'people.roles-lead-read')} action={grant ? <ButtonLink to="/admin/roles/appoint">{t('people.roles-appoint')}</ButtonLink> : undefined} />
      {granted && /^\d+$/.test(granted) ? <Notice tone="success" title={t('people.appoint-granted', { granted })} /> : null}
      <Form method="get" className="mb-5 grid items-end gap-3 sm:grid-cols-[2fr_2fr_auto]">
        <TextField label={t('people.search')} name="q" type="search" placeholder={t('people.search-hint')} defaultValue={filter.q} />
        <SelectField label={t('people.grant-role')} name="role" defaultValue={filter.role}>
          <option value="">{t('people.roles-all')}</option>
          {ROLES.map((role) => <option key={role} value={role}>{t(`people.role-${role}`)}</option>)}
        </SelectField>
        <Button tone="quiet">{t('people.show')}</Button>
      </Form>
      {more ? <Notice tone="warning" title={t('people.roles-more')} /> : null}
      {holders.length === 0 ? <EmptyState title={t('people.roles-nobody')}>{t('people.roles-nobody-why')}</EmptyState> : (
        <Table label={t('people.roles-title')} head={<tr><th scope="col">{t('people.staff-number')}</th><th scope="col">{t('people.name')}</th><th scope="col">{t('people.department')}</th><th scope="col">{t('people.roles')}</th></tr>}>
          {holders.map((holder) => (
            <tr key={holder.personId}>
              <td className="figures">{holder.staffNumber}</td>
              <td className="whitespace-nowrap"><Link to={`/admin/roles/${holder.personId}`} className="inline-flex min-h-target items-center">{holder.name}</Link></td>
              <td className="whitespace-nowrap">{text(holder.department)}</td>
              <td className="min-w-56">
                {holder.roles.length === 0 ? '—' : (
                  <ul>
                    {holder.roles.map((role) => (
                      <li key={role.id}>
                        {t(`people.role-${role.role}`)} <span className="text-sm text-ink-soft">{role.state === 'future' ? <>{t('people.since')} <DateText date={role.from} /> </> : null}{role.to ? <>{t('people.until')} <DateText date={role.to} /></> : null}</span>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  );
}
