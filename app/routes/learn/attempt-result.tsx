import { Link, useLoaderData } from '@remix-run/react';
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { CircleCheck, CircleX, Siren } from 'lucide-react';
import { ReviewList } from '~/components/quizzes/review-list';
import { ScoreTable } from '~/components/quizzes/score-table';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText, DateTimeText } from '~/components/ui/date';
import { PageHeader } from '~/components/ui/page-header';
import { percentText } from '~/domain/kernel/percent';
import { useLanguage } from '~/locales/use-language';
import { readPreferences } from '~/server/platform/preferences.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { readResult } from '~/server/quizzes/read-result.server';
import { sourceNames } from '~/server/standards/name-sources.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'attempt:take');
  const result = await readResult({ ...context, attemptId: String(params.id) });
  if (!result) throw notFound();
  if (result === 'open') throw redirect(`/attempts/${params.id}`);
  const { language } = await readPreferences(request);
  const named = await sourceNames({ ...context, language });
  return { result, sources: result.items.map(named) };
}

export default function AttemptResultPage() {
  const { result, sources } = useLoaderData<typeof loader>();
  const { t, text, language } = useLanguage();
  const { score } = result;
  const formal = result.mode === 'formal';
  const judged = result.mode !== 'practice';
  const missing = score.missing.map((reason) => {
    if (reason.code === 'total') return t('quizzes.missing-total', { score: percentText(reason.score), needed: percentText(reason.needed) });
    if (reason.code === 'competency') return t('quizzes.missing-competency', { name: t(`competencies.${reason.competency}`), score: percentText(reason.score), needed: percentText(reason.needed) });
    return t('quizzes.missing-red', { count: reason.count });
  });
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={text(result.title)} lead={<>{t('quizzes.attempt-number', { number: result.number })} · <DateTimeText at={result.finishedAt} />{result.closedByDeadline ? ` · ${t('quizzes.closed-by-deadline')}` : ''}</>} />
      <Card accent className="mb-6">
        <p className={`flex items-center gap-2 text-2xl font-semibold ${score.passed ? 'text-accent-strong' : 'text-ink'}`}>
          {score.passed || !judged ? <CircleCheck aria-hidden className="size-7" /> : <CircleX aria-hidden className="size-7" />}
          {judged ? t(score.passed ? 'quizzes.passed' : 'quizzes.not-passed') : t('quizzes.practice-done')}
          <span className="figures ml-auto">{percentText(score.total)}%</span>
        </p>
        {judged && missing.length > 0 ? <p className="mt-2">{t('quizzes.what-was-missing', { list: missing.join(language === 'zh' ? '；' : '; ') })}</p> : null}
        {formal && !score.passed ? (
          <p className="mt-2">
            {result.firstDay ? <>{t('quizzes.first-day')} <DateText date={result.firstDay} /> · {t('quizzes.left-count', { left: result.attemptsLeft ?? 0 })}</> : t('quizzes.reason-none-left')}
          </p>
        ) : null}
        {judged && score.redLineWrong.length > 0 ? (
          <p className="mt-2 flex items-center gap-2 font-medium text-danger"><Siren aria-hidden className="size-5" />{t('quizzes.red-wrong', { count: score.redLineWrong.length })}</p>
        ) : null}
      </Card>
      <ScoreTable score={score} />
      {result.advice.length > 0 && !score.passed ? (
        <Card className="mt-6" aria-labelledby="advice">
          <h2 id="advice" className="mb-2">{t('quizzes.study-this')}</h2>
          <ul className="list-disc space-y-1 pl-6">
            {result.advice.map((entry) => (
              <li key={`${entry.course}/${entry.lesson}`}>
                <Link to={`/courses/${entry.course}/${entry.lesson}`} reloadDocument>{text({ zh: entry.titleZh, en: entry.titleEn ?? undefined })}</Link>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <div className="no-print my-6 flex flex-wrap gap-3">
        <ButtonLink to={`/quizzes/${result.blueprintKey}`} tone="quiet">{t('quizzes.to-quiz')}</ButtonLink>
        <ButtonLink to="/" tone="quiet">{t('error.home')}</ButtonLink>
      </div>
      <ReviewList items={result.items} sources={sources} />
    </div>
  );
}
