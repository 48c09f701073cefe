import { readFileSync } from 'node:fs';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { ServerBuild } from '@remix-run/node';
import { log } from '../log.server';
import { closePlatform, platform } from '../platform.server';
import { createApp } from './create-app.server';
import { startDraining } from './health.server';

/** How long running requests may take after SIGTERM. */
const DRAIN_MS = 10_000;

/** Listens, prints nothing itself; resolves with the address. Stops gracefully on SIGTERM and SIGINT. `onStop`: timers to end. */
export async function serve(options: { build: ServerBuild; clientFolder: string; onStop: () => void }): Promise<string> {
  const { env } = platform();
  const app = createApp(options);
  const server: Server = env.tls
    ? createHttpsServer({ cert: readFileSync(env.tls.cert), key: readFileSync(env.tls.key) }, app)
    : createHttpServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(env.port, env.host, resolve);
  });
  const stop = (signal: string) => {
    log.info({ signal }, 'stopping');
    startDraining();
    options.onStop();
    const force = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
    server.close(() => {
      clearTimeout(force);
      void closePlatform().finally(() => process.exit(0));
    });
    server.closeIdleConnections();
  };
  process.once('SIGTERM', () => stop('SIGTERM'));
  process.once('SIGINT', () => stop('SIGINT'));
  const { port } = server.address() as AddressInfo;
  const host = env.host.includes(':') ? `[${env.host}]` : env.host;
  return `${env.tls ? 'https' : 'http'}://${host}:${port}`;
}
