import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Card } from '~/components/ui/card';
import { DateTimeText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { platform } from '~/server/platform/platform.server';
import { requirePermission } from '~/server/platform/request-context.server';
import { readStatus } from '~/server/status/read-status.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'status:read');
  const { env, database } = platform();
  return readStatus({ ...context, env, provider: database.provider });
}

const DATABASES = { sqlite: 'SQLite', postgresql: 'PostgreSQL' } as const;
const COUNTS = ['people', 'waiting', 'departments', 'lessons', 'questions', 'audit'] as const;

export default function Status() {
  const status = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  const plain = status.reach === 'plain-http';
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('status.title')} lead={t('status.lead')} />
      <Notice tone={plain ? 'warning' : 'success'} title={t(`status.reach-${status.reach}`)}>{plain ? <p>{t('status.plain-missing')}</p> : null}</Notice>
      <div className="flex flex-col gap-5">
        <Card aria-labelledby="running">
          <h2 id="running" className="mb-3">{t('status.running')}</h2>
          <Facts rows={[
            { name: t('status.version'), value: status.version },
            { name: t('status.mode'), value: <>{t(status.production ? 'status.mode-production' : 'status.mode-demonstration')} · {text(status.centre.name)}</> },
            { name: t('status.opened'), value: status.centre.openedAt ? <DateTimeText at={status.centre.openedAt} /> : t('status.not-open') },
            { name: t('status.database'), value: DATABASES[status.provider] },
            { name: t('status.migration'), value: <code className="text-sm">{status.migration}</code> },
            { name: t('status.runtime'), value: `Node.js ${status.node}` },
            { name: t('status.zone'), value: status.zone },
            { name: t('status.address'), value: status.publicUrl ?? t('status.no-address') },
          ]} />
        </Card>
        <Card aria-labelledby="counts">
          <h2 id="counts" className="mb-3">{t('status.counts')}</h2>
          <Facts rows={COUNTS.map((key) => ({ name: t(`status.${key}`), value: <span className="figures">{status.counts[key]}</span> }))} />
        </Card>
      </div>
    </div>
  );
}
