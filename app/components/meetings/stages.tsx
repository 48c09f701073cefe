import { Form } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SelectField, TextArea } from '~/components/ui/field';
import { Pill } from '~/components/ui/pill';
import { DRILL_CARDS, MEETING_STAGES } from '~/domain/meetings/meeting';
import { useLanguage } from '~/locales/use-language';

type Meeting = {
  ended: unknown;
  drillCard: string;
  drillComment: string;
  cases: { id: string; found: string; consulted: string; resolved: string; by: string }[];
  suggestions: { id: string; text: string; state: string; followUp: string; owner: string; by: string }[];
  people: { id: string; name: string }[];
};

function minutesOf(key: string): number {
  return MEETING_STAGES.find((stage) => stage.key === key)?.minutes ?? 0;
}

/** Stage one: the card to play, and the host's comment, which also ends the meeting. */
export function DrillStage({ meeting }: { meeting: Meeting }) {
  const { t, text } = useLanguage();
  const card = DRILL_CARDS.find((entry) => entry.key === meeting.drillCard);
  return (
    <Card className="order-first" aria-labelledby="drill">
      <h2 id="drill">{t('meetings.drill')} <span className="text-base font-normal text-ink-soft">{t('meetings.minutes', { minutes: minutesOf('drill') })}</span></h2>
      {card ? <p className="my-3 rounded-lg bg-accent-soft px-4 py-3">{text(card.text)}</p> : null}
      {meeting.ended ? <p>{t('meetings.comment')}{meeting.drillComment || '—'}</p> : (
        <Form method="post" className="flex flex-col gap-3">
          <TextArea label={t('meetings.comment-label')} name="drillComment" rows={2} maxLength={1000} />
          <div><Button name="intent" value="end" tone="quiet">{t('meetings.end')}</Button></div>
        </Form>
      )}
    </Card>
  );
}

/** Stage two: 《疑难问题记录册》. */
export function CaseStage({ meeting, values }: { meeting: Meeting; values: Record<string, string> }) {
  const { t } = useLanguage();
  return (
    <Card aria-labelledby="cases">
      <h2 id="cases">{t('meetings.cases')} <span className="text-base font-normal text-ink-soft">{t('meetings.minutes', { minutes: minutesOf('cases') })}</span></h2>
      <ul className="my-3 flex flex-col gap-3">
        {meeting.cases.map((entry) => (
          <li key={entry.id} className="rounded-lg border border-line p-4">
            <p className="font-medium">{entry.found}</p>
            <p className="text-ink-soft">{t('shell.labelled', { label: t('meetings.consulted'), what: entry.consulted || '—' })}</p>
            <p className="text-ink-soft">{t('shell.labelled', { label: t('meetings.resolved'), what: entry.resolved || t('meetings.still-open') })}</p>
          </li>
        ))}
      </ul>
      {meeting.ended ? null : (
        <Form method="post" className="flex flex-col gap-3">
          <TextArea label={t('meetings.found')} name="found" rows={2} required maxLength={1000} defaultValue={values.found} />
          <TextArea label={t('meetings.consulted')} name="consulted" rows={2} maxLength={1000} defaultValue={values.consulted} />
          <TextArea label={t('meetings.resolved')} name="resolved" rows={2} maxLength={1000} defaultValue={values.resolved} />
          <div><Button name="intent" value="case" tone="quiet">{t('meetings.add-case')}</Button></div>
        </Form>
      )}
    </Card>
  );
}

/** Stage three: 《智慧晨会记录册》; open ones can be closed at any later time. */
export function SuggestionStage({ meeting, values }: { meeting: Meeting; values: Record<string, string> }) {
  const { t } = useLanguage();
  return (
    <Card aria-labelledby="suggestions" id="suggestions-card">
      <h2 id="suggestions">{t('meetings.suggestions')} <span className="text-base font-normal text-ink-soft">{t('meetings.minutes', { minutes: minutesOf('suggestions') })}</span></h2>
      <ul className="my-3 flex flex-col gap-3">
        {meeting.suggestions.map((entry) => (
          <li key={entry.id} className="rounded-lg border border-line p-4">
            <p className="flex flex-wrap items-center justify-between gap-2 font-medium">{entry.text}<Pill tone={entry.state === 'closed' ? 'good' : 'warn'} icon={entry.state === 'closed' ? CircleCheck : undefined}>{t(entry.state === 'closed' ? 'meetings.closed' : 'meetings.open-state')}</Pill></p>
            <p className="text-ink-soft">{t('meetings.owner', { name: entry.owner })}</p>
            {entry.state === 'closed' ? <p>{t('shell.labelled', { label: t('meetings.follow-up'), what: entry.followUp })}</p> : (
              <Form method="post" className="mt-2 flex flex-col gap-2">
                <input type="hidden" name="suggestion" value={entry.id} />
                <TextArea id={`follow-${entry.id}`} label={t('meetings.follow-up')} name="followUp" rows={2} required maxLength={1000} />
                <div><Button name="intent" value="close" tone="quiet">{t('meetings.close')}</Button></div>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {meeting.ended ? null : (
        <Form method="post" className="flex flex-col gap-3">
          <TextArea label={t('meetings.suggestion')} name="text" rows={2} required maxLength={1000} defaultValue={values.text} />
          <SelectField label={t('meetings.owner-label')} name="ownerId" required defaultValue={values.ownerId ?? ''}>
            <option value="" disabled>{t('quizzes.choose')}</option>
            {meeting.people.map((person) => <option key={person.id} value={person.id}>{person.name}</option>)}
          </SelectField>
          <div><Button name="intent" value="suggestion" tone="quiet">{t('meetings.add-suggestion')}</Button></div>
        </Form>
      )}
    </Card>
  );
}
