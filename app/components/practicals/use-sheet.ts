import { useCallback, useEffect, useRef, useState } from 'react';
import { sameThing, type SheetChange, type SheetContent } from '~/domain/practicals/sheet-content';
import { sendChange } from './send-change';

/** Between two tries while the server cannot be reached. */
const RETRY_MS = 2000;
/** A text waits a moment, so that one request carries what was typed meanwhile. */
const TYPING_MS = 700;

export type SheetTrouble = 'network' | 'signed-out' | 'closed' | 'refused';

/**
 * Sends changes one after another and keeps what the server has not confirmed, also through a lost network; leaving the page asks
 * first. `onNewer`: the sheet was changed elsewhere; called with what stands there, without what still waits here.
 */
export function useSheetSaver(sheet: { id: string; version: number }, onNewer: (content: SheetContent, waiting: SheetChange[]) => void) {
  const queue = useRef<SheetChange[]>([]);
  const flying = useRef<SheetChange | null>(null);
  const running = useRef(false);
  const version = useRef(sheet.version);
  const newer = useRef(onNewer);
  newer.current = onNewer;
  const [pending, setPending] = useState(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<SheetTrouble | null>(null);

  const run = useCallback(async () => {
    if (running.current) return;
    running.current = true;
    while (queue.current.length > 0) {
      if (queue.current[0]?.kind === 'note' || queue.current[0]?.kind === 'remark') await pause(TYPING_MS);
      const change = queue.current[0] as SheetChange;
      flying.current = change;
      const reply = await sendChange(sheet.id, change, version.current);
      flying.current = null;
      switch (reply.kind) {
        case 'saved':
          version.current = reply.version;
          setSavedAt(reply.savedAt);
          setTrouble(null);
          break;
        case 'newer':
          version.current = reply.version;
          newer.current(reply.content, queue.current);
          continue;
        case 'closed':
        case 'refused':
          setTrouble(reply.kind);
          break;
        default:
          setTrouble(reply.kind);
          await pause(RETRY_MS);
          continue;
      }
      queue.current = queue.current.filter((entry) => entry !== change);
      setPending(queue.current.length);
    }
    running.current = false;
  }, [sheet.id]);

  const save = useCallback(
    (change: SheetChange) => {
      // What is on its way stays, and the newer one follows it.
      queue.current = [...queue.current.filter((entry) => entry === flying.current || !sameThing(entry, change)), change];
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

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
