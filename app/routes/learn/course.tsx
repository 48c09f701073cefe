import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Circle, CircleCheck, CircleDot } from 'lucide-react';
import { PageHeader } from '~/components/ui/page-header';
import { ProgressBar } from '~/components/ui/progress-bar';
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
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={text({ zh: course.titleZh, en: course.titleEn ?? undefined })} lead={text({ zh: course.summaryZh, en: course.summaryEn ?? undefined })} />
      <p className="mb-1 text-sm">{t('courses.done-of', { done: course.done, count: course.lessons.length })}</p>
      <ProgressBar percent={(course.done / Math.max(1, course.lessons.length)) * 100} label={t('courses.progress')} />
      <ol className="mt-6 divide-y divide-line rounded-card border border-line bg-card">
        {course.lessons.map((lesson, index) => {
          const Icon = ICONS[lesson.state];
          return (
            <li key={lesson.slug}>
              <a href={`/courses/${course.slug}/${lesson.slug}${lesson.place ? `#${lesson.place}` : ''}`} className="flex min-h-target items-center gap-3 px-4 py-3 text-ink no-underline hover:bg-accent-soft hover:no-underline">
                <Icon aria-hidden className={`size-5 shrink-0 ${lesson.state === 'new' ? 'text-ink-soft' : 'text-accent'}`} />
                <span className="min-w-0 flex-1">{index + 1}. {text({ zh: lesson.titleZh, en: lesson.titleEn ?? undefined })}</span>
                <span className="whitespace-nowrap text-sm text-ink-soft">{t(`courses.state-${lesson.state}`)} · {t('courses.minutes', { minutes: lesson.minutes })}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
