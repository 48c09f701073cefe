import { CircleAlert, CloudOff } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { useLanguage } from '~/locales/use-language';
import { useDraft, type Remark } from './use-draft';

type Props = { lesson: { id: string; draftZh: string; draftEn: string; draftNumber: number }; onNumber: (read: () => number) => void };

/** Text on one side, the lesson as readers see it on the other; what the gate refuses is listed with its place. */
export function LessonEditor({ lesson, onNumber }: Props) {
  const { t } = useLanguage();
  const [language, setLanguage] = useState<'zh' | 'en'>('zh');
  const draft = useDraft(lesson, language);
  const area = useRef<HTMLTextAreaElement>(null);
  onNumber(draft.draftNumber);

  const goTo = (remark: Remark) => {
    const box = area.current;
    if (!box) return;
    const lines = box.value.split('\n');
    const start = lines.slice(0, remark.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + remark.column - 1;
    box.focus();
    box.setSelectionRange(start, start);
    box.scrollTop = Math.max(0, (remark.line - 4) * 24);
  };
  const remarks = draft.preview?.remarks ?? [];

  return (
    <div>
      {draft.recovered ? (
        <Notice tone="warning" title={t('teach.recovered')}>
          <div className="mt-2 flex flex-wrap gap-3"><Button type="button" tone="quiet" onClick={draft.takeRecovered}>{t('teach.take-recovered')}</Button><Button type="button" tone="quiet" onClick={draft.dropRecovered}>{t('teach.drop-recovered')}</Button></div>
        </Notice>
      ) : null}
      {draft.saved.problem === 'conflict' ? <Notice tone="error" title={t('teach.conflict', { name: draft.saved.name })}>{t('teach.conflict-what')}</Notice> : null}
      <div className="mb-2 flex flex-wrap items-center gap-2">
        {(['zh', 'en'] as const).map((choice) => (
          <button key={choice} type="button" aria-pressed={language === choice} onClick={() => setLanguage(choice)}
            className={`min-h-target rounded-lg border px-4 ${language === choice ? 'border-accent bg-accent-soft font-semibold text-accent-strong' : 'border-line bg-card'}`}>
            {t(`teach.language-${choice}`)}
          </button>
        ))}
        <p role="status" className="ml-auto flex items-center gap-1.5 text-sm text-ink-soft">
          {draft.saved.problem === 'network' ? <CloudOff aria-hidden className="size-4" /> : null}
          {draft.saved.problem === 'network' ? t('teach.kept-here') : draft.saved.problem === 'signed-out' ? t('quizzes.trouble-signed-out') : draft.saved.dirty ? t('teach.saving') : draft.saved.at ? t('quizzes.saved-at', { time: draft.saved.at }) : ''}
        </p>
      </div>
      <div className="grid gap-4 xl:grid-cols-2">
        <div>
          <label htmlFor="source" className="sr-only">{t('teach.source')}</label>
          <textarea id="source" ref={area} key={language} value={draft.source} onChange={(event) => draft.write(event.target.value)} spellCheck={false} lang={language === 'en' ? 'en' : 'zh-CN'}
            className="h-[60vh] w-full resize-y rounded-card border border-ink-soft bg-card p-4 font-mono text-[0.95rem] leading-6" aria-describedby="remarks" />
          <div id="remarks" role="status">
            {remarks.length > 0 ? (
              <ul className="mt-3 divide-y divide-line rounded-card border border-danger bg-card">
                {remarks.map((remark, index) => (
                  <li key={index}>
                    <button type="button" onClick={() => goTo(remark)} className="flex min-h-target w-full items-start gap-3 px-4 py-2 text-left hover:bg-danger-soft">
                      <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0 text-danger" />
                      <span><span className="figures font-medium">{t('teach.place', { line: remark.line, column: remark.column })}</span> {remark.text}</span>
                    </button>
                  </li>
                ))}
              </ul>
            ) : draft.preview ? <p className="mt-2 text-sm text-ink-soft">{t('teach.gate-passed')}</p> : null}
          </div>
        </div>
        {/* A box that scrolls must be focusable, or the keyboard cannot reach its end. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section aria-label={t('teach.preview')} tabIndex={0} className="min-w-0 rounded-card border border-line bg-paper p-5 xl:max-h-[75vh] xl:overflow-y-auto">
          <p className="mb-2 text-sm text-ink-soft">{t('teach.preview')}</p>
          {draft.preview?.html !== undefined && draft.preview?.html !== null ? (
            <article className="lesson" lang={language === 'en' ? 'en' : 'zh-CN'} dangerouslySetInnerHTML={{ __html: draft.preview.html }} />
          ) : (
            <p className="text-ink-soft">{draft.preview ? t('teach.no-preview') : t('teach.preparing')}</p>
          )}
        </section>
      </div>
    </div>
  );
}
