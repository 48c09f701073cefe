import { Link } from '@remix-run/react';
import { MessageSquare, Siren, TriangleAlert } from 'lucide-react';
import { Card } from '~/components/ui/card';
import { DateText, DateTimeText, type LocalTime } from '~/components/ui/date';
import { Pill } from '~/components/ui/pill';
import type { PartState, ReviewPart, ReviewState } from '~/domain/courses/review';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';
import { PartPills } from './part-pills';

export type ReviewLine = {
  id: string; state: ReviewState; urgent: boolean; note: string; title: LocalText; course: LocalText; by: string; at: LocalTime; parts: Record<ReviewPart, PartState>;
  comments: number; due: LocalTime | null; overdue: boolean; publishAt: LocalTime | null; publishFailed: boolean;
};

/** Reviews of one kind, each a link to its page. */
export function ReviewList({ title, reviews, empty }: { title: string; reviews: ReviewLine[]; empty: string }) {
  const { t, text } = useLanguage();
  return (
    <Card className="mb-5" aria-label={title}>
      <h2 className="mb-2">{title}</h2>
      {reviews.length === 0 ? <p className="text-ink-soft">{empty}</p> : null}
      <ul className="divide-y divide-line">
        {reviews.map((review) => (
          <li key={review.id}>
            <Link to={`/teach/reviews/${review.id}`} className="row-link block min-h-target py-3">
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="row-title">{text(review.title)}</span>
                {review.urgent ? <Pill tone="warn" icon={Siren}>{t('review.urgent')}</Pill> : null}
                {review.state === 'open' ? <PartPills parts={review.parts} /> : <Pill tone={review.state === 'returned' ? 'bad' : review.state === 'passed' ? 'good' : 'neutral'}>{stateWord(review, t)}</Pill>}
                {review.comments > 0 && review.state !== 'published' ? <Pill icon={MessageSquare}>{t('review.comments-open', { count: review.comments })}</Pill> : null}
                {review.overdue || review.publishFailed ? <Pill tone="bad" icon={TriangleAlert}>{review.overdue ? t('review.overdue') : t('review.publish-missed')}</Pill> : null}
              </span>
              <span className="mt-1 block text-sm text-ink-soft">
                {text(review.course)} · {t('review.submitted-by', { name: review.by })} <DateText date={review.at.date} /> · {review.note}
                {review.due && review.state === 'open' ? <> · {t('review.due-before')}<DateTimeText at={review.due} /></> : null}
                {review.publishAt && (review.state === 'open' || review.state === 'passed') ? <> · {t('review.publish-at')}<DateTimeText at={review.publishAt} /></> : null}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The word for where a review is. */
export function stateWord({ state, urgent }: { state: ReviewState; urgent: boolean }, t: ReturnType<typeof useLanguage>['t']): string {
  return urgent && state === 'published' ? t('review.state-confirmed') : t(`review.state-${state}`);
}
