import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { SelectField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';

type Assigned = { id: string; name: string; staffNumber: string; from: string; to: string | null; running: boolean };

/** A person's mentors, past ones too, and the choice of another. */
export function MentorCard({ assigned, mentors, changeable }: { assigned: Assigned[]; mentors: { id: string; name: string; staffNumber: string }[]; changeable: boolean }) {
  const { t } = useLanguage();
  return (
    <Card aria-labelledby="mentors">
      <h2 id="mentors" className="mb-2">{t('people.mentors')}</h2>
      {assigned.length === 0 ? <p className="text-ink-soft">{t('people.mentors-none')}</p> : (
        <ul className="divide-y divide-line">
          {assigned.map((entry) => (
            <li key={entry.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>
                {entry.name} <span className="figures text-ink-soft">{entry.staffNumber}</span><br />
                <span className="text-sm text-ink-soft">{t('people.since')} <DateText date={entry.from} /> {entry.to ? <>{t('people.until')} <DateText date={entry.to} /></> : null}</span>
              </span>
              {changeable && entry.running && !entry.to ? (
                <Form method="post">
                  <input type="hidden" name="assignment" value={entry.id} />
                  <Button name="intent" value="mentor-end" tone="quiet">{t('people.mentor-end')}</Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {!changeable ? null : mentors.length === 0 ? <p className="mt-3 text-ink-soft">{t('people.mentor-nobody')}</p> : (
        <Form method="post" className="mt-4 grid items-end gap-3 sm:grid-cols-[1fr_auto]">
          <SelectField label={t('people.mentor-choose')} name="mentor" required>
            {mentors.map((mentor) => <option key={mentor.id} value={mentor.id}>{mentor.name} {mentor.staffNumber}</option>)}
          </SelectField>
          <Button name="intent" value="mentor" tone="quiet">{t('people.mentor-assign')}</Button>
        </Form>
      )}
    </Card>
  );
}
