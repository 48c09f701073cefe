import { Form, Link, useActionData, useLoaderData, useNavigation, type MetaFunction } from '@remix-run/react';
import { data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Download } from 'lucide-react';
import { ImportedCourseReport } from '~/components/import/imported-course-report';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { listTeaching } from '~/server/courses/list-teaching.server';
import { importCourse, LARGEST_PACKAGE } from '~/server/courses/package/import-course.server';
import { mediaFolder } from '~/server/media/media-folder.server';
import { requirePermission } from '~/server/platform/request-context.server';

export const meta: MetaFunction = () => [{ title: '课程文件 · 六步学堂' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const { courses } = await listTeaching(context);
  return { courses: courses.map(({ id, title, lessons }) => ({ id, title, count: lessons.length })) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const refuse = (code: 'no-file' | 'too-large', status: number) => data({ failure: { code, details: { limit: LARGEST_PACKAGE / 1024 / 1024 } }, done: null }, { status });
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) return refuse('no-file', 400);
  const form = await unstable_parseMultipartFormData(request, unstable_createMemoryUploadHandler({ maxPartSize: LARGEST_PACKAGE })).catch(() => null);
  if (!form) return refuse('too-large', 413);
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return refuse('no-file', 400);
  const result = await importCourse({ ...context, bytes: new Uint8Array(await file.arrayBuffer()), folder: mediaFolder() });
  if (!result.ok) return data({ failure: { code: result.code, details: result.details ?? {} }, done: null }, { status: 400 });
  return data({ failure: null, done: result.value });
}

export default function CourseFiles() {
  const { courses } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <PageHeader title={t('files.title')} lead={<>{t('files.lead')} <Link to="/teach">{t('nav.teach')}</Link></>} />
      {outcome?.failure ? <Notice tone="error" title={t(`files.fail-${outcome.failure.code}`, outcome.failure.details)} /> : null}
      {outcome?.done ? <ImportedCourseReport done={outcome.done} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card aria-labelledby="export">
          <h2 id="export">{t('files.export')}</h2>
          <p className="mt-1 text-ink-soft">{t('files.export-what')}</p>
          {courses.length === 0 ? <p className="mt-3">{t('files.none')}</p> : null}
          <ul className="mt-3 divide-y divide-line">
            {courses.map((course) => (
              <li key={course.id}>
                <a href={`/teach/courses/${course.id}/files.zip`} download aria-label={t('files.export-course', { title: text(course.title) })} className="flex min-h-target items-center gap-3 py-2">
                  <Download aria-hidden className="size-5 shrink-0" />
                  <span className="min-w-0 flex-1">{text(course.title)}</span>
                  <span className="whitespace-nowrap text-sm text-ink-soft">{t('files.lessons', { count: course.count })}</span>
                </a>
              </li>
            ))}
          </ul>
        </Card>
        <Card aria-labelledby="import">
          <h2 id="import">{t('files.import')}</h2>
          <p className="mt-1 text-ink-soft">{t('files.import-what')}</p>
          <Form method="post" encType="multipart/form-data" className="mt-4 flex flex-col gap-4">
            <TextField label={t('files.file')} hint={t('files.file-hint')} name="file" type="file" accept=".zip,application/zip" required />
            <div><Button disabled={busy} tone={outcome?.done ? 'quiet' : 'primary'}>{busy ? t('files.reading') : t('files.import')}</Button></div>
          </Form>
        </Card>
      </div>
    </>
  );
}
