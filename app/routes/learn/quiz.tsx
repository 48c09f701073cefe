import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Button, ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText, DateTimeText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { percentText } from '~/domain/kernel/percent';
import { useLanguage } from '~/locales/use-language';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { readQuiz } from '~/server/quizzes/list-quizzes.server';
import { bankSuffices } from '~/server/quizzes/read-bank.server';
import { startAttempt } from '~/server/quizzes/start-attempt.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'attempt:take');
  const quiz = await readQuiz({ ...context, key: String(params.key) });
  if (!quiz) throw notFound();
  return { quiz, suffices: await bankSuffices({ ...context, key: quiz.key }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'attempt:take');
  const started = await startAttempt({ ...context, blueprintKey: String(params.key) });
  if (started.ok) return redirect(`/attempts/${started.value.attemptId}`);
  if (started.code === 'not-found') throw notFound();
  return data({ code: started.code }, { status: 409 });
}

export default function Quiz() {
  const { quiz, suffices } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const { policy } = quiz;
  const judged = quiz.mode !== 'practice';
  const reason = policy.reasons.find((code) => code !== 'open-attempt');
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={text(quiz.title)} lead={t(`quizzes.${quiz.mode}-lead`)} />
      {failure ? <Notice tone="error" title={t(failure.code === 'draw.cell-short' ? 'quizzes.bank-short' : failure.code === 'forbidden' ? 'quizzes.not-allowed' : `quizzes.reason-${failure.code}`)} /> : null}
      <Card className="mb-6">
        <Facts rows={[
          { name: t('quizzes.items'), value: quiz.redLine ? t('quizzes.items-with-red', { items: quiz.items, red: quiz.redLine }) : t('quizzes.items-count', { items: quiz.items }) },
          { name: t('quizzes.limit'), value: t('quizzes.minutes', { minutes: quiz.minutes }) },
          ...(policy.startable && suffices ? [{ name: t('quizzes.deadline'), value: <DateTimeText at={quiz.deadlineIfStarted} /> }] : []),
          { name: t('quizzes.attempts'), value: policy.attemptsLeft === null ? t('quizzes.unlimited') : t('quizzes.attempts-left', { left: policy.attemptsLeft, max: quiz.maxAttempts ?? 0 }) },
        ]} />
      </Card>
      {judged ? (
        <Card className="mb-6" aria-labelledby="conditions">
          <h2 id="conditions" className="mb-2">{t('quizzes.conditions')}</h2>
          <ol className="list-decimal space-y-1 pl-6">
            <li>{t('quizzes.condition-total', { percent: percentText(quiz.passTotal) })}</li>
            <li>{t('quizzes.condition-competency', { percent: percentText(quiz.passCompetency) })}</li>
            <li>{t('quizzes.condition-red', { count: quiz.redLine ?? 0 })}</li>
          </ol>
        </Card>
      ) : null}
      <p className="mb-6 text-ink-soft">{t('quizzes.saved-promise')}</p>
      {quiz.openAttemptId ? (
        <ButtonLink to={`/attempts/${quiz.openAttemptId}`} reloadDocument>{t('quizzes.go-on')}</ButtonLink>
      ) : !suffices ? (
        <Notice tone="warning" title={t('quizzes.bank-short')} />
      ) : policy.startable ? (
        <Form method="post" reloadDocument>
          <Button disabled={busy}>{busy ? t('quizzes.starting') : t('quizzes.start')}</Button>
        </Form>
      ) : (
        <Notice title={reason ? t(`quizzes.reason-${reason}`) : ''}>
          {policy.firstDay ? <p>{t('quizzes.first-day')} <DateText date={policy.firstDay} /></p> : null}
        </Notice>
      )}
      {quiz.history.length > 0 ? (
        <section className="mt-8" aria-labelledby="history">
          <h2 id="history" className="mb-2">{t('quizzes.history')}</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-card">
            {quiz.history.map((attempt) => (
              <li key={attempt.id}>
                <Link to={`/attempts/${attempt.id}/result`} className="row-link flex min-h-target flex-wrap items-center justify-between gap-2 px-4 py-3">
                  <span><span className="row-title">{t('quizzes.attempt-number', { number: attempt.number })}</span> · <DateTimeText at={attempt.finishedAt} /></span>
                  <span>{t(attempt.passed ? 'quizzes.passed-with' : 'quizzes.not-passed-with', { percent: percentText(attempt.total) })}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
