import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { useRef } from 'react';
import { LessonEditor } from '~/components/teach/lesson-editor';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateTimeText } from '~/components/ui/date';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import lessonStyles from '~/lesson/lesson.css?url';
import { useLanguage } from '~/locales/use-language';
import { readDraft } from '~/server/courses/list-teaching.server';
import { publishLesson } from '~/server/courses/publish-lesson.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const lesson = await readDraft({ ...context, lessonId: String(params.id) });
  if (!lesson) throw notFound();
  return { lesson, published: new URL(request.url).searchParams.get('published') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const { language } = await readPreferences(request);
  const form = await request.formData();
  const note = String(form.get('note') ?? '');
  const result = await publishLesson({ ...context, lessonId: String(params.id), draftNumber: Number(form.get('draftNumber')), note, reader: language });
  if (result.ok) return redirect(`/teach/lessons/${params.id}?published=${result.value.number}`);
  if (result.code === 'not-found') throw notFound();
  return data({ code: result.code, note, remarks: 'remarks' in result ? result.remarks : [] }, { status: 409 });
}

export default function LessonEdit() {
  const { lesson, published } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const readNumber = useRef<() => number>(() => lesson.draftNumber);
  const number = useRef<HTMLInputElement>(null);
  return (
    <>
      <PageHeader title={text(lesson.title)} lead={<><Link to="/teach">{text(lesson.course.title)}</Link> · {t('teach.under-way', { count: lesson.underWay })}</>} />
      {published ? <Notice tone="success" title={t('teach.published', { number: published })} /> : null}
      {failure ? (
        <Notice tone="error" title={t(`teach.fail-${failure.code}`)}>
          <ul className="list-disc pl-5">
            {failure.remarks.filter((remark) => remark.severity !== 'note').map((remark, index) => <li key={index}>{t(`teach.language-${remark.language}`)} {t('teach.place', { line: remark.line, column: remark.column })} {remark.text}</li>)}
          </ul>
        </Notice>
      ) : null}
      <LessonEditor key={lesson.id} lesson={lesson} onNumber={(read) => (readNumber.current = read)} />
      <Card className="mt-6" aria-labelledby="publish">
        <h2 id="publish" className="mb-3">{t('teach.publish-title')}</h2>
        <Form method="post" className="flex max-w-form flex-col gap-4" onSubmit={() => { if (number.current) number.current.value = String(readNumber.current()); }}>
          <input type="hidden" name="draftNumber" ref={number} defaultValue={lesson.draftNumber} />
          <TextField label={t('teach.note')} hint={t('teach.note-hint')} name="note" required maxLength={500} defaultValue={failure?.note} />
          <div><Button disabled={busy}>{busy ? t('teach.publishing') : t('teach.publish')}</Button></div>
        </Form>
      </Card>
      <section className="mt-8" aria-labelledby="versions">
        <h2 id="versions" className="mb-3">{t('teach.versions')}</h2>
        {lesson.versions.length === 0 ? <p className="text-ink-soft">{t('teach.unpublished')}</p> : null}
        <ul className="flex flex-col gap-2">
          {lesson.versions.map((version) => (
            <li key={version.id} className="rounded-card border border-line bg-card px-4 py-2">
              <details>
                <summary className="flex min-h-target cursor-pointer flex-wrap items-center gap-x-4">
                  <span className="font-medium">{t('courses.version', { number: version.number })}</span> <DateTimeText at={version.at} /> <span className="text-ink-soft">{version.by ?? t('teach.shipped')} · {version.note}</span>
                </summary>
                <pre className="mt-2 max-h-96 overflow-auto whitespace-pre-wrap rounded-lg bg-paper p-4 text-sm" lang="zh-CN">{version.sourceZh}</pre>
                {version.sourceEn ? <pre className="mt-2 max-h-96 overflow-auto whitespace-pre-wrap rounded-lg bg-paper p-4 text-sm" lang="en">{version.sourceEn}</pre> : null}
              </details>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
