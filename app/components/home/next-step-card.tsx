import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import type { NextStep } from '~/domain/study/next-step';
import { useLanguage } from '~/locales/use-language';

/** What, why, by when, and one button. */
export function NextStepCard({ next }: { next: NextStep }) {
  const { t, text } = useLanguage();
  const button = linkOf(next);
  const date = next.step === 'renew' ? next.by : next.step === 'wait-for-quiz' ? next.from : next.step === 'counter-check' ? next.on : null;
  return (
    <Card accent className="mb-6" aria-labelledby="next-step">
      <p className="text-sm font-medium text-accent-strong">{t('home.next')}</p>
      <h2 id="next-step" className="mt-1">
        {next.step === 'read' ? t(next.lesson.started ? 'home.next-read-on' : 'home.next-read', { title: text({ zh: next.lesson.titleZh, en: next.lesson.titleEn ?? undefined }) }) : t(`home.next-${next.step}`)}
      </h2>
      <p className="mt-1 text-ink-soft">
        {t(`home.why-${next.step}`)} {date ? <>{t(`home.date-${next.step}` as 'home.date-renew')} <DateText date={date} /></> : null}
      </p>
      {button ? <div className="mt-4"><ButtonLink to={button.to} reloadDocument={button.document}>{t(`home.do-${next.step}` as 'home.do-read')}</ButtonLink></div> : null}
    </Card>
  );
}

function linkOf(next: NextStep): { to: string; document?: boolean } | null {
  switch (next.step) {
    case 'go-on-attempt':
      return { to: `/attempts/${next.attemptId}`, document: true };
    case 'read':
      return { to: `/courses/${next.lesson.course}/${next.lesson.slug}${next.lesson.place ? `#${next.lesson.place}` : ''}`, document: true };
    case 'take-quiz':
    case 'renew':
      return { to: '/quizzes/formal-initial' };
    case 'practise':
    case 'wait-for-quiz':
      return { to: '/quizzes' };
    default:
      return null;
  }
}
