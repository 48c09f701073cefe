import { Form, Link } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { TextField } from '~/components/ui/field';
import type { CheckOutcome } from '~/domain/practicals/assess';
import { useLanguage } from '~/locales/use-language';

/** The examiner closes the sheet with what it comes to; after 暂未达标 with the day of the next check. */
export function DecideBlock({ sheetId, outcome, busy, today, nextOn, error }: { sheetId: string; outcome: CheckOutcome; busy: boolean; today: string; nextOn: string; error?: string }) {
  const { t } = useLanguage();
  return (
    <Card className="mt-5">
      <Form method="post" className="flex flex-col gap-4">
        {outcome.result !== 'competent' && outcome.unmarked.length === 0 ? (
          <TextField
            label={t('practicals.next-label')} hint={t(outcome.result === 'not-yet' ? 'practicals.next-hint' : 'practicals.next-hint-incomplete')}
            type="date" name="nextOn" min={today} defaultValue={nextOn} required={outcome.result === 'not-yet'} error={error}
          />
        ) : null}
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          {outcome.unmarked.length === 0 ? <Button name="intent" value="decide" disabled={busy}>{t(`practicals.decide-${outcome.result}`)}</Button> : null}
          <Link className="inline-flex min-h-target items-center" to={`/practicals/${sheetId}`}>{t('practicals.back')}</Link>
        </div>
      </Form>
    </Card>
  );
}
