import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '~/server/platform/db/migrate.server';
import { startEmbeddedPostgresql, type EmbeddedPostgresql } from '../../../scripts/database/embedded-postgresql';
import { migratedSqliteFile } from './sqlite-file';
import { structureOfPostgresql, structureOfSqlite, type Structure } from './structure';

// Two migration histories, one meaning. The file needs both databases, whichever the run is about, so it starts a server of its own.
const file = await migratedSqliteFile();
let server: EmbeddedPostgresql;
let sqlite: Structure;
let postgresql: Structure;

beforeAll(async () => {
  server = await startEmbeddedPostgresql();
  await migrate(server.url);
  sqlite = structureOfSqlite(file);
  postgresql = await structureOfPostgresql(server.url);
});
afterAll(() => server.stop());

test.each(['tables', 'columns', 'keys', 'indexes', 'foreignKeys', 'triggers'] as const)('both histories give the same %s', (part) => {
  expect(sqlite[part].length).toBeGreaterThan(10);
  expect(postgresql[part]).toEqual(sqlite[part]);
});
