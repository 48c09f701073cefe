import { mkdirSync } from 'node:fs';
import { openDatabase, type OpenDatabase } from './db/open.server';
import { parseEnv, type Env } from './env.server';

export type Platform = { env: Env; database: OpenDatabase };

let opened: Platform | null = null;

/** The process's configuration and database, opened at the first call. */
export function platform(): Platform {
  if (!opened) {
    // scripts/start.mjs puts every library into production mode and says the kind of centre apart.
    const { CENTRE_KIND: kind } = process.env;
    const env = parseEnv({ ...process.env, ...(kind ? { NODE_ENV: kind === 'production' ? 'production' : 'development' } : {}) });
    mkdirSync(env.dataDir, { recursive: true });
    opened = { env, database: openDatabase(env.databaseUrl) };
  }
  return opened;
}

/** Closes the database; the last step of a graceful stop. */
export async function closePlatform(): Promise<void> {
  await opened?.database.close();
  opened = null;
}
