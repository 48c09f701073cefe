import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { CommentLines } from '~/components/review/comment-lines';
import { ReviewDecisions } from '~/components/review/review-decisions';
import { ReviewFacts } from '~/components/review/review-facts';
import { DiffLines } from '~/components/review/diff-lines';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { REVIEW_PARTS, type ReviewPart } from '~/domain/courses/review';
import lessonStyles from '~/lesson/lesson.css?url';
import { useLanguage } from '~/locales/use-language';
import { commentOnReview, resolveComment } from '~/server/courses/review/comment-on-review.server';
import { decideReviewPart } from '~/server/courses/review/decide-part.server';
import { publishReviewed } from '~/server/courses/review/publish-review.server';
import { readReview } from '~/server/courses/review/read-review.server';
import { withdrawReview } from '~/server/courses/review/withdraw-review.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:review');
  const { language: reader } = await readPreferences(request);
  const review = await readReview({ ...context, reviewId: String(params.id), reader });
  if (!review) throw notFound();
  return { review };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'lesson:review');
  const { language: reader } = await readPreferences(request);
  const reviewId = String(params.id);
  // Whoever may not see a review may do nothing with it.
  if (!(await readReview({ ...context, reviewId, reader }))) throw notFound();
  const form = Object.fromEntries(await request.formData()) as Record<string, string>;
  const value = (name: string) => form[name] ?? '';
  const here = `/teach/reviews/${reviewId}`;
  const result = await act();
  if (result.ok) return redirect(value('intent') === 'comment' ? `${here}?line=${value('line')}&language=${value('language')}#line-${value('language')}-${value('line')}` : here);
  if (result.code === 'not-found') throw notFound();
  return data({ code: result.code, values: form }, { status: 409 });

  function act() {
    switch (value('intent')) {
      case 'pass':
      case 'return':
        return decideReviewPart({
          ...context, reviewId, part: REVIEW_PARTS.find((part) => part === value('part')) ?? ('editorial' satisfies ReviewPart), verdict: value('intent') === 'pass' ? 'passed' : 'returned', reason: value('reason'),
        });
      case 'comment':
        return commentOnReview({ ...context, reviewId, language: value('language') === 'en' ? 'en' : 'zh', line: Number(value('line')), text: value('text') });
      case 'resolve':
      case 'reopen':
        return resolveComment({ ...context, reviewId, commentId: value('comment'), resolved: value('intent') === 'resolve' });
      case 'withdraw':
        return withdrawReview({ ...context, reviewId });
      default:
        return publishReviewed({ ...context, reviewId, reader });
    }
  }
}

export default function Review() {
  const { review } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const [query] = useSearchParams();
  const { t, text } = useLanguage();
  const values: Record<string, string> = failure?.values ?? {};
  return (
    <>
      <PageHeader title={text(review.title)} lead={`${t('review.title')} · ${text(review.course)}`} />
      {failure ? <Notice tone="error" title={t(`review.fail-${failure.code}`)} /> : null}
      {review.outdated && (review.state === 'open' || review.state === 'passed') ? <Notice tone="warning" title={t('review.outdated')} /> : null}
      {review.publishFailed ? <Notice tone="warning" title={t('review.publish-failed')} /> : null}
      <ReviewFacts review={review} />
      <ReviewDecisions review={review} values={values} />
      {review.sides.map((side) => (
        <section key={side.language} aria-labelledby={`side-${side.language}`} className="mt-10">
          <h2 id={`side-${side.language}`} className="mb-3">{t(`teach.language-${side.language}`)}</h2>
          {side.changes ? (
            <details className="mb-4" open>
              <summary className="min-h-target cursor-pointer py-2 font-medium text-accent-strong">{t('review.what-changed')}</summary>
              <DiffLines stretches={side.changes} language={side.language} label={`${t('review.what-changed')} · ${t(`teach.language-${side.language}`)}`} />
            </details>
          ) : null}
          <details open={side.language === 'zh'}>
            <summary className="min-h-target cursor-pointer py-2 font-medium text-accent-strong">{t('review.how-it-looks')}</summary>
            {side.html === null ? <p className="text-ink-soft">{t('review.cannot-render')}</p> : (
              <article className="lesson rounded-card border border-line bg-paper px-5 pb-5" lang={side.language === 'en' ? 'en' : 'zh-CN'} dangerouslySetInnerHTML={{ __html: side.html }} />
            )}
          </details>
          <CommentLines side={side} chosen={query.get('language') === side.language ? Number(query.get('line')) : 0} text={values.intent === 'comment' && values.language === side.language ? (values.text ?? '') : ''} />
        </section>
      ))}
    </>
  );
}
