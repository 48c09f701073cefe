import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { AuditFilterForm } from '~/components/audit/audit-filter-form';
import { AuditTable } from '~/components/audit/audit-table';
import { ChainNotice } from '~/components/audit/chain-notice';
import { ButtonLink } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { readAuditFilter } from '~/server/audit/audit-filter.server';
import { listAudit } from '~/server/audit/list-audit.server';
import { verifyChain } from '~/server/audit/verify-chain.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'audit:read');
  const query = new URL(request.url).searchParams;
  const filter = readAuditFilter(query);
  const before = Number(query.get('before'));
  const list = await listAudit({ ...context, filter, before: Number.isSafeInteger(before) && before > 0 ? before : null });
  return { ...list, filter, chain: await verifyChain({ db: context.db, all: query.has('verify') }) };
}

export default function Audit() {
  const { lines, next, total, filter, chain } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const narrowed = new URLSearchParams(Object.entries(filter).filter(([, value]) => value));
  const older = new URLSearchParams(narrowed);
  if (next) older.set('before', String(next));
  return (
    <>
      <PageHeader title={t('audit.title')} lead={t('audit.lead')} action={<ButtonLink to={`/admin/audit.csv?${narrowed}`} reloadDocument tone="quiet">{t('audit.export')}</ButtonLink>} />
      <ChainNotice chain={chain} />
      <AuditFilterForm filter={filter} />
      <p className="mb-2 text-ink-soft" role="status">{t('audit.found', { total })}</p>
      {lines.length === 0 ? <EmptyState title={t('audit.none')}>{t('audit.none-why')}</EmptyState> : <AuditTable lines={lines} />}
      <nav className="mt-4 flex justify-center gap-6" aria-label={t('audit.title')}>
        {search.has('before') ? <Link className="flex min-h-target items-center" to={`?${narrowed}`}>← {t('audit.newest')}</Link> : null}
        {next ? <Link className="flex min-h-target items-center" to={`?${older}`}>{t('audit.older')} →</Link> : null}
      </nav>
    </>
  );
}
