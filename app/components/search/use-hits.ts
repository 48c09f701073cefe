import { useEffect, useState } from 'react';
import type { FoundWords } from '~/domain/search/entry';

const AFTER_MS = 150;

export type Search = { found: FoundWords | null; state: 'idle' | 'waiting' | 'failed'; again(): void };

/**
 * What the server finds for words as they are typed, a moment after the last key stroke; an older request is dropped, so that the newest
 * wins, and what was found last stays until then. `known`: what is there already. Null words ask nothing.
 */
export function useHits({ words, known, most }: { words: string | null; known: FoundWords | null; most: number }): Search {
  const [found, setFound] = useState(known);
  const [state, setState] = useState<Search['state']>('idle');
  const [tries, setTries] = useState(0);
  const query = words?.trim() ?? '';
  useEffect(() => {
    if (query === '' || (query === found?.query && state !== 'failed')) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      setState('waiting');
      try {
        const response = await fetch(`/search.json?${new URLSearchParams({ q: query, most: String(most) })}`, { signal: abort.signal });
        if (!response.ok) throw new Error(String(response.status));
        // The server may shorten very long words: what it answers is the answer to what was typed.
        setFound({ ...((await response.json()) as FoundWords), query });
        setState('idle');
      } catch {
        if (!abort.signal.aborted) setState('failed');
      }
    }, AFTER_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
    // Only new words, or the wish to try again, ask anew.
  }, [query, most, tries]);
  return { found: query === '' ? null : found, state, again: () => setTries((before) => before + 1) };
}
