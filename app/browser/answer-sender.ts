import type { Outbox, OutboxEntry } from './outbox';

export type SaveReplyBody = {
  outcome: 'stored' | 'duplicate' | 'stale' | 'closed';
  /** The server's wall clock, `10:32:05`. */
  savedAt: string;
  secondsLeft: number;
  current: unknown;
};

export type SenderEvents = {
  onReply: (entry: OutboxEntry, reply: SaveReplyBody) => void;
  /** The server cannot be reached; the answers stay and are sent again. */
  onTrouble: (kind: 'network' | 'signed-out' | 'refused') => void;
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/** Sends what the outbox holds, one after another, until it is empty; only a reply of the server clears an entry. */
export function createAnswerSender(options: { outbox: Outbox; personId: string; attemptId: string } & SenderEvents) {
  let running: Promise<boolean> | null = null;
  let again = false;
  let wait = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  async function sendOne(entry: OutboxEntry): Promise<'done' | 'network' | 'signed-out' | 'refused'> {
    let response: Response;
    try {
      // Plain fetch: a Remix fetcher's next submit would abort this one.
      response = await fetch(`/attempts/${entry.attemptId}/answers`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ requestId: entry.requestId, itemId: entry.itemId, epoch: entry.epoch, sequence: entry.sequence, response: entry.response }),
      });
    } catch {
      return 'network';
    }
    if (response.status === 401) return 'signed-out';
    if (response.status >= 500) return 'network';
    if (!response.ok) return 'refused';
    const reply = (await response.json()) as SaveReplyBody;
    await options.outbox.confirm(entry.key, entry.requestId);
    options.onReply(entry, reply);
    return 'done';
  }

  async function run(): Promise<boolean> {
    do {
      again = false;
      for (const entry of await options.outbox.pending(options.personId, options.attemptId)) {
        const outcome = await sendOne(entry);
        if (outcome === 'done') {
          wait = FIRST_WAIT_MS;
          continue;
        }
        options.onTrouble(outcome);
        if (outcome === 'network' && !stopped) {
          clearTimeout(timer);
          timer = setTimeout(() => void flush(), wait);
          wait = Math.min(wait * 2, LONGEST_WAIT_MS);
        }
        return false;
      }
    } while (again);
    return true;
  }

  /** Resolves with true when everything was confirmed. */
  function flush(): Promise<boolean> {
    if (stopped) return Promise.resolve(false);
    if (running) {
      again = true;
      return running;
    }
    running = run().finally(() => (running = null));
    return running;
  }

  return {
    flush,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
