import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { TextField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';

/** The learner will not sign: the examiner writes down what happened, and the decision stands. */
export function RefuseBlock({ busy, note, error }: { busy: boolean; note?: string; error?: string }) {
  const { t } = useLanguage();
  return (
    <details className="mt-4" open={error !== undefined || undefined}>
      <summary className="min-h-target cursor-pointer py-2">{t('practicals.refuse')}</summary>
      <Form method="post" className="mt-2 flex flex-col gap-3">
        <TextField label={t('practicals.refuse-note')} hint={t('practicals.refuse-hint')} name="note" required maxLength={1000} defaultValue={note} error={error} />
        <div><Button tone="danger" name="intent" value="refuse" disabled={busy}>{t('practicals.refuse-record')}</Button></div>
      </Form>
    </details>
  );
}
