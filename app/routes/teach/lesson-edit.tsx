import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { LessonWorkbench, type PublishOutcome } from '~/components/teach/lesson-workbench';
import { VersionList } from '~/components/teach/version-list';
import { DateTimeText } from '~/components/ui/date';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import lessonStyles from '~/lesson/lesson.css?url';
import { useLanguage } from '~/locales/use-language';
import { blocksPublishing } from '~/server/courses/check-draft.server';
import { checkSavedDraft, publishLesson } from '~/server/courses/publish-lesson.server';
import { readDraft } from '~/server/courses/list-teaching.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const lesson = await readDraft({ ...context, lessonId: String(params.id) });
  if (!lesson) throw notFound();
  return { lesson, personId: context.actor.id, published: new URL(request.url).searchParams.get('published') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const { language: reader } = await readPreferences(request);
  const lessonId = String(params.id);
  const form = await request.formData();
  const note = String(form.get('note') ?? '');
  if (form.get('intent') === 'check') {
    const remarks = await checkSavedDraft({ ...context, lessonId, reader });
    if (!remarks) throw notFound();
    return data<PublishOutcome>({ code: blocksPublishing(remarks) ? 'problems' : 'passed', note, remarks });
  }
  const result = await publishLesson({ ...context, lessonId, draftNumber: Number(form.get('draftNumber')), note, reader });
  if (result.ok) return redirect(`/teach/lessons/${lessonId}?published=${result.value.number}`);
  if (result.code === 'not-found') throw notFound();
  return data<PublishOutcome>({ code: result.code, note, remarks: 'remarks' in result ? result.remarks : [] }, { status: 409 });
}

export default function LessonEdit() {
  const { lesson, personId, published } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, text } = useLanguage();
  return (
    <>
      <PageHeader title={text(lesson.title)} lead={<><Link to="/teach">{text(lesson.course.title)}</Link> · {t('teach.under-way', { count: lesson.underWay })}</>} />
      {published && !outcome ? <Notice tone="success" title={t('teach.published', { number: published })} /> : null}
      {lesson.draftBy && lesson.changed ? <p className="mb-3 text-sm text-ink-soft">{t('teach.draft-by', { name: lesson.draftBy })} <DateTimeText at={lesson.draftAt} /></p> : null}
      {/* A new version is a new draft number: the workbench starts afresh from it. */}
      <LessonWorkbench key={`${lesson.id}-${lesson.versions.length}`} lesson={lesson} personId={personId} outcome={outcome} />
      <VersionList versions={lesson.versions} />
    </>
  );
}
