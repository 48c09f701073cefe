import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export type PillTone = 'neutral' | 'good' | 'warn' | 'bad' | 'gold';

const TONES: Record<PillTone, string> = {
  neutral: 'border-line text-ink-soft',
  good: 'border-accent text-accent-strong bg-accent-soft',
  warn: 'border-warn text-warn bg-warn-soft',
  bad: 'border-danger text-danger bg-danger-soft',
  gold: 'border-gold text-gold',
};

/** A state: always a word, with an icon beside it, never colour alone. */
export function Pill({ tone = 'neutral', icon: Icon, children }: { tone?: PillTone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center gap-1 whitespace-nowrap rounded-full border px-2.5 py-0.5 text-sm font-medium ${TONES[tone]}`}>
      {Icon ? <Icon aria-hidden className="size-4" /> : null}
      {children}
    </span>
  );
}
