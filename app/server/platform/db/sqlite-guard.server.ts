import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database as SqliteConnection } from 'better-sqlite3';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type Transaction,
} from '@prisma/driver-adapter-utils';
import { Mutex } from './mutex.server';
import { withKeptStatements } from './sqlite-statements.server';

/** How long a query waits for another process's lock, and how often it looks. The driver itself must never wait: it would freeze the process. */
const LOCK_WAIT_MS = 10_000;
const LOCK_RETRY_MS = 25;

/** Set while the body of an interactive transaction runs: the outer client would wait for itself. */
export const insideTransaction = new AsyncLocalStorage<true>();

export type GuardState = { waitingSince: number | null };

function isBusy(error: unknown): boolean {
  return error instanceof DriverAdapterError && error.cause.kind === 'SocketTimeout';
}

function isRawBusy(error: unknown): boolean {
  return typeof (error as { code?: unknown })?.code === 'string' && (error as { code: string }).code.startsWith('SQLITE_BUSY');
}

async function retryWhileLocked<T>(state: GuardState, act: () => T | Promise<T>): Promise<T> {
  const started = performance.now();
  for (;;) {
    try {
      const value = await act();
      state.waitingSince = null;
      return value;
    } catch (error) {
      if (!isBusy(error) && !isRawBusy(error)) throw error;
      if (performance.now() - started > LOCK_WAIT_MS) throw error;
      state.waitingSince ??= started;
      await new Promise((resolve) => setTimeout(resolve, LOCK_RETRY_MS));
    }
  }
}

function refuseInsideTransaction() {
  if (insideTransaction.getStore()) {
    throw new Error('The outer database client was used inside a transaction: use the transaction client that the callback receives.');
  }
}

/**
 * The stock adapter has one connection and lets a plain query run inside another request's open transaction: when that rolls back,
 * an acknowledged write is lost. One mutex over all queries and transactions ends that, and a connection that is still in a
 * transaction when the mutex is given back is rolled back for real. Reads the adapter's non-public `client`: its version is pinned.
 */
export function guardedSqlite(file: string, state: GuardState): SqlDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url: file, timeout: 0 });
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    async connect() {
      const adapter = await inner.connect();
      const held = adapter as unknown as { client: unknown };
      const connection = held.client as SqliteConnection;
      setPragmas(connection);
      held.client = withKeptStatements(connection);
      return guardAdapter(adapter, connection, state);
    },
  };
}

/** Durable commits and foreign keys, set and read back: a database that cannot promise them is not opened. */
function setPragmas(connection: SqliteConnection) {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 0');
  const wanted: [string, string][] = [['journal_mode', 'wal'], ['synchronous', '2'], ['foreign_keys', '1']];
  for (const [name, value] of wanted) {
    const found = String(connection.pragma(name, { simple: true }));
    if (found !== value) throw new Error(`SQLite refuses PRAGMA ${name}=${value} (it says ${found}); the database is not opened.`);
  }
}

function guardAdapter(adapter: SqlDriverAdapter, connection: SqliteConnection, state: GuardState): SqlDriverAdapter {
  const mutex = new Mutex();

  async function alone<T>(act: () => Promise<T>): Promise<T> {
    refuseInsideTransaction();
    const release = await mutex.acquire();
    try {
      return await retryWhileLocked(state, act);
    } finally {
      release();
    }
  }

  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    getConnectionInfo: adapter.getConnectionInfo?.bind(adapter),
    queryRaw: (query: SqlQuery) => alone(() => adapter.queryRaw(query)),
    executeRaw: (query: SqlQuery) => alone(() => adapter.executeRaw(query)),
    executeScript: (script: string) => alone(() => adapter.executeScript(script)),
    async startTransaction(isolationLevel) {
      refuseInsideTransaction();
      if (isolationLevel && isolationLevel !== 'SERIALIZABLE') {
        throw new DriverAdapterError({ kind: 'InvalidIsolationLevel', level: isolationLevel });
      }
      const release = await mutex.acquire();
      try {
        // IMMEDIATE: a transaction that reads first and writes later would otherwise meet a lock it cannot wait for.
        await retryWhileLocked(state, () => void connection.prepare('BEGIN IMMEDIATE').run());
      } catch (error) {
        release();
        throw error;
      }
      return guardTransaction(adapter, connection, release);
    },
    dispose: () => adapter.dispose(),
  };
}

function guardTransaction(adapter: SqlDriverAdapter, connection: SqliteConnection, release: () => void): Transaction {
  let open = true;
  const end = () => {
    if (!open) return;
    open = false;
    // The engine sends COMMIT or ROLLBACK before it calls us; whatever is still open then was abandoned.
    if (connection.inTransaction) connection.prepare('ROLLBACK').run();
    release();
  };
  const whileOpen = <T>(act: () => Promise<T>): Promise<T> => {
    if (!open) return Promise.reject(new DriverAdapterError({ kind: 'TransactionAlreadyClosed', cause: 'the transaction has ended' }));
    return act();
  };
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    options: { usePhantomQuery: false },
    queryRaw: (query) => whileOpen(() => adapter.queryRaw(query)),
    executeRaw: (query) => whileOpen(() => adapter.executeRaw(query)),
    createSavepoint: async (name) => void connection.prepare(`SAVEPOINT ${name}`).run(),
    rollbackToSavepoint: async (name) => void connection.prepare(`ROLLBACK TO ${name}`).run(),
    releaseSavepoint: async (name) => void connection.prepare(`RELEASE SAVEPOINT ${name}`).run(),
    commit: async () => end(),
    rollback: async () => end(),
  } as Transaction;
}
