import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { LessonActs } from '~/components/review/lesson-acts';
import { ReviewNotice } from '~/components/review/review-notice';
import { VersionList } from '~/components/review/version-list';
import { LessonWorkbench, type SubmitOutcome } from '~/components/teach/lesson-workbench';
import { DateTimeText } from '~/components/ui/date';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import lessonStyles from '~/lesson/lesson.css?url';
import { useLanguage } from '~/locales/use-language';
import { blocksPublishing } from '~/server/courses/check-draft.server';
import { checkSavedDraft } from '~/server/courses/check-saved-draft.server';
import { moveReaders } from '~/server/courses/move-readers.server';
import { readDraft } from '~/server/courses/read-draft.server';
import { restoreDraft } from '~/server/courses/restore-version.server';
import { retireLesson } from '~/server/courses/retire.server';
import { publishReviewed } from '~/server/courses/review/publish-review.server';
import { publishUrgently } from '~/server/courses/review/publish-urgently.server';
import { submitForReview } from '~/server/courses/review/submit-for-review.server';
import { withdrawReview } from '~/server/courses/review/withdraw-review.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const lesson = await readDraft({ ...context, lessonId: String(params.id) });
  if (!lesson) throw notFound();
  const query = new URL(request.url).searchParams;
  return { lesson, personId: context.actor.id, done: query.get('done'), number: Number(query.get('number') ?? 0) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const { language: reader } = await readPreferences(request);
  const lessonId = String(params.id);
  const form = await request.formData();
  const value = (name: string) => String(form.get(name) ?? '');
  const values = { note: value('note'), owner: value('owner'), publishAt: value('publishAt') };
  const draft = { ...context, lessonId, draftNumber: Number(value('draftNumber')), note: values.note, ownerDepartmentId: values.owner, reader };
  if (value('intent') === 'check') {
    const remarks = await checkSavedDraft({ ...context, lessonId, reader });
    if (!remarks) throw notFound();
    return data<SubmitOutcome>({ code: blocksPublishing(remarks) ? 'problems' : 'passed', values, remarks });
  }
  const result = await act();
  if (result.ok) {
    const count = result.value && 'number' in result.value ? result.value.number : result.value && 'readers' in result.value ? result.value.readers : 0;
    return redirect(`/teach/lessons/${lessonId}?done=${value('intent')}${count ? `&number=${count}` : ''}`);
  }
  if (result.code === 'not-found') throw notFound();
  return data<SubmitOutcome>({ code: result.code, values, remarks: 'remarks' in result ? result.remarks : [] }, { status: 409 });

  function act() {
    switch (value('intent')) {
      case 'submit':
        return submitForReview({ ...draft, publishAt: values.publishAt });
      case 'urgent':
        return publishUrgently(draft);
      case 'publish':
        return publishReviewed({ ...context, reviewId: value('review'), reader });
      case 'withdraw':
        return withdrawReview({ ...context, reviewId: value('review') });
      case 'restore':
        return restoreDraft({ ...context, lessonId, from: value('from') });
      case 'move':
        return moveReaders({ ...context, lessonId, reason: value('reason') });
      case 'retire':
      case 'reinstate':
        return retireLesson({ ...context, lessonId, retired: value('intent') === 'retire' });
      default:
        throw new Response('no such act', { status: 400 });
    }
  }
}

export default function LessonEdit() {
  const { lesson, personId, done, number } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const said = { submit: t('review.submitted'), urgent: t('review.published-urgently', { number }), publish: t('teach.published', { number }), restore: t('review.restored'), move: t('review.moved', { count: number }) };
  const words = done && done in said ? said[done as keyof typeof said] : null;
  return (
    <>
      <PageHeader title={text(lesson.title)} lead={<><Link to="/teach">{text(lesson.course.title)}</Link> · {t('teach.under-way', { count: lesson.underWay })}</>} />
      {words && !outcome ? <Notice tone="success" title={words} /> : null}
      {lesson.retired ? <Notice tone="warning" title={t('review.lesson-retired')} /> : null}
      {lesson.review ? <ReviewNotice review={lesson.review} /> : null}
      {lesson.draftBy && lesson.changed ? <p className="mb-3 text-sm text-ink-soft">{t('teach.draft-by', { name: lesson.draftBy })} <DateTimeText at={lesson.draftAt} /></p> : null}
      {/* A new version or a restored draft is another text: the workbench starts afresh from it. */}
      <LessonWorkbench key={`${lesson.id}-${lesson.versions.length}-${done === 'restore' ? lesson.draftNumber : ''}`} lesson={lesson} personId={personId} outcome={outcome} />
      <VersionList lessonId={lesson.id} versions={lesson.versions} kept={lesson.kept} />
      <LessonActs retired={lesson.retired} published={lesson.versions.length > 0} behind={lesson.behind} reasonMissing={outcome?.code === 'reason-missing'} />
    </>
  );
}
