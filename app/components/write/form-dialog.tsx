import { useEffect, useRef, type ReactNode } from 'react';

/** A small form over the page. Escape closes it; the focus goes back to where it came from. */
export function FormDialog({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={title} className="w-[min(34rem,calc(100vw-2rem))] rounded-card border border-line bg-card p-5 text-ink backdrop:bg-black/50">
      <p className="mb-3 text-lg font-semibold">{title}</p>
      {children}
    </dialog>
  );
}
