import path from 'node:path';
import { z } from 'zod';

/** The start stops with this: one sentence that names what is wrong. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

const flag = z.enum(['0', '1']).default('0').transform((value) => value === '1');

const zone = z.string().default('Asia/Shanghai').refine((name) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}, 'must be an IANA time zone such as Asia/Shanghai');

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number({ error: 'must be a port number' }).int('must be a port number').min(0).max(65535, 'must be at most 65535').default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  MEDIA_DIR: z.string().min(1).optional(),
  DATABASE_URL: z.string().regex(/^(file:.+|postgres(ql)?:\/\/.+)/, 'must begin with file: or postgresql://').optional(),
  CENTRE_TZ: zone,
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an address such as https://learn.example.org' }).optional(),
  TRUST_PROXY: flag,
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  INSECURE_HTTP: flag,
  DEMO_ON_NETWORK: flag,
  TEST_CLOCK: flag,
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type Env = {
  production: boolean;
  port: number;
  host: string;
  loopback: boolean;
  dataDir: string;
  /** Uploaded pictures, videos and attachments. */
  mediaDir: string;
  databaseUrl: string;
  zone: string;
  publicUrl: string | null;
  trustProxy: boolean;
  tls: { cert: string; key: string } | null;
  insecureHttp: boolean;
  testClock: boolean;
  logLevel: string;
};

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Reads the configuration once. An empty value counts as not set. Throws ConfigurationError, whose message names the first wrong
 * variable and what it must be. `source`: usually process.env.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigurationError(`${String(issue?.path[0])}=${String(given[String(issue?.path[0])])}: ${issue?.message}`);
  }
  const env = parsed.data;
  const production = env.NODE_ENV === 'production';
  const loopback = LOOPBACK.has(env.HOST);
  if (Boolean(env.TLS_CERT) !== Boolean(env.TLS_KEY)) {
    throw new ConfigurationError(`${env.TLS_CERT ? 'TLS_KEY' : 'TLS_CERT'} is missing: HTTPS needs both TLS_CERT and TLS_KEY.`);
  }
  if (env.TEST_CLOCK && production) throw new ConfigurationError('TEST_CLOCK=1: a test clock cannot be used in production.');
  if (!production && !loopback && !env.DEMO_ON_NETWORK) {
    throw new ConfigurationError(`HOST=${env.HOST}: a demonstration has open sign-in buttons; set DEMO_ON_NETWORK=1 to show it on the network all the same.`);
  }
  const protectedLink = Boolean(env.TLS_CERT) || Boolean(env.PUBLIC_URL && env.TRUST_PROXY);
  if (production && !loopback && !protectedLink && !env.INSECURE_HTTP) {
    throw new ConfigurationError(`HOST=${env.HOST}: set TLS_CERT and TLS_KEY, or PUBLIC_URL and TRUST_PROXY=1 behind a proxy, or INSECURE_HTTP=1 to go without encryption.`);
  }
  const dataDir = path.resolve(env.DATA_DIR);
  return {
    production,
    port: env.PORT,
    host: env.HOST,
    loopback,
    dataDir,
    mediaDir: path.resolve(env.MEDIA_DIR ?? path.join(dataDir, 'media')),
    databaseUrl: env.DATABASE_URL ?? `file:${path.join(dataDir, 'liubu.db')}`,
    zone: env.CENTRE_TZ,
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, '') ?? null,
    trustProxy: env.TRUST_PROXY,
    tls: env.TLS_CERT && env.TLS_KEY ? { cert: env.TLS_CERT, key: env.TLS_KEY } : null,
    insecureHttp: env.INSECURE_HTTP,
    testClock: env.TEST_CLOCK,
    logLevel: env.LOG_LEVEL,
  };
}
