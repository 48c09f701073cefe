import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Set by prepare.ts for the workers: the folder with the demonstration, and the PostgreSQL server with the database `demonstration`. */
export const TEMPLATE_FOLDER = 'LIUBU_E2E_TEMPLATE';
export const TEMPLATE_SERVER = 'LIUBU_E2E_POSTGRESQL';
export const TEMPLATE_DATABASE = 'demonstration';

export type ServerOptions = {
  env?: Record<string, string>;
  database?: 'sqlite' | 'postgresql';
  /** Starts with nothing instead of a copy of the prepared demonstration. */
  empty?: boolean;
};

export type RunningServer = {
  url: string;
  port: number;
  dataDir: string;
  databaseUrl: string;
  /** Everything that it printed so far. */
  output(): string;
  /** Moves the server's clock from real time. */
  shiftClock(milliseconds: number): Promise<void>;
  /** Ends the process as SIGKILL does, in the middle of whatever it was doing. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Stops gracefully. `keep`: a place to which the data are moved instead of being removed. */
  stop(options?: { keep?: string }): Promise<void>;
};

/** Starts the built server as a child, with a port and data of its own. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'liubu-e2e-'));
  const template = process.env[TEMPLATE_FOLDER];
  let databaseUrl = `file:${path.join(dataDir, 'liubu.db')}`;
  let dropDatabase = async () => {};
  if (options.database === 'postgresql') ({ databaseUrl, dropDatabase } = await copyDatabase(options.empty ? 'template1' : TEMPLATE_DATABASE));
  else if (template && !options.empty) cpSync(template, dataDir, { recursive: true });
  const env = { DATABASE_URL: databaseUrl, ...options.env, DATA_DIR: dataDir };
  let current = await launch({ ...env, PORT: '0' });
  const { url, port } = current;
  let output = '';
  return {
    url, port, dataDir, databaseUrl,
    output: () => output + current.output(),
    shiftClock: async (shift) => {
      const response = await fetch(`${url}/__test/clock`, { method: 'POST', headers: { 'Content-Type': 'application/json', Origin: url }, body: JSON.stringify({ shift }) });
      if (!response.ok) throw new Error(`the clock was not moved: ${response.status}`);
    },
    kill: () => end(current.child, 'SIGKILL'),
    restart: async () => {
      await end(current.child, 'SIGTERM');
      output += current.output();
      current = await launch({ ...env, PORT: String(port) });
    },
    stop: async ({ keep } = {}) => {
      await end(current.child, 'SIGTERM');
      if (keep) renameSync(dataDir, keep);
      else rmSync(dataDir, { recursive: true, force: true });
      await dropDatabase();
    },
  };
}

type Launched = { child: ChildProcess; url: string; port: number; output(): string };

/** The build to test; `npm test` has made it. */
export const BUILD_DIR = process.env.BUILD_DIR ?? 'build';

function launch(env: Record<string, string>): Promise<Launched> {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    // BUILD_DIR: take the build as it is. A zone that is not the centre's, as on a machine set up elsewhere.
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ: 'America/New_York', BUILD_DIR, HOST: '127.0.0.1', LOG_LEVEL: 'warn', TEST_CLOCK: '1', ...env } as unknown as NodeJS.ProcessEnv,
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const onData = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /Liubu\s+(https?:\/\/[\w.[\]:]+:(\d+))/.exec(output);
      if (address) resolve({ child, url: address[1] ?? '', port: Number(address[2]), output: () => output });
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.once('exit', (code, signal) => reject(new Error(`the server stopped with ${code ?? signal}:\n${output}`)));
  });
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.removeAllListeners('exit');
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

async function copyDatabase(source: string): Promise<{ databaseUrl: string; dropDatabase: () => Promise<void> }> {
  const serverUrl = process.env[TEMPLATE_SERVER] ?? '';
  const name = `e2e_${randomUUID().replaceAll('-', '')}`;
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await run(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { databaseUrl: url.href, dropDatabase: () => run(`DROP DATABASE ${name} WITH (FORCE)`) };
}
