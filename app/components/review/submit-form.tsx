import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { Siren } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SelectField, TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

export type SubmitValues = { note: string; owner: string; publishAt: string };
type Props = {
  draftNumber: number;
  values: SubmitValues;
  /** What was refused at a field, in the reader's language. */
  errors: Partial<Record<keyof SubmitValues, string>>;
  reviewers: { editorial: boolean; departments: { id: string; name: LocalText }[] };
  /** A text of this lesson is under review already: only a correction can go past it. */
  underReview: boolean;
  /** Saves what was typed last; the draft's number, or null when it could not be saved. */
  flush: () => Promise<number | null>;
};

/** Hands the draft in for review, checks it, or corrects the published text at once. What was typed in the last second is saved first. */
export function SubmitForm({ draftNumber, values, errors, reviewers, underReview, flush }: Props) {
  const { t, text } = useLanguage();
  const submit = useSubmit();
  const navigating = useNavigation().state !== 'idle';
  const [saving, setSaving] = useState(false);
  const busy = navigating || saving;
  const reviewable = reviewers.editorial && reviewers.departments.length > 0;
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
      <h2 id="publish" className="mb-3">{t('review.submit-title')}</h2>
      {reviewable ? null : <Notice tone="warning">{t(reviewers.editorial ? 'review.no-owner' : 'review.no-editor')}</Notice>}
      <Form method="post" className="flex max-w-form flex-col gap-4" onSubmit={send}>
        <input type="hidden" name="draftNumber" defaultValue={draftNumber} />
        <TextField label={t('review.note')} hint={t('review.submit-hint')} name="note" maxLength={500} defaultValue={values.note} error={errors.note} />
        {reviewable && !underReview ? (
          <>
            <SelectField label={t('review.owner')} hint={t('review.owner-hint')} name="owner" defaultValue={values.owner} error={errors.owner}>
              <option value="">{t('review.choose-owner')}</option>
              {reviewers.departments.map((department) => <option key={department.id} value={department.id}>{text(department.name)}</option>)}
            </SelectField>
            <TextField type="datetime-local" label={t('review.publish-at-label')} hint={t('review.publish-at-hint')} name="publishAt" defaultValue={values.publishAt} error={errors.publishAt} />
          </>
        ) : null}
        <div className="flex flex-wrap gap-3">
          {reviewable && !underReview ? <Button name="intent" value="submit" disabled={busy}>{busy ? t('review.sending') : t('review.submit')}</Button> : null}
          <Button name="intent" value="check" tone="quiet" disabled={busy}>{t('teach.check')}</Button>
        </div>
        <details open={!reviewable}>
          <summary className="flex min-h-target cursor-pointer items-center gap-2 font-medium text-accent-strong"><Siren aria-hidden className="size-5" />{t('review.urgent-title')}</summary>
          <p className="mb-3 text-ink-soft">{t('review.urgent-what')}</p>
          <Button name="intent" value="urgent" tone="danger" disabled={busy}>{t('review.urgent-do')}</Button>
        </details>
      </Form>
    </Card>
  );
}
