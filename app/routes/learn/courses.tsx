import { Link, useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { ProgressBar } from '~/components/ui/progress-bar';
import { useLanguage } from '~/locales/use-language';
import { requirePermission } from '~/server/platform/request-context.server';
import { listCourses } from '~/server/study/list-courses.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  return { courses: await listCourses(context) };
}

export default function Courses() {
  const { courses } = useLoaderData<typeof loader>();
  const { t, text } = useLanguage();
  return (
    <>
      <PageHeader title={t('courses.title')} lead={t('courses.lead')} action={<ButtonLink to="/glossary" tone="quiet">{t('glossary.title')}</ButtonLink>} />
      {courses.length === 0 ? <EmptyState title={t('courses.none')}>{t('courses.none-why')}</EmptyState> : null}
      <div className="grid gap-5 md:grid-cols-2">
        {courses.map((course) => (
          <Card key={course.slug} as="article">
            <h2><Link to={`/courses/${course.slug}`}>{text({ zh: course.titleZh, en: course.titleEn ?? undefined })}</Link></h2>
            <p className="mt-1 text-ink-soft">{text({ zh: course.summaryZh, en: course.summaryEn ?? undefined })}</p>
            <p className="mb-1 mt-4 text-sm">{t('courses.done-of', { done: course.done, count: course.lessons.length })}</p>
            <ProgressBar percent={(course.done / Math.max(1, course.lessons.length)) * 100} label={t('courses.progress')} />
            {course.next ? (
              <div className="mt-4">
                <ButtonLink to={`/courses/${course.slug}/${course.next.slug}${course.next.place ? `#${course.next.place}` : ''}`} reloadDocument tone={course.next.state === 'started' ? 'primary' : 'quiet'}>
                  {t(course.next.state === 'started' ? 'courses.resume' : 'courses.begin', { title: text({ zh: course.next.titleZh, en: course.next.titleEn ?? undefined }) })}
                </ButtonLink>
              </div>
            ) : null}
          </Card>
        ))}
      </div>
    </>
  );
}
