import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { Prisma, PrismaClient as SqliteClient } from './generated/sqlite/client';
import { guardedSqlite, insideTransaction, type GuardState } from './sqlite-guard.server';

/** The client that use-cases see, whichever database is behind it: both are generated from the same models. */
export type Db = SqliteClient;
/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient;
/** Builds part of a raw query; values become parameters. Works with either database. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;
export type Provider = 'sqlite' | 'postgresql';

export type OpenDatabase = {
  db: Db;
  provider: Provider;
  /** True while SQLite waits for another process's lock for over a second: readiness turns red. */
  isWaiting(): boolean;
  close(): Promise<void>;
};

const TRANSACTION = { maxWait: 15_000, timeout: 15_000 };

/** `postgresql://…` → PostgreSQL; `file:…` → SQLite. */
export function providerOf(url: string): Provider {
  return /^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite';
}

/** Opens a migrated database. `url`: `file:/path/liubu.db` or `postgresql://…`. */
export function openDatabase(url: string, options: { poolSize?: number } = {}): OpenDatabase {
  if (providerOf(url) === 'postgresql') {
    const adapter = new PrismaPg({ connectionString: url, max: options.poolSize ?? 10 });
    const client = new PostgresqlClient({ adapter, transactionOptions: TRANSACTION });
    return { db: client as unknown as Db, provider: 'postgresql', isWaiting: () => false, close: () => client.$disconnect() };
  }
  const state: GuardState = { waitingSince: null };
  const client = new SqliteClient({ adapter: guardedSqlite(url.replace(/^file:/, ''), state), transactionOptions: TRANSACTION });
  return {
    db: markTransactions(client),
    provider: 'sqlite',
    isWaiting: () => state.waitingSince !== null && performance.now() - state.waitingSince > 1000,
    close: () => client.$disconnect(),
  };
}

/** Runs each transaction's body under a mark, so that the guard can name a use of the outer client inside it instead of waiting forever. */
function markTransactions(client: SqliteClient): Db {
  return new Proxy(client, {
    get(target, property) {
      const value = Reflect.get(target, property, target) as unknown;
      if (property !== '$transaction') return typeof value === 'function' ? value.bind(target) : value;
      return (work: unknown, options?: object) => {
        if (typeof work !== 'function') return target.$transaction(work as never, options as never);
        return target.$transaction((tx) => insideTransaction.run(true, () => (work as (tx: Tx) => Promise<unknown>)(tx)), options);
      };
    },
  });
}
