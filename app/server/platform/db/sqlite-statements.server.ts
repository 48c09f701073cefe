import type { ColumnDefinition, Database as SqliteConnection, Statement } from 'better-sqlite3';

/** Statements that stay prepared. Lists of several lengths make several texts of one query, so there are more of them than queries in the code. */
const MOST = 400;

type Prepared = { statement: Statement; columns: ColumnDefinition[] | null };

/**
 * What the Prisma adapter uses of its connection, with statements prepared once instead of at every call: preparing costs more than most
 * of our queries. The adapter binds for good, which a statement allows once, so the values are handed over when it runs.
 * The schema must not change while the connection is open; migrations run before it is opened.
 */
export function withKeptStatements(connection: SqliteConnection) {
  // In the order of use: what was used longest ago goes first.
  const kept = new Map<string, Prepared>();
  const prepared = (sql: string): Prepared => {
    const known = kept.get(sql);
    if (known) kept.delete(sql);
    const entry = known ?? { statement: connection.prepare(sql), columns: null };
    kept.set(sql, entry);
    if (kept.size > MOST) for (const oldest of kept.keys()) { kept.delete(oldest); break; }
    return entry;
  };
  return {
    prepare: (sql: string) => ({
      bind(values: unknown[]) {
        const entry = prepared(sql);
        const { statement } = entry;
        return {
          reader: statement.reader,
          run: () => statement.run(...values),
          columns: () => (entry.columns ??= statement.columns()),
          raw: () => ({ all: () => statement.raw().all(...values) }),
        };
      },
    }),
    exec: (script: string) => connection.exec(script),
    close: () => connection.close(),
  };
}
