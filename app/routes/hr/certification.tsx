import { Link, useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { ButtonLink } from '~/components/ui/button';
import { DateText } from '~/components/ui/date';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import { useLanguage } from '~/locales/use-language';
import { readQueue } from '~/server/certification/read-certificates.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'certificate:issue');
  return { queue: await readQueue(context) };
}

export default function Certification() {
  const { queue } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  // Whoever has waited longest comes first.
  const waiting = queue.filter((row) => row.state === 'proposed').reverse();
  const decided = queue.filter((row) => row.state !== 'proposed');
  return (
    <>
      <PageHeader title={t('certification.title')} lead={t('certification.lead')} action={<ButtonLink to="/evidence/new" tone="quiet">{t('certification.enter-evidence')}</ButtonLink>} />
      <h2 className="mb-3">{t('certification.waiting')}</h2>
      {waiting.length === 0 ? <EmptyState title={t('certification.none-waiting')}>{t('certification.none-waiting-why')}</EmptyState> : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {waiting.map((row) => (
            <li key={row.id}>
              <Link to={`/certification/${row.id}`} className="row-link flex min-h-target flex-wrap items-center justify-between gap-3 px-4 py-3">
                <span><span className="row-title font-medium">{row.name}</span> <span className="text-ink-soft">{row.staffNumber} · {text(row.department)}{row.post ? ` · ${text(row.post)}` : ''}</span></span>
                <span className="flex items-center gap-3"><Pill>{t(`certification.purpose-${row.purpose}` as 'certification.purpose-initial')}</Pill><DateText date={row.createdAt.date} /></span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {decided.length > 0 ? (
        <>
          <h2 className="mb-3 mt-8">{t('certification.decided')}</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-card">
            {decided.map((row) => (
              <li key={row.id}>
                <Link to={`/certification/${row.id}`} className="row-link flex min-h-target flex-wrap items-center justify-between gap-3 px-4 py-2">
                  <span><span className="row-title">{row.name}</span> <span className="text-ink-soft">{row.staffNumber}</span></span>
                  <span className="flex items-center gap-3"><Pill tone={row.state === 'issued' ? 'good' : 'neutral'}>{t(`certification.state-${row.state}` as 'certification.state-issued')}</Pill>{row.decidedAt ? <DateText date={row.decidedAt.date} /> : null}</span>
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
