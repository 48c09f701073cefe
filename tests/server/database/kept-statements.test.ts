import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withKeptStatements } from '~/server/platform/db/sqlite-statements.server';

const open = () => {
  const connection = new Database(':memory:');
  connection.exec('CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE)');
  return connection;
};
const QUERIES = ['INSERT INTO thing (name) VALUES (?)', 'SELECT id, name FROM thing WHERE name = ?', 'DELETE FROM thing WHERE name = ?', 'UPDATE thing SET name = name || ? RETURNING id'];

/** What the Prisma adapter does with a connection. */
function ask(client: Pick<ReturnType<typeof withKeptStatements>, 'prepare'>, sql: string, values: unknown[]): unknown {
  try {
    const statement = client.prepare(sql).bind(values);
    if (!statement.reader) return statement.run().changes;
    return { columns: statement.columns().map((column) => column.name), rows: statement.raw().all() };
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

test('property: kept statements answer as fresh ones do, whatever was asked before, errors too', () => {
  const calls = fc.array(fc.tuple(fc.constantFrom(...QUERIES), fc.constantFrom('甲', '乙', '丙')), { maxLength: 40 });
  fc.assert(fc.property(calls, (asked) => {
    const [fresh, keeping] = [open(), open()];
    const kept = withKeptStatements(keeping);
    for (const [sql, value] of asked) expect(ask(kept, sql, [value])).toEqual(ask({ prepare: (text) => fresh.prepare(text) as never }, sql, [value]));
    fresh.close();
    keeping.close();
  }));
});

test('more texts than are kept still answer, the first one too', () => {
  const kept = withKeptStatements(open());
  for (let number = 0; number < 1000; number += 1) expect(ask(kept, `SELECT ? + ${number} AS sum`, [1])).toEqual({ columns: ['sum'], rows: [[number + 1]] });
  expect(ask(kept, 'SELECT ? + 0 AS sum', [2])).toEqual({ columns: ['sum'], rows: [[2]] });
  expect(ask(kept, 'SELECT nothing FROM nowhere', [])).toBe('SQLITE_ERROR');
});
