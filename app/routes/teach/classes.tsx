import { Link, useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { CircleCheck } from 'lucide-react';
import { ButtonLink } from '~/components/ui/button';
import { DateTimeText } from '~/components/ui/date';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import { can } from '~/domain/people/policy';
import { useLanguage } from '~/locales/use-language';
import { listClasses } from '~/server/classes/read-classes.server';
import { forbidden, requireActor } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  const found = await listClasses(context);
  // An examiner or a head comes here as the teacher of a class, and for nothing else.
  if (!found.manages && !found.teaches && !can(context.actor, 'class:attend')) throw forbidden();
  return found;
}

export default function Classes() {
  const { classes, manages } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  return (
    <>
      <PageHeader title={t('classes.title')} lead={t(manages ? 'classes.lead-manage' : 'classes.lead')} action={manages ? <ButtonLink to="/classes/new">{t('classes.plan')}</ButtonLink> : undefined} />
      {classes.length === 0 ? <EmptyState title={t('classes.none')}>{t('classes.none-why')}</EmptyState> : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {classes.map((entry) => (
            <li key={entry.id}>
              <Link to={`/classes/${entry.id}`} className="row-link flex min-h-target flex-wrap items-center justify-between gap-3 px-4 py-3">
                <span><span className="row-title font-medium">{text(entry.title)}</span><span className="block text-sm text-ink-soft"><DateTimeText at={{ date: entry.startsAt.date, time: entry.startsAt.time.slice(0, 5) }} /> · {entry.place}</span></span>
                <span className="flex items-center gap-3">
                  {entry.mine ? <Pill tone="good" icon={CircleCheck}>{t('classes.signed-in')}</Pill> : null}
                  {entry.runs ? <span className="figures text-sm text-ink-soft">{t('classes.present', { present: entry.present, invited: entry.invited })}</span> : null}
                  <Pill>{t(`classes.state-${entry.state}` as 'classes.state-planned')}</Pill>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
