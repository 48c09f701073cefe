import { CircleCheck, CircleX, Clock3 } from 'lucide-react';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Pill } from '~/components/ui/pill';
import { percentText } from '~/domain/kernel/percent';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Quiz = {
  key: string;
  title: LocalText;
  mode: 'practice' | 'mock' | 'formal';
  minutes: number;
  items: number;
  policy: { attemptsLeft: number | null };
  openAttemptId: string | null;
  history: { total: number; passed: boolean }[];
};

/** A quiz with its last result and the way in. */
export function QuizCard({ quiz }: { quiz: Quiz }) {
  const { t, text } = useLanguage();
  const last = quiz.history[0];
  return (
    <Card as="article">
      <h3>{text(quiz.title)}</h3>
      <p className="mt-1 flex items-center gap-1.5 text-ink-soft">
        <Clock3 aria-hidden className="size-4" />
        {t('quizzes.size', { items: quiz.items, minutes: quiz.minutes })}
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-2">
        {quiz.openAttemptId ? <Pill tone="warn" icon={Clock3}>{t('quizzes.running')}</Pill> : null}
        {last ? (
          <Pill tone={last.passed ? 'good' : 'neutral'} icon={last.passed ? CircleCheck : CircleX}>
            {t(last.passed ? 'quizzes.passed-with' : 'quizzes.not-passed-with', { percent: percentText(last.total) })}
          </Pill>
        ) : (
          <Pill>{t('quizzes.never')}</Pill>
        )}
      </p>
      <div className="mt-4">
        {quiz.openAttemptId ? (
          <ButtonLink to={`/attempts/${quiz.openAttemptId}`} reloadDocument>{t('quizzes.go-on')}</ButtonLink>
        ) : (
          <ButtonLink to={`/quizzes/${quiz.key}`} tone={quiz.mode === 'formal' ? 'primary' : 'quiet'}>{t(quiz.mode === 'formal' ? 'quizzes.look' : quiz.mode === 'mock' ? 'quizzes.rehearse' : 'quizzes.practise')}</ButtonLink>
        )}
      </div>
    </Card>
  );
}
