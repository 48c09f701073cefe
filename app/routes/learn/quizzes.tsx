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
  const formal = quizzes.filter((quiz) => quiz.mode === 'formal');
  const practice = quizzes.filter((quiz) => quiz.mode === 'practice');
  return (
    <>
      <PageHeader title={t('quizzes.title')} lead={t('quizzes.lead')} />
      <h2 className="mb-3">{t('quizzes.formal')}</h2>
      <div className="mb-8 grid gap-4 sm:grid-cols-2">
        {formal.map((quiz) => (
          <QuizCard key={quiz.key} quiz={quiz} />
        ))}
      </div>
      <h2 className="mb-3">{t('quizzes.practice')}</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        {practice.map((quiz) => (
          <QuizCard key={quiz.key} quiz={quiz} />
        ))}
      </div>
    </>
  );
}
