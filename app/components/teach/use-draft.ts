import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetText, keepText, keptTextKey, readKeptText, type KeptText } from './kept-text';

export type DraftLesson = { id: string; draftZh: string; draftEn: string; draftNumber: number };
/** Why the last save was not taken. */
export type SaveProblem = 'network' | 'conflict' | 'signed-out' | 'forbidden' | 'too-long';
export type SaveState = { at: string | null; dirty: boolean; problem: SaveProblem | null; name: string };

const SAVE_AFTER_MS = 900;
const RETRY_AFTER_MS = 3000;
const PROBLEMS: Record<number, SaveProblem> = { 401: 'signed-out', 403: 'forbidden', 409: 'conflict', 413: 'too-long' };

/**
 * The text in this tab: kept in the browser at once, saved to the server by itself. `flush` resolves with the draft number once all
 * is saved, or null when it could not be.
 */
export function useDraft(lesson: DraftLesson, personId: string) {
  const [sources, setSources] = useState({ zh: lesson.draftZh, en: lesson.draftEn });
  const [saved, setSaved] = useState<SaveState>({ at: null, dirty: false, problem: null, name: '' });
  const [recovered, setRecovered] = useState<KeptText | null>(null);
  const number = useRef(lesson.draftNumber);
  const latest = useRef(sources);
  const dirty = useRef(false);
  const running = useRef<Promise<boolean> | null>(null);
  const key = keptTextKey(personId, lesson.id);

  // Text that an earlier tab could not send is offered, never put in place silently.
  useEffect(() => {
    const kept = readKeptText(key);
    if (!kept) return;
    if (kept.zh === lesson.draftZh && kept.en === lesson.draftEn) forgetText(key);
    else setRecovered(kept);
  }, [key, lesson.draftZh, lesson.draftEn]);

  const send = useCallback(async (): Promise<boolean> => {
    const sent = latest.current;
    try {
      const response = await fetch(`/teach/lessons/${lesson.id}/draft`, {
        method: 'PUT', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ draftNumber: number.current, sourceZh: sent.zh, sourceEn: sent.en }),
      });
      const reply = (await response.json()) as { draftNumber?: number; savedAt?: string; name?: string };
      if (response.ok && reply.draftNumber !== undefined) {
        number.current = reply.draftNumber;
        dirty.current = latest.current !== sent;
        if (!dirty.current) forgetText(key);
        setSaved({ at: reply.savedAt ?? null, dirty: dirty.current, problem: null, name: '' });
        return true;
      }
      setSaved((before) => ({ ...before, problem: PROBLEMS[response.status] ?? 'network', name: reply.name ?? '' }));
    } catch {
      setSaved((before) => ({ ...before, problem: 'network' }));
    }
    return false;
  }, [key, lesson.id]);

  /** One request at a time: two would race for the same draft number. */
  const save = useCallback(() => {
    running.current ??= send().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);

  useEffect(() => {
    if (!saved.dirty || saved.problem === 'conflict') return;
    const timer = setTimeout(() => void save(), saved.problem ? RETRY_AFTER_MS : SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [sources, saved, save]);

  const flush = useCallback(async (): Promise<number | null> => {
    if (running.current) await running.current;
    while (dirty.current) if (!(await save())) return null;
    return number.current;
  }, [save]);

  const put = useCallback((next: { zh: string; en: string }) => {
    latest.current = next;
    dirty.current = true;
    keepText(key, { ...next, basedOn: number.current });
    setSources(next);
    setSaved((before) => ({ ...before, dirty: true }));
  }, [key]);

  return {
    sources, saved, flush,
    write: useCallback((language: 'zh' | 'en', text: string) => put({ ...latest.current, [language]: text }), [put]),
    recovered,
    /** Whether the kept text continues the draft as it now is; if not, restoring it would put it over somebody's later work. */
    recoveredFits: recovered?.basedOn === lesson.draftNumber,
    takeRecovered: () => {
      if (recovered) put({ zh: recovered.zh, en: recovered.en });
      setRecovered(null);
    },
    dropRecovered: () => {
      forgetText(key);
      setRecovered(null);
    },
  };
}
