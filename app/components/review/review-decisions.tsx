import { Form, Link, useNavigation } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateTimeText } from '~/components/ui/date';
import { TextArea } from '~/components/ui/field';
import { Pill } from '~/components/ui/pill';
import { useLanguage } from '~/locales/use-language';
import type { ReviewPage } from './review-page';

/** The two parts of a review: decided, open for this viewer, or why not; and what else may be done with the text. */
export function ReviewDecisions({ review, values }: { review: ReviewPage; values: Record<string, string> }) {
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <div className="mt-5 grid gap-4 lg:grid-cols-2">
        {review.parts.map((part) => (
          <Card key={part.part} aria-labelledby={`part-${part.part}`} accent={part.obstacle === null}>
            <h2 id={`part-${part.part}`} className="mb-2 flex flex-wrap items-center gap-3">
              {t(`review.part-${part.part}`)} <Pill tone={part.state === 'passed' ? 'good' : part.state === 'returned' ? 'bad' : 'neutral'}>{t(`review.part-${part.state}`)}</Pill>
            </h2>
            {part.by && part.at ? <p className="text-sm text-ink-soft">{t('review.decided-by', { name: part.by })}<DateTimeText at={part.at} /></p> : null}
            {part.reason ? <p className="mt-1 whitespace-pre-wrap">{part.reason}</p> : null}
            {part.obstacle === null ? (
              <Form method="post" className="flex flex-col gap-3">
                <input type="hidden" name="part" value={part.part} />
                <TextArea id={`reason-${part.part}`} name="reason" label={t('review.reason')} hint={t('review.reason-hint')} rows={3} maxLength={1000} defaultValue={values.part === part.part ? values.reason : ''} />
                <div className="flex flex-wrap gap-3">
                  <Button name="intent" value="pass" disabled={busy}>{t('review.pass')}</Button>
                  <Button name="intent" value="return" tone="quiet" disabled={busy}>{t('review.return')}</Button>
                </div>
              </Form>
            ) : part.state === 'open' ? <p className="text-ink-soft">{t(`review.obstacle-${part.obstacle}`)}</p> : null}
          </Card>
        ))}
      </div>
      <Form method="post" className="mt-4 flex flex-wrap items-center gap-3">
        {review.mayPublish && !review.outdated ? <Button name="intent" value="publish" disabled={busy}>{t('review.publish-now')}</Button> : null}
        {review.mayWithdraw ? <Button name="intent" value="withdraw" tone="quiet" disabled={busy}>{t('review.withdraw')}</Button> : null}
        {review.mayEdit ? <Link to={`/teach/lessons/${review.lessonId}`} className="inline-flex min-h-target items-center">{t('review.open-draft')}</Link> : null}
      </Form>
    </>
  );
}
