import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgresql } from '../../../scripts/database/embedded-postgresql';
import { BUILD_DIR, ROOT, startServer, TEMPLATE_DATABASE, TEMPLATE_FOLDER, TEMPLATE_SERVER } from './server';

/** Once a run: lets the built server make the demonstration on both databases; every test then starts from a copy. */
export default async function prepare(): Promise<() => Promise<void>> {
  if (!existsSync(path.join(ROOT, BUILD_DIR, 'server/index.js'))) throw new Error('There is no build to test: run `npm run build` first, or `npm test`.');

  const made = await startServer({ empty: true });
  const folder = `${made.dataDir}-template`;
  // A graceful stop closes the database, so that the copied folder is whole.
  await made.stop({ keep: folder });
  process.env[TEMPLATE_FOLDER] = folder;

  const postgresql = await startEmbeddedPostgresql();
  try {
    process.env[TEMPLATE_SERVER] = postgresql.url;
    const client = new pg.Client({ connectionString: postgresql.url });
    await client.connect();
    await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`).finally(() => client.end());
    const filled = await startServer({ empty: true, env: { DATABASE_URL: postgresql.urlOf(TEMPLATE_DATABASE) } });
    await filled.stop();
  } catch (error) {
    await postgresql.stop();
    throw error;
  }

  return async () => {
    await postgresql.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
