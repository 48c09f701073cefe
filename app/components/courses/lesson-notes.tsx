import { Bookmark, ChevronDown, ChevronUp } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { useLanguage } from '~/locales/use-language';

const STEP = 'inline-flex min-h-target min-w-target items-center justify-center rounded-lg border border-line bg-card hover:border-accent disabled:opacity-50';

/** The button and the dialog that the script `lesson-notes.js` fills with the reader's own marks: nothing of theirs is in this page. Hidden without it. */
export function LessonNotes() {
  const { t } = useLanguage();
  return (
    <>
      <button type="button" data-notes-open hidden aria-label={t('notes.mark')} title={t('notes.mark')}
        className="no-print fixed bottom-24 right-4 z-20 inline-flex size-12 items-center justify-center rounded-full border border-line bg-card text-accent-strong shadow-md hover:border-accent lg:bottom-6">
        <Bookmark aria-hidden className="size-5" />
      </button>
      <dialog data-notes aria-labelledby="notes-title" className="w-[min(32rem,calc(100vw-2rem))] rounded-card border border-line bg-paper p-5 text-ink backdrop:bg-black/40">
        <h2 id="notes-title" className="!text-lg">{t('notes.mark')}</h2>
        <div className="mt-3 flex gap-3">
          <blockquote data-notes-excerpt aria-live="polite" className="min-w-0 flex-1 break-words border-l-4 border-accent pl-3" />
          <div className="flex flex-col gap-2">
            <button type="button" data-notes-before className={STEP} aria-label={t('notes.before')}><ChevronUp aria-hidden className="size-5" /></button>
            <button type="button" data-notes-after className={STEP} aria-label={t('notes.after')}><ChevronDown aria-hidden className="size-5" /></button>
          </div>
        </div>
        <label className="mt-3 block font-medium" htmlFor="notes-text">{t('notes.note')}</label>
        <p id="notes-hint" className="text-sm text-ink-soft">{t('notes.note-hint')}</p>
        <textarea id="notes-text" data-notes-text aria-describedby="notes-hint" rows={3} maxLength={2000} className="mt-1 block min-h-target w-full rounded-lg border border-ink-soft bg-card px-3 py-2" />
        <p data-notes-failed hidden role="alert" className="mt-2 font-medium text-danger">{t('notes.failed')}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <Button type="button" data-notes-keep>{t('notes.keep')}</Button>
          <Button type="button" tone="danger" data-notes-remove hidden>{t('notes.remove')}</Button>
          <Button type="button" tone="quiet" data-notes-close>{t('notes.close')}</Button>
        </div>
        <p className="mt-3"><a href="/notes" className="inline-flex min-h-target items-center">{t('notes.all')}</a></p>
      </dialog>
      <template data-notes-mark><button type="button" className="lesson-mark"><Bookmark aria-hidden className="size-4" /><span /></button></template>
    </>
  );
}
