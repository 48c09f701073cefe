import { Monitor, Smartphone } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Language } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';
import type { Preview } from '../teach/use-preview';
import { findByWords } from './find-by-words';

type Props = { preview: Preview; language: Language; words: string; empty: boolean; onLanguage: (language: Language) => void };

/**
 * The lesson as readers will see it, as wide as a phone or a desk, in step with the cursor: in the language that is being written, or beside
 * it in the other one. `words`: those around the cursor. `empty`: nothing is written in this language.
 */
export function LessonPreview({ preview, language, words, empty, onLanguage }: Props) {
  const { t } = useLanguage();
  const [width, setWidth] = useState<'desktop' | 'phone'>('desktop');
  const box = useRef<HTMLElement>(null);
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    const scroller = box.current;
    const found = article.current && findByWords(article.current, words);
    if (!scroller || !found || scroller.scrollHeight <= scroller.clientHeight) return;
    // Only this box scrolls, never the page under the writer's hands.
    const away = found.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    if (away < 40 || away > scroller.clientHeight - 80) scroller.scrollTop += away - scroller.clientHeight / 3;
  }, [words, preview.html]);
  const Choice = ({ kind, icon: Icon }: { kind: 'phone' | 'desktop'; icon: typeof Monitor }) => (
    <button type="button" aria-pressed={width === kind} title={t(`write.width-${kind}`)} aria-label={t(`write.width-${kind}`)} onClick={() => setWidth(kind)}
      className="inline-flex size-11 items-center justify-center rounded-lg border border-transparent aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong">
      <Icon aria-hidden className="size-5" />
    </button>
  );
  return (
    // A box that scrolls must be focusable, or the keyboard cannot reach its end.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={box} aria-label={t('teach.preview')} tabIndex={0} className="min-w-0 rounded-card border border-line bg-paper px-5 pb-5 xl:max-h-[85vh] xl:overflow-y-auto">
      <div className="sticky top-0 z-10 -mx-5 mb-2 flex items-center gap-1 border-b border-line bg-paper px-5 py-1">
        <p className="mr-auto text-sm text-ink-soft">{t('teach.preview')}</p>
        <div role="group" aria-label={t('write.preview-language')} className="flex gap-1">
          {(['zh', 'en'] as const).map((choice) => (
            <button key={choice} type="button" aria-label={t(`write.preview-${choice}`)} aria-pressed={language === choice} onClick={() => onLanguage(choice)}
              className="min-h-target rounded-lg border border-transparent px-3 text-sm aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-strong">
              {t(`teach.language-${choice}`)}
            </button>
          ))}
        </div>
        <div className="hidden gap-1 sm:flex">
          <Choice kind="phone" icon={Smartphone} />
          <Choice kind="desktop" icon={Monitor} />
        </div>
      </div>
      {empty ? <p className="text-ink-soft">{t('write.preview-empty')}</p> : preview.html !== null ? (
        <article ref={article} className={`lesson ${width === 'phone' ? 'mx-auto max-w-[358px] border-x border-line px-3' : ''}`} lang={language === 'en' ? 'en' : 'zh-CN'} dangerouslySetInnerHTML={{ __html: preview.html }} />
      ) : (
        <p className="text-ink-soft">{preview.state === 'preparing' ? t('teach.preparing') : preview.state === 'ready' ? t('teach.no-preview') : t('teach.preview-failed')}</p>
      )}
    </section>
  );
}
