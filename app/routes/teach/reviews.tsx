import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { ReviewList } from '~/components/review/review-list';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { listReviews } from '~/server/courses/review/read-reviews.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  return listReviews(await requirePermission(request, 'lesson:review'));
}

export default function Reviews() {
  const { mine, others, closed } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t('review.title')} lead={t('review.lead')} />
      <ReviewList title={t('review.mine')} reviews={mine} empty={t('review.none-mine')} />
      <ReviewList title={t('review.others')} reviews={others} empty={t('review.none-others')} />
      <ReviewList title={t('review.closed')} reviews={closed} empty={t('review.none-closed')} />
    </>
  );
}
