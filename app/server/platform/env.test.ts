import { expect, test } from 'vitest';
import { ConfigurationError, parseEnv } from './env.server';

test('without any variable it is a demonstration on loopback with its data in ./data', () => {
  const env = parseEnv({});
  expect(env).toMatchObject({ production: false, port: 3000, host: '127.0.0.1', zone: 'Asia/Shanghai', publicUrl: null });
  expect(env.databaseUrl).toMatch(/^file:.*data.liubu\.db$/);
});

test.each([
  ['PORT', 'eighty', /^PORT=eighty: must be a port/],
  ['CENTRE_TZ', 'Mars/Olympus', /^CENTRE_TZ=Mars/],
  ['DATABASE_URL', 'mysql://x', /^DATABASE_URL=mysql/],
  ['PUBLIC_URL', 'not an address', /^PUBLIC_URL=/],
  ['HOST', '0.0.0.0', /DEMO_ON_NETWORK/],
  ['TLS_CERT', 'cert.pem', /TLS_KEY is missing/],
])('a wrong %s stops the start with a sentence that names it', (name, value, message) => {
  expect(() => parseEnv({ [name]: value })).toThrow(ConfigurationError);
  expect(() => parseEnv({ [name]: value })).toThrow(message);
});

test('production on the network without encryption starts only when somebody says so', () => {
  const source = { NODE_ENV: 'production', HOST: '0.0.0.0' };
  expect(() => parseEnv(source)).toThrow(/INSECURE_HTTP/);
  expect(parseEnv({ ...source, INSECURE_HTTP: '1' }).insecureHttp).toBe(true);
  expect(parseEnv({ ...source, PUBLIC_URL: 'https://learn.example.org/', TRUST_PROXY: '1' }).publicUrl).toBe('https://learn.example.org');
});

test('a test clock is refused in production', () => {
  expect(() => parseEnv({ NODE_ENV: 'production', TEST_CLOCK: '1' })).toThrow(/TEST_CLOCK/);
});
