import { Form, Link } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Notice, type NoticeTone } from '~/components/ui/notice';
import { useLanguage } from '~/locales/use-language';

export type DraftReview = { id: string; state: string; urgent: boolean; outdated: boolean; publishFailed: boolean; reasons: string[] };

/** Above the editor: where the review of this lesson stands, and what to do next. */
export function ReviewNotice({ review }: { review: DraftReview }) {
  const { t } = useLanguage();
  const { state, urgent } = review;
  const [tone, words]: [NoticeTone, string] = urgent
    ? state === 'returned' ? ['warning', t('review.urgent-returned')] : ['warning', t('review.urgent-open')]
    : state === 'returned' ? ['warning', t('review.returned')]
      : review.outdated ? ['warning', t('review.outdated')]
        : state === 'passed' ? ['success', t('review.passed')] : ['info', t('review.under-review')];
  return (
    <Notice tone={tone} title={words}>
      {review.publishFailed && state === 'passed' ? <p>{t('review.publish-failed')}</p> : null}
      {state === 'returned' ? review.reasons.map((reason) => <p key={reason} className="whitespace-pre-wrap">{reason}</p>) : null}
      <Form method="post" className="mt-1 flex flex-wrap items-center gap-4">
        <Link to={`/teach/reviews/${review.id}`} className="inline-flex min-h-target items-center">{t('review.open')}</Link>
        <input type="hidden" name="review" value={review.id} />
        {state === 'passed' && !urgent && !review.outdated ? <Button name="intent" value="publish">{t('review.publish-now')}</Button> : null}
        {(state === 'open' || state === 'passed') && !urgent ? <Button name="intent" value="withdraw" tone="quiet">{t('review.withdraw')}</Button> : null}
      </Form>
    </Notice>
  );
}
