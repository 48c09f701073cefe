import type { ReactNode } from 'react';

/** The page's title, one sentence beneath it, and at most one primary action. */
export function PageHeader({ title, lead, action }: { title: ReactNode; lead?: ReactNode; action?: ReactNode }) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-4">
      <div className="min-w-0">
        <h1>{title}</h1>
        {lead ? <p className="mt-1 max-w-reading text-ink-soft">{lead}</p> : null}
      </div>
      {action ? <div className="no-print flex flex-wrap items-center gap-3">{action}</div> : null}
    </header>
  );
}
