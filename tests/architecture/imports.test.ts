import { expect, test } from 'vitest';
import { importsOf, resolveImport, sourceFiles } from './source-files';

const files = sourceFiles('app', /\.(ts|tsx|js|mjs)$/).filter((file) => !/\.test\.tsx?$/.test(file.path));

/** What each layer may import of ours; imports point one way (docs/architecture.md). */
const MAY_IMPORT: Record<string, string[]> = {
  domain: ['domain'],
  lesson: ['lesson', 'domain'],
  locales: ['locales', 'domain'],
  browser: ['browser', 'domain'],
  components: ['components', 'domain', 'browser', 'locales'],
  server: ['server', 'domain', 'locales'],
  routes: ['routes', 'server', 'components', 'domain', 'browser', 'locales', 'lesson', 'styles'],
};
/** Pure libraries: no I/O, no clock, no configuration. */
const PURE_PACKAGES = /^(zod|temporal-polyfill|yaml|uqr|micromark.*|mdast.*|unified|rehype-.*|hast.*|diff|saxes)$/;

/** Data of the root's loader are typed by it everywhere; only the type is imported. */
const TYPE_OF_ROOT = /import type \{ loader \} from '~\/root';/g;

const layerOf = (place: string) => place.split('/')[1] ?? '';
const packageOf = (name: string) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/');

test('there are files in each layer, so that this test looks at something', () => {
  for (const layer of Object.keys(MAY_IMPORT)) expect(files.some((file) => layerOf(file.path) === layer), layer).toBe(true);
});

test('imports point one way: routes → server → domain, routes → components → domain', () => {
  const wrong = files.flatMap((file) => {
    const allowed = MAY_IMPORT[layerOf(file.path)];
    if (!allowed) return [];
    return importsOf({ ...file, text: file.text.replace(TYPE_OF_ROOT, '') })
      .map((name) => resolveImport(file.path, name))
      .filter((target): target is string => target !== null && target.startsWith('app/') && !allowed.includes(layerOf(target)))
      .map((target) => `${file.path} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('the domain imports only pure packages and never Node', () => {
  const wrong = files
    .filter((file) => layerOf(file.path) === 'domain')
    .flatMap((file) => importsOf(file).filter((name) => resolveImport(file.path, name) === null && !PURE_PACKAGES.test(packageOf(name))).map((name) => `${file.path} imports ${name}`));
  expect(wrong).toEqual([]);
});

test('the domain reads no clock, no chance and no environment', () => {
  const forbidden = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bTemporal\.Now\b/;
  expect(files.filter((file) => layerOf(file.path) === 'domain' && forbidden.test(file.text)).map((file) => file.path)).toEqual([]);
});

test('the machine’s clock is read in one place, and durations elsewhere', () => {
  const reads = files.filter((file) => layerOf(file.path) === 'server' && /\bnew Date\(\)|\bDate\.now\(/.test(file.text)).map((file) => file.path);
  // The migration table belongs to Prisma's layout and is no part of what happened in the centre.
  expect(reads).toEqual(['app/server/platform/clock.server.ts', 'app/server/platform/db/migrate.server.ts']);
});

test('Prisma stays in the server: no route and no component names a model or a client', () => {
  const wrong = files.filter((file) => ['routes', 'components'].includes(layerOf(file.path)) && importsOf(file).some((name) => /prisma|\/platform\/db\//.test(name)));
  expect(wrong.map((file) => file.path)).toEqual([]);
});
