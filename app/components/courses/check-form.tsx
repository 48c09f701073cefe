import { CircleCheck, CircleX } from 'lucide-react';
import { describeAnswer } from '~/components/quizzes/describe-answer';
import { Button } from '~/components/ui/button';
import type { LearnerItem } from '~/domain/questions/learner-view';
import type { ReviewedItem } from '~/domain/questions/review-view';
import { useLanguage } from '~/locales/use-language';
import type { LocalText } from '~/domain/kernel/text';

export type CheckView = { question: string; item: LearnerItem; last: ReviewedItem | null; rightOnce: boolean };

/** A knowledge check as a plain form: graded by the server, works without scripts. After a try it shows what came of it. */
export function CheckForm({ check, action, number }: { check: CheckView; action: string; number: number }) {
  const { t, text } = useLanguage();
  const { item, last } = check;
  const stem = `check-stem-${number}`;
  return (
    <section id={`check-${check.question}`} aria-labelledby={stem} className="my-8 scroll-mt-4 rounded-card border border-accent bg-card p-5 sm:p-6">
      <p className="text-sm font-medium text-accent-strong">{t('courses.check', { number })}</p>
      <p id={stem} className="mb-4 mt-1 whitespace-pre-line font-medium">{text(item.stem)}</p>
      {last ? (
        <div role="status" className={`mb-4 rounded-lg px-4 py-3 ${last.grade.right ? 'bg-accent-soft' : 'bg-warn-soft'}`}>
          <p className="flex items-center gap-2 font-semibold">
            {last.grade.right ? <CircleCheck aria-hidden className="size-5" /> : <CircleX aria-hidden className="size-5" />}
            {t(last.grade.right ? 'courses.check-right' : 'courses.check-wrong')}
          </p>
          {last.response ? <p>{t('quizzes.your-answer')} {describeAnswer(item, last.response, { t, text })}</p> : null}
          {last.solution?.explanation.zh ? <p className="mt-1">{text(last.solution.explanation)}</p> : null}
        </div>
      ) : null}
      <p data-check-waiting={check.question} hidden role="status" className="mb-4 rounded-lg bg-warn-soft px-4 py-3">{t('offline.waiting')}</p>
      <form method="post" action={action}>
        <input type="hidden" name="intent" value="check" />
        <input type="hidden" name="question" value={check.question} />
        <Choices item={item} stem={stem} />
        <Button className="mt-4" tone={check.rightOnce ? 'quiet' : 'primary'}>{t(last ? 'courses.try-again' : 'courses.submit-check')}</Button>
      </form>
    </section>
  );
}

const CHOICE = 'flex min-h-target cursor-pointer items-start gap-3 rounded-lg border border-line px-4 py-2.5 hover:border-accent has-[:checked]:border-accent has-[:checked]:bg-accent-soft';
const BOX = 'mt-1 size-5 shrink-0 accent-[rgb(var(--c-accent))]';
const SELECT = 'min-h-target rounded-lg border border-ink-soft bg-card px-3 py-2';

function Choices({ item, stem }: { item: LearnerItem; stem: string }) {
  const { t, text } = useLanguage();
  switch (item.type) {
    case 'single':
      return <Boxes type="radio" stem={stem} choices={item.options.map((option) => ({ id: option.id, label: text(option.text) }))} />;
    case 'multiple':
      return <><p className="mb-2 text-sm text-ink-soft">{t('quizzes.choose-all')}</p><Boxes type="checkbox" stem={stem} choices={item.options.map((option) => ({ id: option.id, label: text(option.text) }))} /></>;
    case 'true-false':
      return <Boxes type="radio" stem={stem} choices={[{ id: 'true', label: t('quizzes.true') }, { id: 'false', label: t('quizzes.false') }]} />;
    case 'numeric':
      return (
        <div className="flex items-center gap-3">
          <input name="answer" aria-labelledby={stem} inputMode="decimal" maxLength={60} required className="min-h-target w-40 rounded-lg border border-ink-soft bg-card px-3 text-right" />
          <span>{text(item.unit)}</span>
        </div>
      );
    case 'short-text':
      return <input name="answer" aria-labelledby={stem} maxLength={300} required autoComplete="off" className="min-h-target w-full max-w-form rounded-lg border border-ink-soft bg-card px-3" />;
    case 'cloze':
      return (
        <div role="group" aria-labelledby={stem} className="flex flex-col gap-3">
          {Array.from({ length: item.blanks }, (_, at) => (
            <label key={at} className="flex items-center gap-3">
              <span className="shrink-0 text-ink-soft">{t('quizzes.blank', { number: at + 1 })}</span>
              <input name={`blank-${at + 1}`} maxLength={300} required autoComplete="off" className="min-h-target w-full max-w-form rounded-lg border border-ink-soft bg-card px-3" />
            </label>
          ))}
        </div>
      );
    case 'ordering':
      return (
        <div role="group" aria-labelledby={stem} className="flex flex-col gap-2">
          <p className="text-sm text-ink-soft">{t('courses.number-them')}</p>
          {item.options.map((option) => (
            <label key={option.id} className="flex items-center gap-3">
              <select name={`position-${option.id}`} required defaultValue="" className={SELECT}>
                <option value="" disabled>—</option>
                {item.options.map((_, index) => <option key={index} value={index + 1}>{index + 1}</option>)}
              </select>
              {text(option.text)}
            </label>
          ))}
        </div>
      );
    case 'matching':
      return (
        <div role="group" aria-labelledby={stem} className="flex flex-col gap-3">
          {item.left.map((left) => (
            <label key={left.id} className="grid gap-1 sm:grid-cols-2 sm:items-center sm:gap-4">
              <span>{text(left.text)}</span>
              <select name={`pair-${left.id}`} required defaultValue="" className={`${SELECT} w-full min-w-0 text-ellipsis`}>
                <option value="" disabled>{t('quizzes.choose')}</option>
                {item.right.map((right: { id: string; text: LocalText }) => <option key={right.id} value={right.id}>{text(right.text)}</option>)}
              </select>
            </label>
          ))}
        </div>
      );
    case 'document-review':
      return (
        <div role="group" aria-labelledby={stem}>
          <p className="mb-2 text-sm text-ink-soft">{t('quizzes.mark-fields')}</p>
          <div className="grid gap-3 sm:grid-cols-2">
            {item.documents.map((page) => (
              <fieldset key={page.id} className="rounded-lg border border-line px-3 pb-2">
                <legend className="px-1 font-semibold">{text(page.title)}</legend>
                {page.fields.map((field) => (
                  <label key={field.id} className="flex min-h-target cursor-pointer items-center gap-3 rounded-md px-1 has-[:checked]:bg-warn-soft">
                    <input type="checkbox" name="answer" value={`${page.id}.${field.id}`} className="size-5 shrink-0 accent-[rgb(var(--c-accent))]" />
                    <span className="text-ink-soft">{text(field.label)}</span>
                    <span className="ml-auto text-right">{text(field.value)}</span>
                  </label>
                ))}
              </fieldset>
            ))}
          </div>
        </div>
      );
  }
}

function Boxes({ type, stem, choices }: { type: 'radio' | 'checkbox'; stem: string; choices: { id: string; label: string }[] }) {
  return (
    <div role={type === 'radio' ? 'radiogroup' : 'group'} aria-labelledby={stem} className="flex flex-col gap-2">
      {choices.map((choice) => (
        <label key={choice.id} className={CHOICE}>
          <input type={type} name="answer" value={choice.id} required={type === 'radio'} className={BOX} />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  );
}
