import { Link } from '@remix-run/react';
import { CircleCheck, Lightbulb } from 'lucide-react';
import type { StudyState } from '~/domain/study/catalogue';
import { useLanguage } from '~/locales/use-language';

type Advised = { slug: string; titleZh: string; titleEn: string | null; state: StudyState };

/** What is best learnt first, each with how far one is. Advice: the course stays open. Nothing when there is none. */
export function AdviceLine({ after, why = false }: { after: Advised[]; why?: boolean }) {
  const { t, text } = useLanguage();
  if (after.length === 0) return null;
  const done = after.every((course) => course.state === 'done');
  const Icon = done ? CircleCheck : Lightbulb;
  return (
    <div className={`flex gap-3 rounded-lg px-4 py-3 ${done ? 'bg-accent-soft' : 'bg-warn-soft'}`}>
      <Icon aria-hidden className={`mt-1 size-5 shrink-0 ${done ? 'text-accent' : 'text-warn'}`} />
      <div className="min-w-0">
        <p className="font-medium">{t('courses.after')}</p>
        <ul>
          {after.map((course) => (
            <li key={course.slug}>
              <Link to={`/courses/${course.slug}`} className="inline-block py-1">{text({ zh: course.titleZh, en: course.titleEn ?? undefined })}</Link> <span className="whitespace-nowrap text-sm">{t(`courses.state-${course.state}`)}</span>
            </li>
          ))}
        </ul>
        {why && !done ? <p className="text-sm">{t('courses.after-why')}</p> : null}
      </div>
    </div>
  );
}
