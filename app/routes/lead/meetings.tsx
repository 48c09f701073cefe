import { Form, Link, useLoaderData } from '@remix-run/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { openMeeting } from '~/server/meetings/hold-meeting.server';
import { listMeetings } from '~/server/meetings/read-meetings.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'meeting:host');
  return listMeetings(context);
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'meeting:host');
  const { meetingId } = await openMeeting(context);
  return redirect(`/meetings/${meetingId}`);
}

export default function Meetings() {
  const { meetings, open } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const start = <Form method="post"><Button>{t('meetings.open')}</Button></Form>;
  return (
    <>
      <PageHeader title={t('meetings.title')} lead={t('meetings.lead')} action={start} />
      <Card className="mb-6" aria-labelledby="open-suggestions">
        <h2 id="open-suggestions" className="mb-2">{t('meetings.open-suggestions')}</h2>
        {open.length === 0 ? <p className="text-ink-soft">{t('meetings.no-open')}</p> : (
          <ul className="divide-y divide-line">
            {open.map((entry) => (
              <li key={entry.id} className="flex flex-wrap justify-between gap-x-4 py-2">
                <Link to={`/meetings/${entry.meetingId}#suggestions`}>{entry.text}</Link>
                <span className="text-ink-soft">{t('meetings.owner', { name: entry.owner })} · <DateText date={entry.since} /></span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {meetings.length === 0 ? <EmptyState title={t('meetings.none')}>{t('meetings.none-why')}</EmptyState> : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {meetings.map((meeting) => (
            <li key={meeting.id}>
              <Link to={`/meetings/${meeting.id}`} className="row-link flex min-h-target flex-wrap items-center justify-between gap-2 px-4 py-3">
                <span className="row-title"><DateText date={meeting.heldOn} /></span>
                <span className="text-ink-soft">{t('meetings.counts', { cases: meeting.cases, suggestions: meeting.suggestions })} · {t(meeting.ended ? 'meetings.ended' : 'meetings.running')}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
