import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import { AdviceLine } from '~/components/courses/advice-line';
import { lessonAddress } from '~/components/courses/course-card';
import { timeWords } from '~/components/courses/time-words';
import { ButtonLink } from '~/components/ui/button';
import { PageHeader } from '~/components/ui/page-header';
import { ProgressRing } from '~/components/ui/progress-ring';
import { useLanguage } from '~/locales/use-language';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { listCourses } from '~/server/study/list-courses.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  const course = (await listCourses(context)).find((entry) => entry.slug === params.course);
  if (!course) throw notFound();
  return { course };
}

const ICONS = { new: Circle, started: CircleDot, done: CircleCheck };

export default function Course() {
  const { course } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  const { next } = course;
  const title = (entry: { titleZh: string; titleEn: string | null }) => text({ zh: entry.titleZh, en: entry.titleEn ?? undefined });
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={title(course)} lead={text({ zh: course.summaryZh, en: course.summaryEn ?? undefined })} />
      <div className="mb-5 flex flex-wrap items-center gap-x-5 gap-y-4">
        <ProgressRing percent={(course.done / Math.max(1, course.lessons.length)) * 100} label={t('courses.progress')} />
        <p className="min-w-0 flex-1">
          {t('courses.done-of', { done: course.done, count: course.lessons.length })}
          {course.minutesLeft > 0 ? <span className="block text-sm text-ink-soft">{t('courses.left', { time: timeWords(course.minutesLeft, t) })}</span> : null}
        </p>
        {next ? (
          <ButtonLink to={lessonAddress(course.slug, next)} reloadDocument className="max-sm:w-full">
            {t(course.state === 'new' ? 'courses.begin' : 'courses.resume', { title: title(next) })}
          </ButtonLink>
        ) : null}
      </div>
      {course.state === 'done' ? null : <AdviceLine after={course.after} why />}
      <ol className="mt-5 divide-y divide-line rounded-card border border-line bg-card">
        {course.lessons.map((lesson, index) => {
          const Icon = ICONS[lesson.state];
          return (
            <li key={lesson.slug}>
              <a href={lessonAddress(course.slug, lesson)} className="flex min-h-target items-center gap-3 px-4 py-3 text-ink no-underline hover:bg-accent-soft hover:no-underline">
                <Icon aria-hidden className={`size-5 shrink-0 ${lesson.state === 'new' ? 'text-ink-soft' : 'text-accent'}`} />
                <span className="min-w-0 flex-1">{index + 1}. {title(lesson)}</span>
                <span className="whitespace-nowrap text-right text-sm text-ink-soft">
                  {t(`courses.state-${lesson.state}`)} <span className="max-sm:hidden">· </span><span className="max-sm:block">{t('courses.minutes', { minutes: lesson.minutes })}</span>
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
