import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { useLanguage } from '~/locales/use-language';

/** One thing to pick: `key` tells it apart, `label` and `detail` are read and searched. */
export type Pick = { key: string; label: string; detail: string };
const MOST = 40;

/** `onClear`: for what may be left open. */
type Field = { label: string; picks: readonly Pick[]; chosen: string; open: boolean; onPick: (key: string) => void; onClear?: (() => void) | undefined };

/** A choice from many: what is chosen stands there; a search opens the list. Everything by keyboard, nothing has to be known by heart. */
export function PickField({ label, picks, chosen, open, onPick, onClear }: Field) {
  const { t } = useLanguage();
  const id = useId();
  const [searching, setSearching] = useState(open);
  const [words, setWords] = useState('');
  const current = picks.find((pick) => pick.key === chosen);
  const parts = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found = picks.filter((pick) => parts.every((part) => `${pick.label} ${pick.detail} ${pick.key}`.toLowerCase().includes(part)));
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span id={`${id}-label`} className="font-medium">{label}</span>
      <div className="flex flex-wrap items-center gap-2">
        <span className="min-w-0 flex-1">{current ? <><span className="font-medium">{current.label}</span> <span className="text-sm text-ink-soft">{current.detail}</span></> : chosen || t('write.nothing-picked')}</span>
        {searching ? null : <button type="button" className="min-h-target rounded-lg border border-line bg-card px-3 hover:border-accent" onClick={() => setSearching(true)}>{t('write.pick')}</button>}
        {chosen && onClear ? <button type="button" className="min-h-target rounded-lg px-3 underline" onClick={onClear}>{t('write.unpick')}</button> : null}
      </div>
      {searching ? (
        <div className="rounded-lg border border-line p-2">
          <label className="flex items-center gap-2">
            <Search aria-hidden className="size-5 shrink-0 text-ink-soft" />
            <span className="sr-only">{t('write.search')}</span>
            <input type="search" value={words} placeholder={t('write.search')} onChange={(event) => setWords(event.target.value)} className="min-h-target w-full rounded-lg border border-ink-soft bg-card px-3" />
          </label>
          <ul aria-labelledby={`${id}-label`} className="mt-1 max-h-64 overflow-y-auto">
            {found.slice(0, MOST).map((pick) => (
              <li key={pick.key}>
                <button type="button" aria-pressed={pick.key === chosen} className="flex min-h-target w-full flex-col items-start justify-center rounded-lg px-3 py-1 text-left hover:bg-accent-soft aria-pressed:bg-accent-soft"
                  onClick={() => {
                    onPick(pick.key);
                    setSearching(false);
                  }}>
                  <span className="font-medium">{pick.label}</span><span className="line-clamp-2 text-sm text-ink-soft">{pick.detail}</span>
                </button>
              </li>
            ))}
          </ul>
          {found.length === 0 ? <p className="px-3 py-2 text-ink-soft">{t('write.none-found')}</p> : null}
          {found.length > MOST ? <p className="px-3 py-1 text-sm text-ink-soft">{t('write.more-found', { count: found.length - MOST })}</p> : null}
        </div>
      ) : null}
    </div>
  );
}
