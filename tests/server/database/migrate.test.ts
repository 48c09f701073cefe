import Database from 'better-sqlite3';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrate, pendingMigrations } from '~/server/platform/db/migrate.server';
import { openTestDatabase } from '../harness';
import { structureOfPostgresql, structureOfSqlite } from './structure';

const filled = await openTestDatabase();
const newer = await openTestDatabase({ content: false });
const changed = await openTestDatabase({ content: false });

const structureOf = (url: string) => (url.startsWith('file:') ? structureOfSqlite(url.slice('file:'.length)) : structureOfPostgresql(url));

async function run(url: string, sql: string): Promise<void> {
  if (url.startsWith('file:')) {
    const connection = new Database(url.slice('file:'.length));
    connection.exec(sql);
    connection.close();
    return;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

async function countAll(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of (await structureOf(filled.url)).tables) {
    const rows = await filled.db.$queryRawUnsafe<{ n: number | bigint }[]>(`SELECT COUNT(*) AS n FROM "${table}"`);
    counts[table] = Number(rows[0]?.n);
  }
  return counts;
}

test('migrating a filled database again changes nothing', async () => {
  const [rows, structure] = [await countAll(), await structureOf(filled.url)];
  expect(rows.LessonVersion).toBeGreaterThan(0);
  expect(await migrate(filled.url)).toEqual([]);
  expect(await countAll()).toEqual(rows);
  expect(await structureOf(filled.url)).toEqual(structure);
});

test('a database of a newer version is refused', async () => {
  await run(newer.url, `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name") VALUES ('x', 'x', '29990101000000_from_the_future')`);
  await expect(migrate(newer.url)).rejects.toThrow(/29990101000000_from_the_future, which this version does not know/);
});

test('a migration that was changed after it had been applied is refused', async () => {
  await run(changed.url, `UPDATE "_prisma_migrations" SET "checksum" = 'other' WHERE "migration_name" LIKE '%_initial'`);
  await expect(migrate(changed.url)).rejects.toThrow(/_initial was changed after it had been applied/);
});

test('only what is not yet applied is pending, in the order of the names', () => {
  const all = ['1_a', '2_b', '3_c'].map((name) => ({ name, sql: '', checksum: name }));
  expect(pendingMigrations(all, [{ name: '1_a', checksum: '1_a' }]).map((migration) => migration.name)).toEqual(['2_b', '3_c']);
});
