import { Link } from '@remix-run/react';
import { AdviceLine } from './advice-line';
import { timeWords } from './time-words';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { ProgressRing } from '~/components/ui/progress-ring';
import type { CourseLine, LessonLine } from '~/domain/study/catalogue';
import { useLanguage } from '~/locales/use-language';

/** The address of a lesson, at the place where its reader stopped. */
export function lessonAddress(course: string, lesson: Pick<LessonLine, 'slug' | 'place'>): string {
  return `/courses/${course}/${lesson.slug}${lesson.place ? `#${lesson.place}` : ''}`;
}

/** A course of the catalogue. `lessons`: those that a search found, offered at once. */
export function CourseCard({ course, lessons }: { course: CourseLine; lessons: LessonLine[] }) {
  const { t, text } = useLanguage();
  const { next } = course;
  const title = (entry: { titleZh: string; titleEn: string | null }) => text({ zh: entry.titleZh, en: entry.titleEn ?? undefined });
  return (
    <Card as="article" className="flex flex-col">
      <div className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <h2><Link to={`/courses/${course.slug}`}>{title(course)}</Link></h2>
          <p className="mt-1 text-sm text-ink-soft">{course.lines.map((line) => t(`lines.${line}`)).join(t('courses.between'))}</p>
        </div>
        <ProgressRing percent={(course.done / Math.max(1, course.lessons.length)) * 100} label={t('courses.progress')} />
      </div>
      <p className="mt-2 text-ink-soft">{text({ zh: course.summaryZh, en: course.summaryEn ?? undefined })}</p>
      <p className="mt-3 text-sm">
        {t('courses.done-of', { done: course.done, count: course.lessons.length })}
        {course.minutesLeft > 0 ? <> · {t('courses.left', { time: timeWords(course.minutesLeft, t) })}</> : null}
      </p>
      {course.state === 'done' ? null : <div className="mt-3 empty:hidden"><AdviceLine after={course.after.filter((entry) => entry.state !== 'done')} /></div>}
      {lessons.length > 0 && lessons.length < course.lessons.length ? (
        <div className="mt-3 border-t border-line pt-2">
          <p className="text-sm text-ink-soft">{t('courses.found-lessons')}</p>
          <ul>
            {lessons.map((lesson) => (
              <li key={lesson.slug}><Link to={lessonAddress(course.slug, lesson)} reloadDocument className="flex min-h-target items-center">{title(lesson)}</Link></li>
            ))}
          </ul>
        </div>
      ) : null}
      {next ? (
        <div className="mt-auto pt-4">
          <ButtonLink to={lessonAddress(course.slug, next)} reloadDocument tone={next.state === 'started' ? 'primary' : 'quiet'}>
            {t(next.state === 'started' ? 'courses.resume' : 'courses.begin', { title: title(next) })}
          </ButtonLink>
        </div>
      ) : null}
    </Card>
  );
}
