import type { Editor } from '@tiptap/core';
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { formOf } from '~/domain/courses/component-form';
import { COMPONENTS } from '~/domain/courses/rich-text';
import { useLanguage } from '~/locales/use-language';
import { insertComponent } from './insert-block';

type Props = { editor: Editor; open: boolean; onOpen: (open: boolean) => void; onInserted: (name: string) => void };

/** Every component that stands by itself, with what it is for; a choice goes in at the cursor and its form is at hand. */
export function InsertPalette({ editor, open, onOpen, onInserted }: Props) {
  const { t, text } = useLanguage();
  const first = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (open) first.current?.focus();
    setRefused(false);
  }, [open]);
  const names = [...COMPONENTS].filter(([, rule]) => !rule.within).map(([name]) => name);
  return (
    <div className="relative">
      <button type="button" aria-expanded={open} aria-keyshortcuts="Control+/" onClick={() => onOpen(!open)}
        className="flex min-h-target items-center gap-1.5 rounded-lg border border-line bg-card px-3 hover:border-accent">
        <Plus aria-hidden className="size-5" /> {t('write.insert')}
      </button>
      {open ? (
        // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever the focus is in it
        <div role="group" aria-label={t('write.insert')} className="absolute left-0 z-30 mt-1 max-h-[60vh] w-80 max-w-[calc(100vw-3rem)] overflow-y-auto rounded-card border border-line bg-card p-2 shadow-lg"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            onOpen(false);
            editor.commands.focus();
          }}>
          {refused ? <p role="status" className="px-3 py-1 text-sm text-warn">{t('write.not-in-here')}</p> : null}
          <ul>
            {names.map((name, index) => (
              <li key={name}>
                <button ref={index === 0 ? first : undefined} type="button" className="flex min-h-target w-full flex-col items-start justify-center rounded-lg px-3 py-1 text-left hover:bg-accent-soft"
                  onClick={() => {
                    const done = insertComponent(editor, name);
                    setRefused(!done);
                    if (!done) return;
                    onOpen(false);
                    onInserted(name);
                  }}>
                  <span className="font-medium">{text(formOf(name).name)}</span>
                  <span className="text-sm text-ink-soft">{text(formOf(name).what ?? { zh: '', en: '' })}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
