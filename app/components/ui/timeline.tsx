import type { ReactNode } from 'react';

/** Anything with a history, newest first. */
export function Timeline({ entries }: { entries: { id: string; at: ReactNode; title: ReactNode; note?: ReactNode }[] }) {
  return (
    <ol className="relative ml-2 border-l-2 border-line">
      {entries.map((entry) => (
        <li key={entry.id} className="relative pb-5 pl-6 last:pb-0">
          <span aria-hidden className="absolute -left-[7px] top-2 size-3 rounded-full border-2 border-accent bg-card" />
          <p className="text-sm text-ink-soft">{entry.at}</p>
          <p className="font-medium">{entry.title}</p>
          {entry.note ? <div className="text-ink-soft">{entry.note}</div> : null}
        </li>
      ))}
    </ol>
  );
}
