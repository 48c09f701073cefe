import type { ReactNode } from 'react';

/** A register. It scrolls inside its own box on a phone, reachable by keyboard; `label` names it for screen readers. */
export function Table({ label, head, children }: { label: string; head: ReactNode; children: ReactNode }) {
  return (
    // A box that scrolls must be focusable, or the keyboard cannot reach the columns outside it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto rounded-card border border-line bg-card">
      <table className="w-full border-collapse text-left text-[0.95rem] [&_td]:border-t [&_td]:border-line [&_td]:px-4 [&_td]:py-3 [&_th]:whitespace-nowrap [&_th]:px-4 [&_th]:py-3 [&_th]:font-medium [&_th]:text-ink-soft">
        <thead>{head}</thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
