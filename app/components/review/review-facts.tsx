import { Siren } from 'lucide-react';
import { DateTimeText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { Pill } from '~/components/ui/pill';
import type { ReviewPage } from './review-page';
import { stateWord } from './review-list';
import { useLanguage } from '~/locales/use-language';

/** What is under review, by whom it was written, against which version, until when. */
export function ReviewFacts({ review }: { review: ReviewPage }) {
  const { t, text } = useLanguage();
  return (
    <>
      <p className="mb-3 flex flex-wrap gap-2">
        <Pill tone={review.state === 'returned' ? 'bad' : review.state === 'passed' || review.state === 'published' ? 'good' : 'neutral'}>{stateWord(review, t)}</Pill>
        {review.urgent ? <Pill tone="warn" icon={Siren}>{t('review.urgent')}</Pill> : null}
        {review.overdue ? <Pill tone="bad">{t('review.overdue')}</Pill> : null}
      </p>
      <Facts rows={[
        { name: t('review.note'), value: review.note },
        { name: t('review.authors'), value: <>{review.authors.join(t('review.names-between'))} · {t('review.submitted-by', { name: review.by ?? '' })} <DateTimeText at={review.at} /></> },
        { name: t('review.owner'), value: text(review.owner) },
        { name: t('review.what-changed'), value: review.base === null ? t('review.base-none') : t('review.base-version', { number: review.base }) },
        ...(review.publishAt ? [{ name: t('review.publish-at-name'), value: <DateTimeText at={review.publishAt} /> }] : []),
        ...(review.due ? [{ name: t('review.due-name'), value: <DateTimeText at={review.due} /> }] : []),
      ]} />
    </>
  );
}
