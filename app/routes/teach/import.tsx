import { Form, Link, useActionData, useLoaderData, useNavigation, type MetaFunction } from '@remix-run/react';
import { data, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ImportReportList } from '~/components/import/import-report-list';
import { Button, ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SelectField, TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { describeReportLine } from '~/domain/courses/import-document/report';
import { useLanguage } from '~/locales/use-language';
import { importDocument, LARGEST_DOCUMENT } from '~/server/courses/import/import-document.server';
import { listTeaching } from '~/server/courses/list-teaching.server';
import { mediaFolder } from '~/server/media/media-folder.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export const meta: MetaFunction = () => [{ title: '从Word导入 · 六步学堂' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const { courses } = await listTeaching(context);
  return { courses: courses.map(({ id, title }) => ({ id, title })), chosen: new URL(request.url).searchParams.get('course') ?? '' };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const { language } = await readPreferences(request);
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) return data({ failure: { code: 'no-file' as const, limit: 0 }, done: null }, { status: 400 });
  // A file beyond the limit is cut off while it is read; what is left is judged as too large.
  const form = await unstable_parseMultipartFormData(request, unstable_createMemoryUploadHandler({ maxPartSize: LARGEST_DOCUMENT + 1 })).catch(() => null);
  if (!form) return data({ failure: { code: 'too-large' as const, limit: LARGEST_DOCUMENT / 1024 / 1024 }, done: null }, { status: 413 });
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return data({ failure: { code: 'no-file' as const, limit: 0 }, done: null }, { status: 400 });
  const result = await importDocument({ ...context, courseId: String(form.get('course')), name: file.name, data: new Uint8Array(await file.arrayBuffer()), folder: mediaFolder() });
  if (!result.ok) {
    if (result.code === 'not-found') throw notFound();
    return data({ failure: { code: result.code, limit: Number(result.details?.limit ?? 0) }, done: null }, { status: 400 });
  }
  const { lessonId, title, report } = result.value;
  return data({ failure: null, done: { lessonId, title, lines: report.map((line) => ({ kind: line.kind, text: describeReportLine(line, language) })) } });
}

export default function Import() {
  const { courses, chosen } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <PageHeader title={t('bring.title')} lead={<>{t('bring.lead')} <Link to="/teach">{t('nav.teach')}</Link></>} />
      {outcome?.failure ? <Notice tone="error" title={t(`bring.fail-${outcome.failure.code}`, { limit: outcome.failure.limit })} /> : null}
      {outcome?.done ? (
        <Card accent className="mb-6" aria-labelledby="report">
          <h2 id="report">{t('bring.done', { title: outcome.done.title })}</h2>
          <ImportReportList lines={outcome.done.lines} />
          <ButtonLink to={`/teach/lessons/${outcome.done.lessonId}`}>{t('bring.open')}</ButtonLink>
        </Card>
      ) : null}
      <Form method="post" encType="multipart/form-data" className="flex max-w-form flex-col gap-4">
        <SelectField label={t('bring.course')} name="course" defaultValue={chosen || undefined}>
          {courses.map((course) => <option key={course.id} value={course.id}>{text(course.title)}</option>)}
        </SelectField>
        <TextField label={t('bring.file')} hint={t('bring.file-hint')} name="file" type="file" accept=".docx,.doc" required />
        <div><Button disabled={busy} tone={outcome?.done ? 'quiet' : 'primary'}>{busy ? t('bring.reading') : t('bring.import')}</Button></div>
      </Form>
    </>
  );
}
