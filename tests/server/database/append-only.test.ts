import Database from 'better-sqlite3';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { openTestDatabase } from '../harness';
import { structureOfPostgresql, structureOfSqlite } from './structure';

const { url, provider } = await openTestDatabase({ content: false });

type Connection = { run(sql: string): Promise<number>; freely(sql: string): Promise<void>; close(): Promise<void> };

/** A bare connection; `freely` inserts without minding foreign keys, so that one row stands for each table. */
async function connect(): Promise<Connection> {
  if (provider === 'sqlite') {
    const connection = new Database(url.slice('file:'.length));
    return {
      run: async (sql) => connection.prepare(sql).run().changes,
      freely: async (sql) => {
        connection.pragma('foreign_keys = OFF');
        connection.exec(sql);
        connection.pragma('foreign_keys = ON');
      },
      close: async () => void connection.close(),
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    run: async (sql) => (await client.query(sql)).rowCount ?? 0,
    freely: async (sql) => void (await client.query(`SET session_replication_role = replica; ${sql}; SET session_replication_role = DEFAULT`)),
    close: () => client.end(),
  };
}

const connection = await connect();
afterAll(() => connection.close());
const structure = provider === 'sqlite' ? structureOfSqlite(url.slice('file:'.length)) : await structureOfPostgresql(url);
const sealed = structure.triggers.filter((trigger) => trigger.includes('_no_delete')).map((trigger) => trigger.slice(0, trigger.indexOf('_no_delete')));

const SAMPLES: Record<string, string> = {
  text: `'x'`, integer: '1', bigint: '1', number: '1', boolean: 'true', instant: `'2026-01-01T00:00:00Z'`,
};

/** One row with a value in each column, whatever it means. */
function anyRow(table: string): string {
  const columns = structure.columns.filter((column) => column.startsWith(`${table}.`)).map((column) => column.slice(table.length + 1).split(' '));
  const names = columns.map(([name]) => `"${name}"`);
  return `INSERT INTO "${table}" (${names}) VALUES (${columns.map(([, kind]) => SAMPLES[kind ?? ''])})`;
}

test('the tables that keep what happened are sealed', () => {
  expect(sealed).toEqual(expect.arrayContaining(['AnswerSave', 'AuditEvent', 'Certificate', 'CertificateEvent', 'HoursCredit', 'LessonVersion', 'QuestionVersion', 'Signature']));
});

test.each(sealed)('%s takes a row and then refuses to change or delete it', async (table) => {
  await connection.freely(anyRow(table));
  await expect(connection.run(`UPDATE "${table}" SET "id" = 'other'`)).rejects.toThrow(/append-only/);
  await expect(connection.run(`DELETE FROM "${table}"`)).rejects.toThrow(/append-only/);
});

test('a graded attempt can only be voided', async () => {
  await connection.freely(anyRow('Attempt'));
  expect(await connection.run(`UPDATE "Attempt" SET "state" = 'graded'`)).toBe(1);
  await expect(connection.run(`UPDATE "Attempt" SET "total" = 10000`)).rejects.toThrow(/append-only/);
  await expect(connection.run(`UPDATE "Attempt" SET "state" = 'in-progress'`)).rejects.toThrow(/append-only/);
  expect(await connection.run(`UPDATE "Attempt" SET "state" = 'voided'`)).toBe(1);
});
