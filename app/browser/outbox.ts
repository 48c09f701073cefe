import { openDB, type IDBPDatabase } from 'idb';

/** An answer that the server has not confirmed yet. It carries its learner, so that a shared computer never sends it for another. */
export type OutboxEntry = {
  key: string;
  personId: string;
  attemptId: string;
  itemId: string;
  requestId: string;
  epoch: number;
  sequence: number;
  response: unknown;
};

const DATABASE = 'liubu-outbox';
const STORE = 'answers';

export function entryKey(personId: string, attemptId: string, itemId: string): string {
  return `${personId}/${attemptId}/${itemId}`;
}

/** A request id without `crypto.randomUUID`, which browsers do not offer over plain http. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const JOURNAL = 'liubu-outbox-journal/';

/**
 * Writes an entry down at once, in the very moment of the answer: IndexedDB needs a moment, and a reload may come before it is through.
 * Where the browser refuses storage, IndexedDB and the running page have to do.
 */
export function journal(entry: OutboxEntry): void {
  try {
    localStorage.setItem(JOURNAL + entry.key, JSON.stringify(entry));
  } catch {
    // Full or forbidden: nothing else can be done at once.
  }
}

/** Strikes an entry out of the journal unless a newer answer of the same item stands there. */
export function strike(key: string, requestId: string): void {
  const kept = read(JOURNAL + key);
  if (kept?.requestId === requestId) localStorage.removeItem(JOURNAL + key);
}

/** What was written down and perhaps never reached the outbox. */
export function journaled(personId: string, attemptId: string): OutboxEntry[] {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${JOURNAL}${personId}/${attemptId}/`));
    return keys.flatMap((key) => read(key) ?? []);
  } catch {
    return [];
  }
}

function read(key: string): OutboxEntry | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as OutboxEntry | null;
  } catch {
    return null;
  }
}

export interface Outbox {
  put(entry: OutboxEntry): Promise<void>;
  /** Removes an entry only if it is still the one that was sent: a newer answer stays. */
  confirm(key: string, requestId: string): Promise<void>;
  pending(personId: string, attemptId: string): Promise<OutboxEntry[]>;
}

/** IndexedDB, so that unsent answers survive a crash of the browser; memory where the browser refuses it. */
export async function openOutbox(): Promise<Outbox> {
  try {
    const database = await openDB(DATABASE, 1, {
      upgrade: (upgrade) => {
        upgrade.createObjectStore(STORE, { keyPath: 'key' });
      },
    });
    return storedOutbox(database);
  } catch {
    return memoryOutbox();
  }
}

function storedOutbox(database: IDBPDatabase): Outbox {
  return {
    put: async (entry) => {
      await database.put(STORE, entry, undefined);
    },
    confirm: async (key, requestId) => {
      const transaction = database.transaction(STORE, 'readwrite');
      const entry = (await transaction.store.get(key)) as OutboxEntry | undefined;
      if (entry?.requestId === requestId) await transaction.store.delete(key);
      await transaction.done;
    },
    pending: async (personId, attemptId) => {
      const range = IDBKeyRange.bound(`${personId}/${attemptId}/`, `${personId}/${attemptId}/\uffff`);
      return (await database.getAll(STORE, range)) as OutboxEntry[];
    },
  };
}

export function memoryOutbox(): Outbox {
  const entries = new Map<string, OutboxEntry>();
  return {
    put: async (entry) => void entries.set(entry.key, entry),
    confirm: async (key, requestId) => {
      if (entries.get(key)?.requestId === requestId) entries.delete(key);
    },
    pending: async (personId, attemptId) => [...entries.values()].filter((entry) => entry.personId === personId && entry.attemptId === attemptId),
  };
}
