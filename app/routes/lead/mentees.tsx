import { Form, useLoaderData } from '@remix-run/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { CircleCheck } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import { useLanguage } from '~/locales/use-language';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { confirmOnJob, listMentees } from '~/server/practicals/confirm-on-job.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'mentee:confirm');
  return { mentees: await listMentees(context) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'mentee:confirm');
  const form = await request.formData();
  const learnerId = String(form.get('learner'));
  const confirmed = await confirmOnJob({ ...context, learnerId, itemKey: String(form.get('item')) });
  if (!confirmed.ok) throw notFound();
  return redirect(`/mentees#${learnerId}`);
}

export default function Mentees() {
  const { mentees } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('practicals.mentees-title')} lead={t('practicals.mentees-lead')} />
      {mentees.length === 0 ? <EmptyState title={t('practicals.no-mentees')} /> : null}
      {mentees.map((mentee) => (
        <Card key={mentee.id} id={mentee.id} className="mb-5 scroll-mt-4" aria-labelledby={`name-${mentee.id}`}>
          <h2 id={`name-${mentee.id}`}>{mentee.name} <span className="text-base font-normal text-ink-soft">{mentee.staffNumber}</span></h2>
          <p className="text-ink-soft">
            {mentee.post ? <>{text(mentee.post)} · </> : null}{t('practicals.since')} <DateText date={mentee.since} /> · {t('practicals.confirmed-of', { count: mentee.items.filter((item) => item.confirmed).length, items: mentee.items.length })}
          </p>
          {mentee.ready ? <div className="mt-3"><Notice tone="success">{t('practicals.ready-for-check')}</Notice></div> : null}
          {mentee.ready ? (
            <details><summary className="min-h-target cursor-pointer py-2.5 text-accent-strong">{t('practicals.on-job-list')}</summary><OnJobList mentee={mentee} /></details>
          ) : <OnJobList mentee={mentee} />}
        </Card>
      ))}
    </div>
  );
}

function OnJobList({ mentee }: { mentee: ReturnType<typeof useLoaderData<typeof loader>>['mentees'][number] }) {
  const { t, text } = useLanguage();
  return (
    <ul className="mt-2 divide-y divide-line">
      {mentee.items.map((item) => (
        <li key={item.key} className="flex min-h-14 items-center justify-between gap-4 py-2">
          <span>{text(item.text)}</span>
          {item.confirmed ? (
            <Pill tone="good" icon={CircleCheck}>{t('practicals.confirmed')}</Pill>
          ) : (
            <Form method="post" className="shrink-0">
              <input type="hidden" name="learner" value={mentee.id} />
              <Button tone="quiet" name="item" value={item.key} aria-label={t('practicals.confirm-item', { item: text(item.text) })}>{t('practicals.confirm')}</Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
