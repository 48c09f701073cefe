import { useEffect, useState } from 'react';

/** What the server says of a place in the text, in the trainer's language. */
export type Remark = { language: 'zh' | 'en'; severity: 'refused' | 'problem' | 'note'; line: number; column: number; text: string; /** The same for somebody who writes in cards. */ plain: string };
export type Preview = { state: 'preparing' | 'ready' | 'failed'; html: string | null; remarks: Remark[] };

const PREVIEW_AFTER_MS = 400;

/**
 * The lesson as readers would see it, a moment after the last key stroke; an older request is dropped, so that the newest wins. `source`
 * null: nothing is asked for.
 */
export function usePreview(source: string | null, language: 'zh' | 'en'): Preview {
  const [preview, setPreview] = useState<Preview>({ state: 'preparing', html: null, remarks: [] });
  useEffect(() => {
    if (source === null) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch('/teach/preview', {
          method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ source, language }), signal: abort.signal,
        });
        if (!response.ok) throw new Error(String(response.status));
        const { html, remarks } = (await response.json()) as { html: string | null; remarks: Remark[] };
        setPreview({ state: 'ready', html, remarks });
      } catch {
        // What was shown last stays; a request that a newer one replaced is no failure.
        if (!abort.signal.aborted) setPreview((before) => ({ ...before, state: 'failed' }));
      }
    }, PREVIEW_AFTER_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [source, language]);
  return preview;
}
