import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateTimeText, type LocalTime } from '~/components/ui/date';
import { useLanguage } from '~/locales/use-language';

/** The one-time code for a forgotten password. `live`: until when an earlier one is good, which a new one ends. */
export function IssueCodeCard({ live }: { live: LocalTime | null }) {
  const { t } = useLanguage();
  return (
    <Card aria-labelledby="help">
      <h2 id="help" className="mb-2">{t('people.sign-in-help')}</h2>
      <p className="mb-3 text-ink-soft">{t('people.issue-why')}</p>
      {live ? <p className="mb-3">{t('people.issue-live')} <DateTimeText at={live} /></p> : null}
      <Form method="post"><Button name="intent" value="code" tone="quiet">{t('people.issue-code')}</Button></Form>
    </Card>
  );
}
