import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { loadContent } from '~/server/content/load-content.server';
import { migrate } from '~/server/platform/db/migrate.server';
import { openDatabase, type Provider } from '~/server/platform/db/open.server';
import { startEmbeddedPostgresql } from '../../scripts/database/embedded-postgresql';

/** Where a test file finds the run's template. `empty`: migrated only. `filled`: with the shipped content as well. */
export type Template = { provider: Provider; folder: string; serverUrl: string; empty: string; filled: string };

declare module 'vitest' {
  export interface ProvidedContext {
    template: Template;
  }
}

/** The instant at which the content was loaded: long before any test's own time. */
const LOADED_AT = new Date('2026-10-01T00:00:00Z');

/** Made once a run: a migrated database that each test file copies. TEST_DATABASE=postgresql starts a real server for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'liubu-tests-'));
  const server = process.env.TEST_DATABASE === 'postgresql' ? await startEmbeddedPostgresql() : null;
  const remove = async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const template = server ? await onPostgresql(folder, server) : await onSqlite(folder);
    project.provide('template', template);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

async function onSqlite(folder: string): Promise<Template> {
  const empty = path.join(folder, 'empty.db');
  const filled = path.join(folder, 'filled.db');
  await migrate(`file:${empty}`);
  await migrate(`file:${filled}`);
  await fill(`file:${filled}`);
  for (const file of [empty, filled]) {
    // Everything into the one file that is copied.
    const connection = new Database(file);
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.close();
  }
  return { provider: 'sqlite', folder, serverUrl: '', empty, filled };
}

async function onPostgresql(folder: string, server: { url: string; urlOf(database: string): string }): Promise<Template> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query('CREATE DATABASE empty');
  await migrate(server.urlOf('empty'));
  await client.query('CREATE DATABASE filled TEMPLATE empty');
  await client.end();
  await fill(server.urlOf('filled'));
  return { provider: 'postgresql', folder, serverUrl: server.url, empty: 'empty', filled: 'filled' };
}

async function fill(url: string): Promise<void> {
  const database = openDatabase(url);
  const { db } = database;
  try {
    for (const name of ['audit', 'ledger', 'certificate-number']) await db.chainHead.create({ data: { name, position: 0, hash: '' } });
    await db.centre.create({
      data: { id: 'centre', kind: 'demonstration', nameZh: '示例市住房公积金管理中心', nameEn: 'Example City HPF Management Centre', createdAt: LOADED_AT, openedAt: LOADED_AT },
    });
    await loadContent({ db, now: LOADED_AT, publish: true });
  } finally {
    await database.close();
  }
}
