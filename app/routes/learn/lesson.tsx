import { Link, useLoaderData, type MetaFunction } from '@remix-run/react';
import { redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { Fragment } from 'react';
import readingPlace from '~/browser/reading-place.js?url';
import { CheckForm } from '~/components/courses/check-form';
import { ScenarioPlay } from '~/components/courses/scenario-play';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { ProgressBar } from '~/components/ui/progress-bar';
import { useNonce } from '~/components/ui/nonce';
import lessonStyles from '~/lesson/lesson.css?url';
import { useLanguage } from '~/locales/use-language';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { answerCheck } from '~/server/study/answer-check.server';
import { chooseInScenario, restartScenario } from '~/server/study/choose-in-scenario.server';
import { lessonView } from '~/server/study/lesson-view.server';
import { moveToNewestVersion } from '~/server/study/open-lesson.server';

// A page to read: server HTML without Remix's scripts. Links to and from it are document loads.
export const handle = { scripts: false };

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `${data.lesson.titleZh} · 六步学堂` : '六步学堂' }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  const { language } = await readPreferences(request);
  const lesson = await lessonView({ ...context, course: String(params.course), lesson: String(params.lesson), language });
  if (!lesson) throw notFound();
  return { lesson, empty: new URL(request.url).searchParams.has('empty') };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  const { language } = await readPreferences(request);
  const lesson = await lessonView({ ...context, course: String(params.course), lesson: String(params.lesson), language });
  if (!lesson) throw notFound();
  const here = `/courses/${params.course}/${params.lesson}`;
  const form = await request.formData();
  if (form.get('intent') === 'newest') {
    await moveToNewestVersion({ ...context, lessonId: lesson.lessonId });
    return redirect(here);
  }
  if (form.get('intent') === 'choose' || form.get('intent') === 'restart') {
    const scenario = String(form.get('scenario'));
    const run = Number(form.get('run'));
    const step = { ...context, lessonId: lesson.lessonId, scenario, run };
    const kept = form.get('intent') === 'restart'
      ? await restartScenario(step)
      : await chooseInScenario({ ...step, step: Number(form.get('step')), choice: Number(form.get('choice')) });
    if (!kept.ok) throw notFound();
    return redirect(`${here}#scenario-${scenario}`);
  }
  const question = String(form.get('question'));
  const answered = await answerCheck({ ...context, lessonId: lesson.lessonId, questionId: question, form });
  if (!answered.ok && answered.code === 'not-found') throw notFound();
  return redirect(`${here}${answered.ok ? '' : '?empty'}#check-${question}`);
}

export default function Lesson() {
  const { lesson, empty } = useLoaderData<typeof loader>();
  const { t, text, language } = useLanguage();
  const nonce = useNonce();
  const here = `/courses/${lesson.course.slug}/${lesson.slug}`;
  let checkNumber = 0;
  return (
    <div className="mx-auto max-w-[46rem]">
      <p className="no-print text-sm">
        <Link to={`/courses/${lesson.course.slug}`} reloadDocument>{text({ zh: lesson.course.titleZh, en: lesson.course.titleEn ?? undefined })}</Link>
        <span className="text-ink-soft"> · {t('courses.lesson-of', { number: lesson.number, count: lesson.count })}</span>
      </p>
      <div className="no-print my-2"><ProgressBar percent={lesson.percent} label={t('courses.progress')} /></div>
      <h1 className="mt-4">{text({ zh: lesson.titleZh, en: lesson.titleEn ?? undefined })}</h1>
      <p className="mt-1 text-ink-soft">{t('courses.minutes', { minutes: lesson.minutes })} · {t('courses.version', { number: lesson.versionNumber })}</p>
      {lesson.newerVersion ? (
        <Notice title={t('courses.newer-title')}>
          <form method="post" action={here} className="mt-2"><input type="hidden" name="intent" value="newest" /><Button tone="quiet">{t('courses.newer-move')}</Button></form>
        </Notice>
      ) : null}
      {language === 'en' && lesson.textLanguage === 'zh' ? <Notice>{t('courses.only-chinese')}</Notice> : null}
      {empty ? <Notice tone="warning">{t('courses.no-answer')}</Notice> : null}
      <section aria-label={t('courses.objectives')} className="my-6 rounded-card bg-accent-soft p-5">
        <h2 className="!text-base">{t('courses.objectives')}</h2>
        <ul className="mt-1 list-disc pl-5" lang={lesson.textLanguage === 'en' ? 'en' : 'zh-CN'}>
          {lesson.objectives.map((objective) => <li key={objective}>{objective}</li>)}
        </ul>
      </section>
      <article className="lesson" lang={lesson.textLanguage === 'en' ? 'en' : 'zh-CN'} data-lesson={lesson.lessonId}>
        {lesson.parts.map((part, index) => {
          if (part.kind === 'scenario') return part.scenario ? <ScenarioPlay key={index} scenario={part.scenario} action={here} /> : null;
          if (part.kind === 'html') return <div key={index} dangerouslySetInnerHTML={{ __html: part.html }} />;
          checkNumber += 1;
          return <Fragment key={index}>{part.check ? <CheckForm check={part.check} action={here} number={checkNumber} /> : null}</Fragment>;
        })}
      </article>
      {lesson.sources.length > 0 ? (
        <section aria-labelledby="sources" className="mt-10 border-t border-line pt-4 text-sm text-ink-soft" lang={lesson.textLanguage === 'en' ? 'en' : 'zh-CN'}>
          <h2 id="sources" className="!text-base text-ink">{t('courses.sources')}</h2>
          <ul className="mt-2 space-y-1.5">
            {lesson.sources.map((source) => (
              <li key={source.id} id={source.id} className="scroll-mt-4 rounded px-2 py-1 target:bg-accent-soft target:text-ink">
                <strong className="font-medium text-ink">{source.shown}</strong>　{source.detail}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {lesson.done ? <Notice tone="success" title={t('courses.lesson-done')}>{t('courses.hours-credited')}</Notice> : <p className="my-6 text-ink-soft">{t('courses.done-when')}</p>}
      <nav aria-label={t('courses.lessons')} className="no-print mt-8 flex justify-between gap-4 border-t border-line pt-4">
        {lesson.previous ? <a className="flex min-h-target items-center" href={`/courses/${lesson.course.slug}/${lesson.previous.slug}`}>← {text({ zh: lesson.previous.titleZh, en: lesson.previous.titleEn ?? undefined })}</a> : <span />}
        {lesson.next ? <a className="flex min-h-target items-center text-right" href={`/courses/${lesson.course.slug}/${lesson.next.slug}`}>{text({ zh: lesson.next.titleZh, en: lesson.next.titleEn ?? undefined })} →</a> : <span />}
      </nav>
      <script type="module" src={readingPlace} nonce={nonce} />
    </div>
  );
}
