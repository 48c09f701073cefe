import type { ReactNode } from 'react';
import type { DraftView } from '~/domain/questions/draft-view';
import { useLanguage } from '~/locales/use-language';
import { DraftFacts, KeyLines } from './item-body';

type Props = { draft: { id: string; view: DraftView; source: string; fileName: string | null; line: number | null; returned: string | null }; children?: ReactNode; open?: boolean };

/** A draft in a list that is chosen from: its box, its stem, what is known, and its key to open. */
export function DraftRow({ draft: { id, view, source, fileName, line, returned }, children, open = false }: Props) {
  const { t } = useLanguage();
  return (
    <li className="border-b border-line py-3 last:border-0">
      <div className="flex items-start gap-3">
        <input type="checkbox" name="id" value={id} id={`choose-${id}`} className="mt-1 size-6 shrink-0 accent-[rgb(var(--c-accent))]" />
        <div className="min-w-0 flex-1">
          <label htmlFor={`choose-${id}`} className="block cursor-pointer whitespace-pre-line break-words font-medium">{view.stem}</label>
          <DraftFacts view={view} source={source} />
          {view.type === 'written' ? <p className="mt-1 text-sm text-warn">{t('bank.written-waits')}</p> : null}
          {returned ? <p className="mt-1 text-sm text-danger">{t('bank.returned', { reason: returned })}</p> : null}
          <details open={open}>
            <summary className="min-h-target cursor-pointer py-2 text-accent-strong">{t('bank.show-key')}</summary>
            <KeyLines lines={view.lines} explanation={view.explanation} />
            {view.tags.length > 0 ? <p className="mt-2 text-sm text-ink-soft">{view.tags.map(([name, value]) => t('bank.tag', { name, value })).join(t('quizzes.list-separator'))}</p> : null}
          </details>
          {fileName !== null ? <p className="text-sm text-ink-soft">{t('bank.from-file', { file: fileName || t('bank.pasted'), line: line ?? 1 })}</p> : null}
          {children}
        </div>
      </div>
    </li>
  );
}
