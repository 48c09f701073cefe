import { useActionData, useLoaderData } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { CaseStage, DrillStage, SuggestionStage } from '~/components/meetings/stages';
import { DateText } from '~/components/ui/date';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { addHardCase, addSuggestion, endMeeting, settleSuggestion } from '~/server/meetings/hold-meeting.server';
import { readMeeting } from '~/server/meetings/read-meetings.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'meeting:host');
  const meeting = await readMeeting({ ...context, meetingId: String(params.id) });
  if (!meeting) throw notFound();
  return { meeting };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'meeting:host');
  const meetingId = String(params.id);
  const form = Object.fromEntries(await request.formData()) as Record<string, string>;
  const result = await act();
  if (result.ok) return redirect(`/meetings/${meetingId}`);
  if (result.code === 'not-found') throw notFound();
  return data({ code: result.code, values: form }, { status: 400 });

  function act() {
    switch (form.intent) {
      case 'case':
        return addHardCase({ ...context, meetingId, input: form });
      case 'suggestion':
        return addSuggestion({ ...context, meetingId, input: form });
      case 'close':
        return settleSuggestion({ ...context, suggestionId: form.suggestion ?? '', followUp: form.followUp ?? '' });
      default:
        return endMeeting({ ...context, meetingId, drillComment: form.drillComment ?? '' });
    }
  }
}

export default function Meeting() {
  const { meeting } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const values = failure?.values ?? {};
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={<>{t('meetings.title')} · <DateText date={meeting.heldOn} /></>} lead={<>{text(meeting.department)} · {t('meetings.host', { name: meeting.host })}</>} />
      {failure ? <Notice tone="error" title={t(`meetings.${failure.code}`)} /> : null}
      <div className="flex flex-col gap-5">
        <CaseStage meeting={meeting} values={values} />
        <SuggestionStage meeting={meeting} values={values} />
        <DrillStage meeting={meeting} />
      </div>
    </div>
  );
}
