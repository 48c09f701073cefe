import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient as PostgresqlClient } from './generated/postgresql/client';
import { Prisma, PrismaClient as SqliteClient } from './generated/sqlite/client';
import { guardedSqlite, insideTransaction, type GuardState } from './sqlite-guard.server';

/** The client that use-cases see, whichever database is behind it: both are generated from the same models. */
export type Db = SqliteClient & { readonly provider: Provider };
/** The client inside a transaction. */
export type Tx = Prisma.TransactionClient;
/** Builds part of a raw query; values become parameters. Works with either database. */
export const sql = Prisma.sql;
export type Sql = Prisma.Sql;
/** Parts of a raw query with commas between them; at least one. */
export const sqlList = Prisma.join;
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
    return { db: withProvider(client as unknown as SqliteClient, 'postgresql'), provider: 'postgresql', isWaiting: () => false, close: () => client.$disconnect() };
  }
  const state: GuardState = { waitingSince: null };
  const client = new SqliteClient({ adapter: guardedSqlite(url.replace(/^file:/, ''), state), transactionOptions: TRANSACTION });
  return {
    db: withProvider(markTransactions(client), 'sqlite'),
    provider: 'sqlite',
    isWaiting: () => state.waitingSince !== null && performance.now() - state.waitingSince > 1000,
    close: () => client.$disconnect(),
  };
}

/** Says which database is behind a client: the few raw statements that lock rows differ. */
function withProvider(client: SqliteClient, provider: Provider): Db {
  return new Proxy(client, { get: (target, property) => (property === 'provider' ? provider : (Reflect.get(target, property, target) as unknown)) }) as Db;
}

/** Runs each transaction's body under a mark, so that the guard can name a use of the outer client inside it instead of waiting forever. */
function markTransactions(client: SqliteClient): SqliteClient {
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
