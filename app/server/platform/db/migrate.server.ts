import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { providerOf } from './open.server';

type Migration = { name: string; sql: string; checksum: string };

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMP, "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT, "rolled_back_at" TIMESTAMP, "started_at" TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;
/** Any number: the advisory lock that lets one instance migrate at a time. */
const LOCK = 620_906;

/** The migrations of one provider's folder in order. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Which migrations are still to apply; a changed or unknown one is an error, because history is never rewritten. */
export function pendingMigrations(all: Migration[], applied: { name: string; checksum: string }[]): Migration[] {
  const byName = new Map(all.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = byName.get(row.name);
    if (!migration) throw new Error(`The database has the migration ${row.name}, which this version does not know: it belongs to a newer version.`);
    if (migration.checksum !== row.checksum) throw new Error(`The migration ${row.name} was changed after it had been applied.`);
  }
  const done = new Set(applied.map((row) => row.name));
  return all.filter((migration) => !done.has(migration.name));
}

/**
 * Brings a database up to date with plain SQL in Prisma's layout and `_prisma_migrations`, so that the ordinary CLI accepts it too.
 * One instance at a time. `root`: folder that holds `prisma/`. Returns the names applied.
 */
export async function migrate(url: string, root = process.cwd()): Promise<string[]> {
  const provider = providerOf(url);
  const all = readMigrations(path.join(root, 'prisma', provider, 'migrations'));
  return provider === 'sqlite' ? migrateSqlite(url.replace(/^file:/, ''), all) : migratePostgresql(url, all);
}

function migrateSqlite(file: string, all: Migration[]): string[] {
  const connection = new Database(file, { timeout: 30_000 });
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    // Off before BEGIN: Prisma's table redefinition with foreign keys on deletes child rows and triggers.
    connection.pragma('foreign_keys = OFF');
    connection.prepare('BEGIN EXCLUSIVE').run();
    connection.exec(TABLE);
    const applied = connection.prepare('SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL').all();
    const pending = pendingMigrations(all, applied as { name: string; checksum: string }[]);
    const record = connection.prepare(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES (?, ?, ?, ?, ?, 1)',
    );
    for (const migration of pending) {
      connection.exec(migration.sql);
      const now = Date.now();
      record.run(randomUUID(), migration.checksum, migration.name, now, now);
    }
    const orphans = connection.pragma('foreign_key_check') as unknown[];
    if (orphans.length > 0) throw new Error(`A migration left ${orphans.length} rows without their parent; nothing was changed.`);
    connection.prepare('COMMIT').run();
    return pending.map((migration) => migration.name);
  } catch (error) {
    if (connection.inTransaction) connection.prepare('ROLLBACK').run();
    throw error;
  } finally {
    connection.close();
  }
}

async function migratePostgresql(url: string, all: Migration[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query(TABLE.replaceAll('TIMESTAMP', 'TIMESTAMPTZ').replaceAll('CURRENT_TIMESTAMPTZ', 'CURRENT_TIMESTAMP').replaceAll('CURRENT_TIMESTAMP', 'now()'));
    const applied = await client.query('SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL');
    const pending = pendingMigrations(all, applied.rows as { name: string; checksum: string }[]);
    for (const migration of pending) {
      await client.query('BEGIN');
      await client.query(migration.sql);
      await client.query(
        'INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)',
        [randomUUID(), migration.checksum, migration.name],
      );
      await client.query('COMMIT');
    }
    return pending.map((migration) => migration.name);
  } finally {
    // Ending the connection gives the advisory lock back and rolls back whatever failed.
    await client.end();
  }
}
