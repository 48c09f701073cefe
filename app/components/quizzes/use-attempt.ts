import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createAnswerSender } from '~/browser/answer-sender';
import { entryKey, journal, journaled, newRequestId, openOutbox, strike, type Outbox } from '~/browser/outbox';
import type { ItemResponse } from '~/domain/questions/response';

export type ItemState = {
  response: ItemResponse | null;
  /** `saved`: confirmed by the server. `pending`: in the outbox. `stale`: a newer answer from another page stands. `closed`: came too late. */
  status: 'empty' | 'saved' | 'pending' | 'stale' | 'closed';
  epoch: number;
  sequence: number;
  /** With `stale`: the answer that stands on the server. */
  other: ItemResponse | null;
};

export type AttemptView = {
  id: string;
  epoch: number;
  secondsLeft: number;
  items: { id: string; response: ItemResponse | null; epoch: number; sequence: number; savedAt: string | null }[];
};

/** Answers of an attempt in this page: shown at once, put in the outbox, sent, and called saved only by the server's reply. */
export function useAttempt(attempt: AttemptView, personId: string) {
  const [items, setItems] = useState<Record<string, ItemState>>(() =>
    Object.fromEntries(
      attempt.items.map((item) => [
        item.id,
        { response: item.response, status: item.response ? 'saved' : 'empty', epoch: item.epoch, sequence: item.sequence, other: null } satisfies ItemState,
      ]),
    ),
  );
  const [lastSaved, setLastSaved] = useState<string | null>(() => attempt.items.map((item) => item.savedAt ?? '').sort().at(-1) || null);
  const [trouble, setTrouble] = useState<'network' | 'signed-out' | 'refused' | null>(null);
  const [closed, setClosed] = useState(false);
  const { secondsLeft, sync } = useCountdown(attempt.secondsLeft);
  const sequence = useRef(0);
  /** An answer given before the store is open waits for it. */
  const outbox = useRef<Promise<Outbox> | null>(null);
  const epoch = useRef(attempt.epoch);
  const sender = useRef<ReturnType<typeof createAnswerSender> | null>(null);

  const patch = useCallback((itemId: string, change: (state: ItemState) => ItemState) => {
    setItems((all) => (all[itemId] ? { ...all, [itemId]: change(all[itemId]) } : all));
  }, []);

  useEffect(() => {
    let gone = false;
    const retry = () => void sender.current?.flush();
    outbox.current ??= openOutbox();
    void outbox.current.then(async (opened) => {
      if (gone) return;
      sender.current = createAnswerSender({
        outbox: opened, personId, attemptId: attempt.id,
        onReply: (entry, reply) => {
          setTrouble(null);
          sync(reply.secondsLeft);
          if (reply.outcome === 'stored' || reply.outcome === 'duplicate') setLastSaved(reply.savedAt);
          if (reply.outcome === 'closed') setClosed(true);
          patch(entry.itemId, (state) => {
            // A newer answer of this page is already on its way: its own reply will speak.
            if (state.epoch !== entry.epoch || state.sequence !== entry.sequence) return state;
            if (reply.outcome === 'stale') return { ...state, status: 'stale', other: reply.current as ItemResponse | null };
            return { ...state, status: reply.outcome === 'closed' ? 'closed' : state.response ? 'saved' : 'empty' };
          });
        },
        onTrouble: setTrouble,
      });
      // What an earlier load wrote down but could not put, then what it could not send, goes on from here.
      for (const entry of journaled(personId, attempt.id)) {
        const there = (await opened.pending(personId, attempt.id)).find((other) => other.key === entry.key);
        const newer = !there || entry.epoch > there.epoch || (entry.epoch === there.epoch && entry.sequence >= there.sequence);
        if (newer && entry.epoch < attempt.epoch) await opened.put(entry);
        if (entry.epoch < attempt.epoch) strike(entry.key, entry.requestId);
      }
      for (const entry of await opened.pending(personId, attempt.id)) {
        patch(entry.itemId, (state) => {
          const newer = entry.epoch > state.epoch || (entry.epoch === state.epoch && entry.sequence > state.sequence);
          return newer ? { ...state, response: entry.response as ItemResponse | null, status: 'pending', epoch: entry.epoch, sequence: entry.sequence } : state;
        });
      }
      retry();
      const stored = await fetch(`/attempts/${attempt.id}/state`).then((response) => (response.ok ? (response.json() as Promise<{ items: AttemptView['items'] }>) : null)).catch(() => null);
      for (const item of stored?.items ?? []) {
        patch(item.id, (state) => {
          const newer = item.epoch > state.epoch || (item.epoch === state.epoch && item.sequence > state.sequence);
          return newer ? { ...state, response: item.response, status: item.response ? 'saved' : 'empty', epoch: item.epoch, sequence: item.sequence } : state;
        });
      }
    });
    window.addEventListener('online', retry);
    return () => {
      gone = true;
      window.removeEventListener('online', retry);
      sender.current?.stop();
    };
  }, [attempt.id, personId, patch, sync]);

  const answer = useCallback(
    (itemId: string, response: ItemResponse | null) => {
      sequence.current += 1;
      const pair = { epoch: epoch.current, sequence: sequence.current };
      patch(itemId, () => ({ response, status: 'pending', ...pair, other: null }));
      const entry = { key: entryKey(personId, attempt.id, itemId), personId, attemptId: attempt.id, itemId, requestId: newRequestId(), ...pair, response };
      journal(entry);
      void (async () => {
        outbox.current ??= openOutbox();
        const store = await outbox.current;
        await store.put(entry);
        strike(entry.key, entry.requestId);
        await sender.current?.flush();
      })();
    },
    [attempt.id, patch, personId],
  );

  /** This page's answer shall stand: it gets an epoch of its own, newer than the other page's. Without the network nothing changes. */
  const keepMine = useCallback(
    async (itemId: string, response: ItemResponse | null) => {
      try {
        const reply = await fetch(`/attempts/${attempt.id}/epoch`, { method: 'POST' });
        if (!reply.ok) throw new Error(String(reply.status));
        epoch.current = ((await reply.json()) as { epoch: number }).epoch;
        answer(itemId, response);
      } catch {
        setTrouble('network');
      }
    },
    [answer, attempt.id],
  );
  /** The other page's answer stands already: this page only shows it. */
  const takeOther = useCallback(
    (itemId: string) => patch(itemId, (state) => ({ ...state, response: state.other, status: state.other ? 'saved' : 'empty', epoch: 0, sequence: 0, other: null })),
    [patch],
  );

  const latest = useMemo(
    () => Object.fromEntries(Object.entries(items).flatMap(([id, state]) => (state.epoch > 0 && state.status !== 'stale' ? [[id, { epoch: state.epoch, sequence: state.sequence }]] : []))),
    [items],
  );
  const flush = useCallback(() => sender.current?.flush() ?? Promise.resolve(true), []);
  return { items, answer, keepMine, takeOther, flush, latest, lastSaved, trouble, closed, secondsLeft };
}

/** Counts down what the server said, by the monotonic clock: the device's date plays no part. */
function useCountdown(initial: number) {
  const [secondsLeft, setSecondsLeft] = useState(initial);
  const anchor = useRef<{ at: number; seconds: number } | null>(null);
  const sync = useCallback((seconds: number) => {
    anchor.current = { at: performance.now(), seconds };
    setSecondsLeft(seconds);
  }, []);
  useEffect(() => {
    sync(initial);
    const timer = setInterval(() => {
      const from = anchor.current;
      if (from) setSecondsLeft(Math.max(0, Math.ceil(from.seconds - (performance.now() - from.at) / 1000)));
    }, 500);
    return () => clearInterval(timer);
  }, [initial, sync]);
  return { secondsLeft, sync };
}
