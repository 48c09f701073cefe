import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { MediaPalette } from '~/components/media/media-palette';
import { LessonPreview } from '~/components/write/lesson-preview';
import type { SourceBox } from '~/components/write/source-view';
import { useChoices } from '~/components/write/use-choices';
import type { WritingView } from '~/components/write/view-choice';
import { mediaTag } from '~/domain/media/media-kind';
import { useLanguage } from '~/locales/use-language';
import { ComponentPalette } from './component-palette';
import { RemarkList } from './remark-list';
import { SaveLine } from './save-line';
import type { SaveState } from './use-draft';
import { usePreview, type Remark } from './use-preview';

// Only who writes loads an editor, and only the one in use.
const WriteView = lazy(() => import('~/components/write/write-view'));
const SourceView = lazy(() => import('~/components/write/source-view'));

type Props = {
  sources: { zh: string; en: string };
  saved: SaveState;
  /** Null while the browser has not said it yet: the editor is opening. */
  view: WritingView | null;
  choose: (view: WritingView) => void;
  onWrite: (language: 'zh' | 'en', text: string) => void;
  onSave: () => void;
  /** A place to go to, in either language; each new object is a new wish. */
  target: Remark | null;
  onGo: (remark: Remark) => void;
};

const TAB = 'min-h-target rounded-lg border px-4 border-line bg-card aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent-strong';

/** One text in two views, as formatted text with cards or as source, and beside it the lesson as readers see it. */
export function LessonEditor({ sources, saved, view, choose, onWrite, onSave, target, onGo }: Props) {
  const { t } = useLanguage();
  const [language, setLanguage] = useState<'zh' | 'en'>('zh');
  const [words, setWords] = useState('');
  // A picture on its way into the library: the view waits for its address.
  const [pending, setPending] = useState<{ file: File; done: (picture: { src: string; alt: string } | null) => void } | null>(null);
  const box = useRef<SourceBox>(null);
  const choices = useChoices();
  const source = sources[language];
  const preview = usePreview(source, language);
  // The other language beside the one that is being written: asked for only while it is looked at.
  const [beside, setBeside] = useState(false);
  const other = language === 'zh' ? 'en' : 'zh';
  const otherEmpty = sources[other].trim() === '';
  const otherPreview = usePreview(beside && !otherEmpty ? sources[other] : null, other);

  useEffect(() => {
    if (target) setLanguage(target.language);
  }, [target]);

  const onImage = useCallback((file: File) => new Promise<{ src: string; alt: string } | null>((done) => setPending({ file, done })), []);
  const common = {
    source, language, choices, remarks: preview.remarks, target: target?.language === language ? target : null,
    onWrite: (text: string) => onWrite(language, text), onPlace: setWords, onSave, onImage,
  };
  return (
    <div>
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <div role="group" aria-label={t('write.view')} className="flex gap-1">
          {(['write', 'source'] as const).map((choice) => <button key={choice} type="button" aria-pressed={view === choice} onClick={() => choose(choice)} className={TAB}>{t(`write.view-${choice}`)}</button>)}
        </div>
        <div className="flex gap-1">
          {(['zh', 'en'] as const).map((choice) => <button key={choice} type="button" aria-pressed={language === choice} onClick={() => setLanguage(choice)} className={TAB}>{t(`teach.language-${choice}`)}</button>)}
        </div>
        {view === 'source' ? <ComponentPalette language={language} onInsert={(piece, inline) => box.current?.insert(piece, inline)} /> : null}
        <MediaPalette pasted={pending?.file ?? null} choosable={view === 'source'} onChosen={(file) => {
          if (pending) pending.done(file && file.kind === 'picture' ? { src: file.address, alt: file.alt } : null);
          else if (file) box.current?.insert(mediaTag(file), file.kind === 'captions');
          setPending(null);
        }} />
        <div className="ml-auto"><SaveLine saved={saved} /></div>
      </div>
      <div className="grid gap-4 xl:grid-cols-2">
        <div className="min-w-0">
          {/* No boundary before the browser has taken the page over: whatever changes meanwhile would throw it away. */}
          {view === null ? <Opening /> : (
            <Suspense fallback={<Opening />}>
              {view === 'write' ? <WriteView key={language} {...common} onRefused={() => choose('source')} /> : <SourceView key={language} {...common} box={box} />}
            </Suspense>
          )}
          <div id="remarks" role="status">
            {preview.remarks.length > 0 && view === 'source' ? <RemarkList remarks={preview.remarks} onGo={onGo} /> : null}
            {preview.remarks.length === 0 && preview.state === 'ready' ? <p className="text-sm text-ink-soft">{t('teach.gate-passed')}</p> : null}
            {preview.state === 'failed' ? <p className="text-sm text-ink-soft">{t('teach.preview-failed')}</p> : null}
          </div>
        </div>
        <LessonPreview preview={beside ? otherPreview : preview} language={beside ? other : language} words={beside ? '' : words} empty={beside && otherEmpty} onLanguage={(choice) => setBeside(choice !== language)} />
      </div>
    </div>
  );
}

function Opening() {
  const { t } = useLanguage();
  return <p role="status" className="flex min-h-[50vh] items-center justify-center rounded-card border border-line bg-card text-ink-soft">{t('write.loading')}</p>;
}
