import { Link } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useRef } from 'react';
import { COMPONENT_GUIDE, insertionOf } from '~/domain/courses/component-guide';
import type { Language } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Props = { language: Language; onInsert: (piece: string, inline: boolean) => void };

/** The components to choose from; a choice goes in where the cursor is, right as it stands and ready to be changed. */
export function ComponentPalette({ language, onInsert }: Props) {
  const { t, text } = useLanguage();
  const fold = useRef<HTMLDetailsElement>(null);
  return (
    <details ref={fold} className="relative">
      <summary className="flex min-h-target cursor-pointer list-none items-center gap-1.5 rounded-lg border border-line bg-card px-4 hover:border-accent">
        <Plus aria-hidden className="size-5" /> {t('teach.insert')}
      </summary>
      <div className="absolute left-0 z-20 mt-1 w-72 max-w-[calc(100vw-2rem)] rounded-card border border-line bg-card p-2 shadow-lg">
        <ul>
          {COMPONENT_GUIDE.map((entry) => (
            <li key={entry.key}>
              <button type="button" title={text(entry.what)} className="flex min-h-target w-full items-center justify-between gap-3 rounded-lg px-3 text-left hover:bg-accent-soft"
                onClick={() => {
                  onInsert(insertionOf(entry, language), entry.inline ?? false);
                  if (fold.current) fold.current.open = false;
                }}>
                {text(entry.name)} <code className="text-sm text-ink-soft">{entry.key}</code>
              </button>
            </li>
          ))}
        </ul>
        <p className="border-t border-line px-3 pt-1"><Link to="/teach/components" target="_blank" className="inline-flex min-h-target items-center">{t('teach.insert-help')}</Link></p>
      </div>
    </details>
  );
}
