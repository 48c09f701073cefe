import { useLoaderData } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Hourglass } from 'lucide-react';
import { CatalogueFilterForm } from '~/components/courses/catalogue-filter-form';
import { CourseCard } from '~/components/courses/course-card';
import { ButtonLink } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeader } from '~/components/ui/page-header';
import { filterCatalogue, readCatalogueFilter } from '~/domain/study/catalogue';
import { useLanguage } from '~/locales/use-language';
import { requirePermission } from '~/server/platform/request-context.server';
import { listCourses } from '~/server/study/list-courses.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  const filter = readCatalogueFilter(new URL(request.url).searchParams);
  const courses = await listCourses(context);
  return { filter, none: courses.length === 0, found: filterCatalogue(courses, filter) };
}

export default function Courses() {
  const { filter, none, found } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const filtered = Object.values(filter).some((value) => value !== '');
  return (
    <>
      <PageHeader title={t('courses.title')} lead={t('courses.lead')} action={<><ButtonLink to="/glossary" tone="quiet">{t('glossary.title')}</ButtonLink><ButtonLink to="/notes" tone="quiet">{t('notes.title')}</ButtonLink><ButtonLink to="/hours" tone="quiet"><Hourglass aria-hidden className="size-5" /> {t('hours.title')}</ButtonLink></>} />
      {none ? <EmptyState title={t('courses.none')}>{t('courses.none-why')}</EmptyState> : <CatalogueFilterForm filter={filter} count={filtered ? found.length : null} />}
      {!none && found.length === 0 ? <EmptyState title={t('courses.nothing-found')}>{t('courses.nothing-found-why')}</EmptyState> : null}
      <div className="grid gap-5 md:grid-cols-2">
        {found.map(({ course, lessons }) => <CourseCard key={course.slug} course={course} lessons={lessons} />)}
      </div>
    </>
  );
}
