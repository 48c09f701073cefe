import type { LucideIcon } from 'lucide-react';

type Props = { label: string; icon: LucideIcon; keys?: string; on?: boolean; disabled?: boolean; onPress: () => void };

/** One tool: an icon with its name for everybody (as title and label), pressed or not. The text keeps the focus. */
export function ToolButton({ label, icon: Icon, keys, on, disabled, onPress }: Props) {
  return (
    <button type="button" title={label} aria-label={label} aria-keyshortcuts={keys} aria-pressed={on} disabled={disabled}
      onMouseDown={(event) => event.preventDefault()} onClick={onPress}
      className="inline-flex size-11 shrink-0 items-center justify-center rounded-lg text-ink hover:bg-accent-soft disabled:opacity-40 aria-pressed:bg-accent-soft aria-pressed:text-accent-strong aria-pressed:ring-1 aria-pressed:ring-accent">
      <Icon aria-hidden className="size-5" />
    </button>
  );
}
