import { useCallback, useEffect, useRef, useState } from 'react';
import { findKeptText, forgetText, keepText, keptTextFolder, keptTextKey, type KeptText } from './kept-text';

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
  const [recovered, setRecovered] = useState<{ key: string; text: KeptText } | null>(null);
  const number = useRef(lesson.draftNumber);
  const latest = useRef(sources);
  const dirty = useRef(false);
  const running = useRef<Promise<boolean> | null>(null);
  const folder = keptTextFolder(personId, lesson.id);
  const key = useRef('');

  // Text that an earlier tab could not send is offered, never put in place silently.
  useEffect(() => {
    key.current = keptTextKey(folder);
    const kept = findKeptText(folder, key.current);
    if (!kept) return;
    if (kept.text.zh === lesson.draftZh && kept.text.en === lesson.draftEn) forgetText(kept.key);
    else setRecovered(kept);
  }, [folder, lesson.draftZh, lesson.draftEn]);

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
        if (!dirty.current) forgetText(key.current);
        setSaved({ at: reply.savedAt ?? null, dirty: dirty.current, problem: null, name: '' });
        return true;
      }
      setSaved((before) => ({ ...before, problem: PROBLEMS[response.status] ?? 'network', name: reply.name ?? '' }));
    } catch {
      setSaved((before) => ({ ...before, problem: 'network' }));
    }
    return false;
  }, [lesson.id]);

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
    keepText(key.current, { ...next, basedOn: number.current });
    setSources(next);
    setSaved((before) => ({ ...before, dirty: true }));
  }, []);

  return {
    sources, saved, flush,
    write: useCallback((language: 'zh' | 'en', text: string) => put({ ...latest.current, [language]: text }), [put]),
    recovered: recovered?.text ?? null,
    /** Whether the kept text continues the draft as it now is; if not, restoring it would put it over somebody's later work. */
    recoveredFits: recovered?.text.basedOn === lesson.draftNumber,
    takeRecovered: () => {
      if (recovered) {
        forgetText(recovered.key);
        put({ zh: recovered.text.zh, en: recovered.text.en });
      }
      setRecovered(null);
    },
    dropRecovered: () => {
      if (recovered) forgetText(recovered.key);
      setRecovered(null);
    },
  };
}
