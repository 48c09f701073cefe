import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '~/locales/use-language';
import { MediaPalette } from '~/components/media/media-palette';
import { ComponentPalette } from './component-palette';
import { insertPiece, placeAt, showPlace } from './cursor-place';
import { RemarkList } from './remark-list';
import { SaveLine } from './save-line';
import type { SaveState } from './use-draft';
import { usePreview, type Remark } from './use-preview';

type Props = {
  sources: { zh: string; en: string };
  saved: SaveState;
  onWrite: (language: 'zh' | 'en', text: string) => void;
  /** A place to go to, in either language; each new object is a new wish. */
  target: Remark | null;
  onGo: (remark: Remark) => void;
};

/** Text on one side, the lesson as readers see it on the other; what the gate refuses is listed with its place. */
export function LessonEditor({ sources, saved, onWrite, target, onGo }: Props) {
  const { t } = useLanguage();
  const [language, setLanguage] = useState<'zh' | 'en'>('zh');
  const [cursor, setCursor] = useState({ line: 1, column: 1 });
  const area = useRef<HTMLTextAreaElement>(null);
  const [pasted, setPasted] = useState<File | null>(null);
  /** A picture that is pasted or dropped goes to the library; text goes its ordinary way. */
  const take = (event: { preventDefault: () => void }, data: DataTransfer) => {
    const file = [...data.files].find((entry) => entry.type.startsWith('image/'));
    if (!file) return;
    event.preventDefault();
    setPasted(file);
  };
  const preview = usePreview(sources[language], language);

  useEffect(() => {
    if (target) setLanguage(target.language);
  }, [target]);
  useEffect(() => {
    const box = area.current;
    if (!target || target.language !== language || !box) return;
    showPlace(box, target);
    // A cursor that is put somewhere fires no event of its own.
    setCursor(placeAt(box.value, box.selectionEnd));
    // The other tab, opened by hand later, does not jump: only a new wish or the tab that it opens.
  }, [target, language]);

  const insert = (piece: string, inline: boolean) => {
    const box = area.current;
    if (!box) return;
    const next = insertPiece(box.value, box.selectionEnd, piece, inline);
    onWrite(language, next.text);
    // After the new text is in the box.
    requestAnimationFrame(() => {
      showPlace(box, placeAt(box.value, next.position));
      setCursor(placeAt(box.value, box.selectionEnd));
    });
  };

  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        {(['zh', 'en'] as const).map((choice) => (
          <button key={choice} type="button" aria-pressed={language === choice} onClick={() => setLanguage(choice)}
            className={`min-h-target rounded-lg border px-4 ${language === choice ? 'border-accent bg-accent-soft font-semibold text-accent-strong' : 'border-line bg-card'}`}>
            {t(`teach.language-${choice}`)}
          </button>
        ))}
        <ComponentPalette language={language} onInsert={insert} />
        <MediaPalette pasted={pasted} onInsert={(piece) => { insert(piece, false); setPasted(null); }} />
        <div className="ml-auto"><SaveLine saved={saved} /></div>
      </div>
      <div className="grid gap-4 xl:grid-cols-2">
        <div className="min-w-0">
          <label htmlFor="source" className="sr-only">{t('teach.source')}</label>
          <textarea id="source" ref={area} key={language} value={sources[language]} onChange={(event) => onWrite(language, event.target.value)}
            onPaste={(event) => take(event, event.clipboardData)} onDrop={(event) => take(event, event.dataTransfer)}
            onSelect={(event) => setCursor(placeAt(event.currentTarget.value, event.currentTarget.selectionEnd))} spellCheck={false} lang={language === 'en' ? 'en' : 'zh-CN'}
            className="block h-[60vh] w-full resize-y rounded-card border border-ink-soft bg-card p-4 font-mono text-[0.95rem] leading-6" aria-describedby="remarks" />
          <p className="figures mt-1 text-right text-sm text-ink-soft">{t('teach.place', cursor)}</p>
          <div id="remarks" role="status">
            {preview.remarks.length > 0 ? <RemarkList remarks={preview.remarks} onGo={onGo} /> : preview.state === 'ready' ? <p className="text-sm text-ink-soft">{t('teach.gate-passed')}</p> : null}
            {preview.state === 'failed' ? <p className="text-sm text-ink-soft">{t('teach.preview-failed')}</p> : null}
          </div>
        </div>
        {/* A box that scrolls must be focusable, or the keyboard cannot reach its end. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <section aria-label={t('teach.preview')} tabIndex={0} className="min-w-0 rounded-card border border-line bg-paper p-5 xl:max-h-[75vh] xl:overflow-y-auto">
          <p className="mb-2 text-sm text-ink-soft">{t('teach.preview')}</p>
          {preview.html !== null ? (
            <article className="lesson" lang={language === 'en' ? 'en' : 'zh-CN'} dangerouslySetInnerHTML={{ __html: preview.html }} />
          ) : (
            <p className="text-ink-soft">{preview.state === 'preparing' ? t('teach.preparing') : preview.state === 'ready' ? t('teach.no-preview') : t('teach.preview-failed')}</p>
          )}
        </section>
      </div>
    </div>
  );
}
