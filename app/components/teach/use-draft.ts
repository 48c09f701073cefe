import { useCallback, useEffect, useRef, useState } from 'react';

export type Remark = { language: 'zh' | 'en'; severity: 'refused' | 'problem' | 'note'; line: number; column: number; text: string };
type Sources = { zh: string; en: string };

const SAVE_AFTER_MS = 900;
const PREVIEW_AFTER_MS = 400;

/** The text in this tab: kept in the browser at once, saved to the server by itself, previewed; the newest request wins. */
export function useDraft(lesson: { id: string; draftZh: string; draftEn: string; draftNumber: number }, language: 'zh' | 'en') {
  const [sources, setSources] = useState<Sources>({ zh: lesson.draftZh, en: lesson.draftEn });
  const [preview, setPreview] = useState<{ html: string | null; remarks: Remark[] } | null>(null);
  const [saved, setSaved] = useState<{ at: string | null; dirty: boolean; problem: 'network' | 'conflict' | 'signed-out' | null; name: string }>({ at: null, dirty: false, problem: null, name: '' });
  const [recovered, setRecovered] = useState<Sources | null>(null);
  const number = useRef(lesson.draftNumber);
  const latest = useRef(sources);
  const saving = useRef(false);
  const key = `liubu-draft/${lesson.id}`;

  // Text that an earlier tab could not send is offered, never put in place silently.
  useEffect(() => {
    const kept = localStorage.getItem(key);
    if (!kept) return;
    const found = JSON.parse(kept) as Sources;
    if (found.zh !== lesson.draftZh || found.en !== lesson.draftEn) setRecovered(found);
    else localStorage.removeItem(key);
  }, [key, lesson.draftZh, lesson.draftEn]);

  const save = useCallback(async () => {
    if (saving.current) return;
    saving.current = true;
    const sent = latest.current;
    try {
      const response = await fetch(`/teach/lessons/${lesson.id}/draft`, {
        method: 'PUT', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ draftNumber: number.current, sourceZh: sent.zh, sourceEn: sent.en }),
      });
      const reply = (await response.json()) as { draftNumber?: number; savedAt?: string; name?: string };
      if (response.ok && reply.draftNumber !== undefined) {
        number.current = reply.draftNumber;
        const same = latest.current === sent;
        if (same) localStorage.removeItem(key);
        setSaved({ at: reply.savedAt ?? null, dirty: !same, problem: null, name: '' });
      } else {
        setSaved((before) => ({ ...before, problem: response.status === 409 ? 'conflict' : 'signed-out', name: reply.name ?? '' }));
      }
    } catch {
      setSaved((before) => ({ ...before, problem: 'network' }));
    }
    saving.current = false;
  }, [key, lesson.id]);

  useEffect(() => {
    if (!saved.dirty || saved.problem === 'conflict') return;
    const timer = setTimeout(() => void save(), saved.problem ? 3000 : SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [sources, saved, save]);

  const source = sources[language];
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      fetch('/teach/preview', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ source, language }), signal: abort.signal })
        .then(async (response) => (response.ok ? setPreview((await response.json()) as { html: string | null; remarks: Remark[] }) : undefined))
        .catch(() => undefined);
    }, PREVIEW_AFTER_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [source, language]);

  const write = useCallback(
    (text: string) => {
      setSources((before) => {
        const next = { ...before, [language]: text };
        latest.current = next;
        localStorage.setItem(key, JSON.stringify(next));
        return next;
      });
      setSaved((before) => ({ ...before, dirty: true }));
    },
    [key, language],
  );
  const takeRecovered = useCallback(() => {
    if (!recovered) return;
    latest.current = recovered;
    setSources(recovered);
    setRecovered(null);
    setSaved((before) => ({ ...before, dirty: true }));
  }, [recovered]);
  const dropRecovered = useCallback(() => {
    localStorage.removeItem(key);
    setRecovered(null);
  }, [key]);

  return { source, write, preview, saved, save, draftNumber: () => number.current, recovered: recovered !== null, takeRecovered, dropRecovered };
}
