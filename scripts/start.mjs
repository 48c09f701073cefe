// npm start: from a fresh clone to a running system, and within seconds the second time. Only Node's own modules here, because
// it must run before anything is installed. Each step is skipped when the hash of what it reads equals the stamp of its last success.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamps = path.join(root, '.stamps');
const say = (line) => console.log(line);

/** @param {string[]} places files and folders, relative to the root */
function hashOf(places) {
  const hash = createHash('sha256').update(process.version);
  const visit = (place) => {
    const full = path.join(root, place);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) if (name !== 'generated' && name !== 'node_modules') visit(path.join(place, name));
    } else hash.update(place).update('\0').update(readFileSync(full));
  };
  for (const place of places) visit(place);
  return hash.digest('hex');
}

/** Runs `act` unless its inputs are as at its last success and its outputs are there. */
function step({ name, says, inputs, outputs, act }) {
  const stamp = path.join(stamps, name);
  const wanted = hashOf(inputs);
  const fresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && outputs.every((place) => existsSync(path.join(root, place)));
  if (fresh) return;
  say(says);
  act();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, wanted);
}

function run(command, args, failure) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    // Prisma only checks that a schema engine exists; naming one keeps it from looking for a download.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  });
  if (result.status !== 0) {
    say(failure);
    process.exit(1);
  }
}

/** Installs, generates and builds as far as needed. Also used by the tests. */
export function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Node ${process.version}: Liubu needs Node 20.19 or newer. 需要 Node 20.19 或更新版本。`);
    process.exit(1);
  }
  step({
    name: 'install',
    says: '正在安装依赖，首次约需几分钟 Installing dependencies, a few minutes the first time …',
    inputs: ['package.json', 'package-lock.json', '.npmrc'],
    outputs: ['node_modules/.package-lock.json', 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'],
    act: () =>
      run('npm', ['ci', '--include=dev'], '安装未完成。若缺少编译器：Debian 上执行 apt-get install python3 make g++。 Installation failed; if a compiler is missing: apt-get install python3 make g++'),
  });
  step({
    name: 'generate',
    says: '正在生成数据库客户端 Generating the database clients …',
    inputs: ['prisma/models', 'prisma/sqlite/base.prisma', 'prisma/postgresql/base.prisma', 'scripts/generate-client.mjs', 'package-lock.json'],
    outputs: ['app/server/platform/db/generated/sqlite/client.ts', 'app/server/platform/db/generated/postgresql/client.ts'],
    act: () => run(process.execPath, ['scripts/generate-client.mjs'], 'Generating the database clients failed.'),
  });
  step({
    name: 'build',
    says: '正在构建，约需一分钟 Building, about a minute …',
    inputs: ['app', 'public', 'prisma/models', 'vite.config.ts', 'tailwind.config.ts', 'postcss.config.js', 'tsconfig.json', 'package-lock.json'],
    outputs: ['build/server/index.js', 'build/client'],
    act: () => run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'warn'], 'The build failed.'),
  });
}

/** Imports the built server into this process, so that signals reach it. */
export async function start() {
  // NODE_ENV chooses the kind of centre, and libraries read it too: they always run in production mode.
  process.env.CENTRE_KIND ??= process.env.NODE_ENV === 'production' ? 'production' : 'demonstration';
  process.env.NODE_ENV = 'production';
  process.chdir(root);
  const build = await import(pathToFileURL(path.join(root, process.env.BUILD_DIR ?? 'build', 'server/index.js')).href);
  await build.entry.module.boot({ build, clientFolder: path.join(root, process.env.BUILD_DIR ?? 'build', 'client'), say });
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (!process.env.BUILD_DIR) prepare();
  await start();
}
