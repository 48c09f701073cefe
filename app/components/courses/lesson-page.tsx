import { Fragment } from 'react';
import { formatDate } from '~/domain/kernel/date-text';
import type { Language } from '~/domain/kernel/text';
import type { TextSize } from '~/domain/kernel/text-size';
import { ChangeNotice } from '~/components/courses/change-notice';
import { LessonNotes } from '~/components/courses/lesson-notes';
import { LessonContents } from '~/components/courses/lesson-contents';
import { TextSizeForm } from '~/components/courses/text-size-form';
import { CheckForm, type CheckView } from '~/components/courses/check-form';
import { ScenarioPlay, type ScenarioFacts } from '~/components/courses/scenario-play';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { ProgressBar } from '~/components/ui/progress-bar';
import { useLanguage } from '~/locales/use-language';

type Neighbour = { slug: string; titleZh: string; titleEn: string | null };
type Part = { kind: 'html'; html: string } | { kind: 'check'; check: CheckView | null } | { kind: 'scenario'; scenario: ScenarioFacts | null };

export type LessonFacts = {
  lessonId: string; reader: string; slug: string; titleZh: string; titleEn: string | null; versionNumber: number; newerVersion: boolean; newerUrgent: boolean; urgent: 'open' | 'returned' | null; change: LessonChange | null; minutes: number;
  course: Neighbour; number: number; count: number; previous: Neighbour | null; next: Neighbour | null;
  percent: number; done: boolean; textLanguage: Language; behind: { asOf: string; other: string } | null; objectives: string[]; parts: Part[]; headings: { depth: number; id: string; text: string }[];
  sources: { id: string; shown: string; detail: string; term?: string }[];
};

/** What a reader is told who knows an older text. `movedFor`: why a trainer moved them to the new one. */
export type LessonChange = { movedFor: string | null; entries: { number: number; note: string; on: string; urgent: boolean }[] };

/** A lesson to read: title, objectives, text with its checks and stories in place, sources, the way on. Plain HTML; nothing here needs a script. */
export function LessonPage({ lesson, empty, textSize }: { lesson: LessonFacts; empty: boolean; textSize: TextSize }) {
  const { t, text, language } = useLanguage();
  const here = `/courses/${lesson.course.slug}/${lesson.slug}`;
  let checkNumber = 0;
  return (
    <div className="mx-auto max-w-[46rem] xl:grid xl:max-w-[64rem] xl:grid-cols-[minmax(0,46rem)_14rem] xl:gap-12">
      <LessonContents headings={lesson.headings} language={lesson.textLanguage} aside />
      <div className="min-w-0 xl:order-first">
      <p className="no-print text-sm">
        <a href={`/courses/${lesson.course.slug}`}>{text({ zh: lesson.course.titleZh, en: lesson.course.titleEn ?? undefined })}</a>
        <span className="text-ink-soft"> · {t('courses.lesson-of', { number: lesson.number, count: lesson.count })}</span>
      </p>
      <div className="no-print my-2"><ProgressBar percent={lesson.percent} label={t('courses.progress')} /></div>
      <h1 className="mt-4">{text({ zh: lesson.titleZh, en: lesson.titleEn ?? undefined })}</h1>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-ink-soft">{t('courses.minutes', { minutes: lesson.minutes })} · {t('courses.version', { number: lesson.versionNumber })}</p>
        <TextSizeForm textSize={textSize} here={here} />
      </div>
      <div data-offline-note hidden><Notice tone="warning">{t('offline.away')}</Notice></div>
      {lesson.urgent ? <Notice tone="warning" title={t(`review.mark-${lesson.urgent}`)}>{t(`review.mark-${lesson.urgent}-what`)}</Notice> : null}
      {lesson.change ? <ChangeNotice change={lesson.change} action={here} /> : null}
      {lesson.newerVersion ? (
        <Notice tone={lesson.newerUrgent ? 'warning' : 'info'} title={lesson.newerUrgent ? t('review.newer-urgent') : t('courses.newer-title')}>
          <form method="post" action={here} className="mt-2"><input type="hidden" name="intent" value="newest" /><Button tone="quiet">{t('courses.newer-move')}</Button></form>
        </Notice>
      ) : null}
      {language === 'en' && lesson.textLanguage === 'zh' ? <Notice>{t('courses.only-chinese')}</Notice> : null}
      {lesson.behind ? <Notice>{t('courses.text-behind', { asOf: formatDate(lesson.behind.asOf, language), other: formatDate(lesson.behind.other, language) })}</Notice> : null}
      {empty ? <Notice tone="warning">{t('courses.no-answer')}</Notice> : null}
      <section aria-label={t('courses.objectives')} className="my-6 rounded-card bg-accent-soft p-5">
        <h2 className="!text-base">{t('courses.objectives')}</h2>
        <ul className="mt-1 list-disc pl-5" lang={lesson.textLanguage === 'en' ? 'en' : 'zh-CN'}>
          {lesson.objectives.map((objective) => <li key={objective}>{objective}</li>)}
        </ul>
      </section>
      <LessonContents headings={lesson.headings} language={lesson.textLanguage} />
      <article className={`lesson lesson-${textSize}`} lang={lesson.textLanguage === 'en' ? 'en' : 'zh-CN'} data-lesson={lesson.lessonId} data-reader={lesson.reader}>
        {lesson.parts.map((part, index) => {
          if (part.kind === 'scenario') return part.scenario ? <ScenarioPlay key={index} scenario={part.scenario} action={here} /> : null;
          if (part.kind === 'html') return <div key={index} dangerouslySetInnerHTML={{ __html: part.html }} />;
          checkNumber += 1;
          return <Fragment key={index}>{part.check ? <CheckForm check={part.check} action={here} number={checkNumber} /> : null}</Fragment>;
        })}
      </article>
      <LessonNotes />
      {lesson.sources.length > 0 ? (
        <section aria-labelledby="sources" className="mt-10 border-t border-line pt-4 text-sm text-ink-soft" lang={lesson.textLanguage === 'en' ? 'en' : 'zh-CN'}>
          <h2 id="sources" className="!text-base text-ink">{t('courses.sources')}</h2>
          <ul className="mt-2 space-y-1.5">
            {lesson.sources.map((source) => (
              <li key={source.id} id={source.id} className="scroll-mt-4 rounded px-2 py-1 target:bg-accent-soft target:text-ink">
                <strong className="font-medium text-ink">{source.shown}</strong>　{source.detail}
                {source.term ? <a className="ml-2 inline-flex min-h-target items-center" href={`/glossary#term-${source.term}`} lang={language === 'en' ? 'en' : 'zh-CN'}>{t('glossary.entry')}</a> : null}
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
      </div>
    </div>
  );
}
