import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { formOf } from '~/domain/courses/component-form';
import { COMPONENTS } from '~/domain/courses/rich-text';
import { useLanguage } from '~/locales/use-language';
import { insertComponent } from './insert-block';

type Props = { editor: Editor; onClose: () => void; onInserted: (name: string) => void };

/** Every component that stands by itself, with what it is for; a choice goes in at the cursor and its form is at hand. */
export function InsertPalette({ editor, onClose, onInserted }: Props) {
  const { t, text } = useLanguage();
  const first = useRef<HTMLButtonElement>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => first.current?.focus(), []);
  const names = [...COMPONENTS].filter(([, rule]) => !rule.within).map(([name]) => name);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever the focus is in it
    <div role="group" aria-label={t('write.insert')} className="absolute inset-x-1.5 z-30 mt-1 max-h-[60vh] overflow-y-auto rounded-card border border-line bg-card p-2 shadow-lg"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        onClose();
        editor.commands.focus();
      }}>
      {refused ? <p role="status" className="px-3 py-1 text-sm text-warn">{t('write.not-in-here')}</p> : null}
      <ul className="grid sm:grid-cols-2">
        {names.map((name, index) => (
          <li key={name}>
            <button ref={index === 0 ? first : undefined} type="button" className="flex min-h-target w-full flex-col items-start justify-center rounded-lg px-3 py-1 text-left hover:bg-accent-soft"
              onClick={() => {
                const done = insertComponent(editor, name);
                setRefused(!done);
                if (!done) return;
                onClose();
                onInserted(name);
              }}>
              <span className="font-medium">{text(formOf(name).name)}</span>
              <span className="text-sm text-ink-soft">{text(formOf(name).what ?? { zh: '', en: '' })}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
