// Generates one Prisma client per database from the same models. Works without any download:
// `prisma generate` only checks that a schema engine exists, so any executable will do.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const PROVIDERS = ['sqlite', 'postgresql'];

/** Puts base.prisma and the shared models side by side in a folder that `prisma generate` reads. */
export function assembleSchema(provider, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'prisma/models'), folder, { recursive: true });
  const output = path.join(root, 'app/server/platform/db/generated', provider).replaceAll('\\', '/');
  const base = readFileSync(path.join(root, 'prisma', provider, 'base.prisma'), 'utf8');
  writeFileSync(path.join(folder, 'base.prisma'), base.replace(/output\s*=\s*"[^"]*"/, `output = "${output}"`));
  return folder;
}

export function generateClients() {
  for (const provider of PROVIDERS) {
    const folder = assembleSchema(provider, path.join(root, 'node_modules/.cache/liubu-prisma', provider));
    execFileSync(process.execPath, [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', folder], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) generateClients();
