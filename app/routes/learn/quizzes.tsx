import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { QuizCard } from '~/components/quizzes/quiz-card';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { requirePermission } from '~/server/platform/request-context.server';
import { listQuizzes } from '~/server/quizzes/list-quizzes.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'attempt:take');
  return { quizzes: await listQuizzes(context) };
}

export default function Quizzes() {
  const { quizzes } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t('quizzes.title')} lead={t('quizzes.lead')} />
      {(['formal', 'mock', 'practice'] as const).filter((mode) => quizzes.some((quiz) => quiz.mode === mode)).map((mode) => (
        <section key={mode} aria-labelledby={mode} className="mb-8">
          <h2 id={mode} className="mb-3">{t(`quizzes.${mode}`)}</h2>
          <div className="grid gap-4 sm:grid-cols-2">
            {quizzes.filter((quiz) => quiz.mode === mode).map((quiz) => <QuizCard key={quiz.key} quiz={quiz} />)}
          </div>
        </section>
      ))}
    </>
  );
}
