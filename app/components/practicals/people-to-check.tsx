import { Form } from '@remix-run/react';
import { CircleCheck, ShieldAlert } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { DateText } from '~/components/ui/date';
import { Pill } from '~/components/ui/pill';
import type { DeskPerson } from '~/domain/practicals/views';
import { useLanguage } from '~/locales/use-language';
import { ResultPill } from './result-pill';

/** People with the two ways to begin, or the reason why this examiner may not examine them. */
export function PeopleToCheck({ people }: { people: DeskPerson[] }) {
  const { t, text } = useLanguage();
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-card">
      {people.map((person) => (
        <li key={person.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
          <div className="min-w-0">
            <p><span className="font-medium">{person.name}</span> <span className="text-ink-soft">{person.staffNumber} · {text(person.department)}</span></p>
            {person.last ? (
              <p className="text-sm text-ink-soft">
                {t('practicals.last')} <ResultPill result={person.last.result} /> {person.last.on ? <DateText date={person.last.on} /> : null}
                {person.last.nextOn ? <> · {t('practicals.next-on')} <DateText date={person.last.nextOn} /></> : null}
              </p>
            ) : null}
            {person.due && person.ready ? <p className="flex items-center gap-1 text-sm text-ink-soft"><CircleCheck aria-hidden className="size-4" />{t('practicals.on-job-complete')}</p> : null}
          </div>
          {person.problem ? (
            <Pill tone="warn" icon={ShieldAlert}>{t(`practicals.problem-${person.problem}`)}</Pill>
          ) : (
            <Form method="post" className="flex flex-wrap gap-2">
              <input type="hidden" name="learner" value={person.id} />
              <Button tone="quiet" name="setting" value="on-site" aria-label={t('practicals.start-on-site-of', { name: person.name })}>{t('practicals.start-on-site')}</Button>
              <Button tone="quiet" name="setting" value="simulation" aria-label={t('practicals.start-simulation-of', { name: person.name })}>{t('practicals.start-simulation')}</Button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
