import { useLanguage } from '~/locales/use-language';

const KEYS = ['bold', 'heading', 'link', 'insert', 'save', 'undo', 'list', 'leave'] as const;
const STROKES: Record<(typeof KEYS)[number], string> = {
  bold: 'Ctrl+B', heading: 'Ctrl+Alt+2 / 3 / 4', link: 'Ctrl+K', insert: 'Ctrl+/', save: 'Ctrl+S', undo: 'Ctrl+Z / Ctrl+Y', list: 'Tab / Shift+Tab', leave: 'Esc Tab',
};

/** Every shortcut with what it does. */
export function ShortcutFold() {
  const { t } = useLanguage();
  return (
    <details className="text-sm">
      <summary className="min-h-target cursor-pointer content-center text-ink-soft">{t('write.shortcuts')}</summary>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 pb-2">
        {KEYS.map((key) => (
          <div key={key} className="contents">
            <dt><kbd className="whitespace-nowrap rounded border border-line bg-paper px-1.5 font-mono">{STROKES[key]}</kbd></dt>
            <dd>{t(`write.key-${key}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
