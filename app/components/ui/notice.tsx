import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const TONES: Record<NoticeTone, { box: string; Icon: typeof Info }> = {
  info: { box: 'border-accent bg-accent-soft', Icon: Info },
  success: { box: 'border-accent bg-accent-soft', Icon: CircleCheck },
  warning: { box: 'border-warn bg-warn-soft', Icon: TriangleAlert },
  error: { box: 'border-danger bg-danger-soft', Icon: CircleAlert },
};

/** A message about the whole page or form. An error takes the focus when it appears, so that nobody misses it. */
export function Notice({ tone = 'info', title, children }: { tone?: NoticeTone; title?: ReactNode; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tone === 'error') box.current?.focus();
  }, [tone]);
  const { box: look, Icon } = TONES[tone];
  return (
    <div ref={box} tabIndex={-1} role={tone === 'error' ? 'alert' : 'status'} className={`mb-5 flex gap-3 rounded-card border p-4 ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
      <div className="min-w-0">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
