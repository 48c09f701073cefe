import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { useState, type FormEvent } from 'react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { TextField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';

type Props = { draftNumber: number; note: string; error?: string; flush: () => Promise<number | null> };

/** Publishes or only checks. What was typed in the last second is saved first, so that what is published is what is seen. */
export function PublishForm({ draftNumber, note, error, flush }: Props) {
  const { t } = useLanguage();
  const submit = useSubmit();
  const navigating = useNavigation().state !== 'idle';
  const [saving, setSaving] = useState(false);
  const busy = navigating || saving;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const body = new FormData(form, (event.nativeEvent as SubmitEvent).submitter);
    setSaving(true);
    const number = await flush();
    setSaving(false);
    // Not saved: the notice above the text says why, and the note stays where it is.
    if (number === null) return;
    body.set('draftNumber', String(number));
    submit(body, { method: 'post', preventScrollReset: true });
  };
  return (
    <Card className="mt-6" aria-labelledby="publish">
      <h2 id="publish" className="mb-3">{t('teach.publish-title')}</h2>
      <Form method="post" className="flex max-w-form flex-col gap-4" onSubmit={send}>
        <input type="hidden" name="draftNumber" defaultValue={draftNumber} />
        <TextField label={t('teach.note')} hint={t('teach.note-hint')} name="note" maxLength={500} defaultValue={note} error={error} />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="publish" disabled={busy}>{busy ? t('teach.publishing') : t('teach.publish')}</Button>
          <Button name="intent" value="check" tone="quiet" disabled={busy}>{t('teach.check')}</Button>
        </div>
      </Form>
    </Card>
  );
}
