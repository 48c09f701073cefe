import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { PenLine } from 'lucide-react';
import { AfterForm } from '~/components/teach/after-form';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import { useLanguage } from '~/locales/use-language';
import { adoptBank, adoptCourse } from '~/server/courses/adopt-course.server';
import { createCourse, createLesson } from '~/server/courses/create-lesson.server';
import { retireCourse } from '~/server/courses/retire.server';
import { listTeaching } from '~/server/courses/list-teaching.server';
import { setCourseAfter } from '~/server/courses/set-course-after.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  return listTeaching(context);
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const fields = await request.formData();
  const form = Object.fromEntries(fields) as Record<string, string>;
  const text = (name: string) => form[name] ?? '';
  if (form.intent === 'lesson') {
    const created = await createLesson({ ...context, courseId: text('course'), slug: text('slug'), title: text('title') });
    if (created.ok) return redirect(`/teach/lessons/${created.value.lessonId}`);
    if (created.code === 'not-found') throw notFound();
    return data({ code: created.code, details: undefined, values: form }, { status: 400 });
  }
  const result = await act();
  if (result.ok) return redirect('/teach');
  if (result.code === 'not-found') throw notFound();
  return data({ code: result.code, details: 'details' in result ? result.details : undefined, values: form }, { status: 400 });

  function act() {
    switch (form.intent) {
      case 'adopt-course':
        return adoptCourse({ ...context, courseId: text('course') });
      case 'retire-course':
      case 'reinstate-course':
        return retireCourse({ ...context, courseId: text('course'), retired: form.intent === 'retire-course' });
      case 'adopt-bank':
        return adoptBank(context);
      case 'after':
        return setCourseAfter({ ...context, courseId: text('course'), after: fields.getAll('after').map(String) });
      default:
        return createCourse({ ...context, slug: text('slug'), title: text('title'), summary: text('summary') });
    }
  }
}

export default function Teach() {
  const { courses, draftQuestions } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const values: Record<string, string> = failure?.values ?? {};
  return (
    <>
      <PageHeader title={t('teach.title')} lead={<>{t('teach.lead')} <Link to="/teach/import">{t('bring.title')}</Link> · <Link to="/teach/files">{t('files.title')}</Link> · <Link to="/teach/media">{t('media.title')}</Link> · <Link to="/teach/reviews">{t('review.title')}</Link></>} />
      {failure ? <Notice tone="error" title={t(`teach.fail-${failure.code}`, failure.details)} /> : null}
      {draftQuestions > 0 ? (
        <Card accent className="mb-5">
          <p className="mb-3">{t('teach.bank-waiting', { count: draftQuestions })}</p>
          <Form method="post"><Button name="intent" value="adopt-bank" disabled={busy}>{t('teach.adopt-bank')}</Button></Form>
        </Card>
      ) : null}
      {courses.map((course) => (
        <Card key={course.id} as="article" className="mb-5">
          <h2 className="flex flex-wrap items-center gap-3">{text(course.title)} {course.state === 'draft' ? <Pill tone="warn">{t(course.own ? 'teach.course-own-draft' : 'teach.course-draft')}</Pill> : null} {course.state === 'retired' ? <Pill>{t('review.course-retired')}</Pill> : null}</h2>
          {course.state === 'draft' && !course.own && course.lessons.length > 0 ? (
            <Form method="post" className="mt-3"><input type="hidden" name="course" value={course.id} /><Button name="intent" value="adopt-course" disabled={busy}>{busy ? t('teach.adopting') : t('teach.adopt-course')}</Button></Form>
          ) : null}
          <ul className="mt-3 divide-y divide-line">
            {course.lessons.map((lesson, index) => (
              <li key={lesson.id}>
                <Link to={`/teach/lessons/${lesson.id}`} className="row-link flex min-h-target flex-wrap items-center justify-between gap-2 py-2">
                  <span className="row-title">{index + 1}. {text(lesson.title)}</span>
                  <span className="flex items-center gap-3 text-sm text-ink-soft">
                    {lesson.retired ? <Pill>{t('review.course-retired')}</Pill> : null}
                    {lesson.changed ? <Pill tone="warn" icon={PenLine}>{t('teach.changed')}</Pill> : null}
                    {lesson.behind ? <Pill tone="warn">{t(`teach.behind-${lesson.behind}`)}</Pill> : null}
                    {lesson.english ? null : <Pill>{t('teach.no-english')}</Pill>}
                    {lesson.version > 0 && lesson.publishedAt ? <>{t('courses.version', { number: lesson.version })} · <DateText date={lesson.publishedAt.date} /></> : t('teach.unpublished')}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
          {course.own && courses.length > 1 ? (
            <AfterForm course={course} others={courses.filter((other) => other.id !== course.id)} open={values.intent === 'after' && values.course === course.id} disabled={busy} />
          ) : null}
          <details className="mt-3" open={values.intent === 'lesson' && values.course === course.id}>
            <summary className="min-h-target cursor-pointer py-2 font-medium text-accent-strong">{t('teach.new-lesson')}</summary>
            <Form method="post" className="mt-2 grid gap-3 sm:grid-cols-[1fr_1fr_auto] sm:items-end">
              <input type="hidden" name="course" value={course.id} />
              <TextField id={`title-${course.id}`} label={t('teach.lesson-title')} name="title" required maxLength={120} defaultValue={values.course === course.id ? values.title : ''} />
              <TextField id={`slug-${course.id}`} label={t('teach.slug')} name="slug" required pattern="[a-z0-9]+(-[a-z0-9]+)*" maxLength={60} defaultValue={values.course === course.id ? values.slug : ''} />
              <Button name="intent" value="lesson" tone="quiet">{t('teach.create')}</Button>
            </Form>
            {course.state === 'draft' ? null : (
              <Form method="post" className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
                <input type="hidden" name="course" value={course.id} />
                <Button name="intent" value={course.state === 'retired' ? 'reinstate-course' : 'retire-course'} tone={course.state === 'retired' ? 'quiet' : 'danger'}>{t(course.state === 'retired' ? 'review.reinstate-course' : 'review.retire-course')}</Button>
                <span className="text-ink-soft">{t('review.retire-what')}</span>
              </Form>
            )}
          </details>
        </Card>
      ))}
      <details open={values.intent === 'course'}>
        <summary className="min-h-target cursor-pointer py-2 font-medium text-accent-strong">{t('teach.new-course')}</summary>
        <Form method="post" className="mt-2 flex max-w-form flex-col gap-3">
          <TextField id="course-title" label={t('teach.course-title')} name="title" required maxLength={120} defaultValue={values.intent === 'course' ? values.title : ''} />
          <TextField id="course-slug" label={t('teach.slug')} hint={t('teach.slug-hint')} name="slug" required pattern="[a-z0-9]+(-[a-z0-9]+)*" maxLength={60} defaultValue={values.intent === 'course' ? values.slug : ''} />
          <TextField id="course-summary" label={t('teach.summary')} name="summary" maxLength={500} defaultValue={values.summary} />
          <div><Button name="intent" value="course" tone="quiet">{t('teach.create')}</Button></div>
        </Form>
      </details>
    </>
  );
}
