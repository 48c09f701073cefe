import { useCallback, useEffect, useRef, useState } from 'react';

export type SheetChange =
  | { kind: 'mark'; itemId: string; mark: string }
  | { kind: 'critical'; id: string; seen: boolean }
  | { kind: 'note'; stepId: string; text: string }
  | { kind: 'remark'; text: string };

const RETRY_MS = 2000;

/** Two changes of the same thing: only the newer one needs to be sent. */
function sameThing(a: SheetChange, b: SheetChange): boolean {
  if (a.kind === 'mark' && b.kind === 'mark') return a.itemId === b.itemId;
  if (a.kind === 'critical' && b.kind === 'critical') return a.id === b.id;
  if (a.kind === 'note' && b.kind === 'note') return a.stepId === b.stepId;
  return a.kind === 'remark' && b.kind === 'remark';
}

/** Sends changes one after another and keeps what the server has not confirmed, also through a lost network; leaving the page asks first. */
export function useSheetSaver(observationId: string) {
  const queue = useRef<SheetChange[]>([]);
  const running = useRef(false);
  const [pending, setPending] = useState(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<'network' | 'refused' | null>(null);

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    while (queue.current.length > 0) {
      const change = queue.current[0] as SheetChange;
      try {
        const response = await fetch(`/practicals/${observationId}/marks`, {
          method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(change),
        });
        if (response.status >= 500 || response.status === 401) throw new Error(String(response.status));
        if (response.ok) setSavedAt(((await response.json()) as { savedAt: string }).savedAt);
        setTrouble(response.ok ? null : 'refused');
        if (queue.current[0] === change) queue.current.shift();
        setPending(queue.current.length);
      } catch {
        setTrouble('network');
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      }
    }
    running.current = false;
  }, [observationId]);

  const save = useCallback(
    (change: SheetChange) => {
      // The first entry may be on its way: it stays, and the newer one follows it.
      queue.current = [...queue.current.filter((entry, index) => index === 0 || !sameThing(entry, change)), change];
      setPending(queue.current.length);
      void run();
    },
    [run],
  );

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (queue.current.length > 0) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, []);

  return { save, pending, savedAt, trouble };
}
