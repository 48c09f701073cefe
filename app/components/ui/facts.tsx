import type { ReactNode } from 'react';

/** A definition list: name beside value, stacked on a phone. */
export function Facts({ rows }: { rows: { name: ReactNode; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
      {rows.map((row, index) => (
        <div key={index} className="contents">
          <dt className="text-ink-soft max-sm:mt-2">{row.name}</dt>
          <dd className="min-w-0 break-words">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
