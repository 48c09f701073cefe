import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { migrate } from '~/server/platform/db/migrate.server';

/** A migrated SQLite file of its own, whichever database the run is about. Removed when the test file ends. */
export async function migratedSqliteFile(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'liubu-sqlite-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'liubu.db');
  await migrate(`file:${file}`);
  return file;
}
