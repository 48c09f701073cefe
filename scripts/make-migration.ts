// npm run make:migration -- sqlite|postgresql NAME STAMP [--from REVISION]   (scripts/make-migrations.mjs calls it for both:
// the engine's bindings keep memory of their first instance, so each database needs a process of its own)
// Writes the SQL of one migration for both databases. `--from` names the git revision whose models the databases have now
// (default: none, an empty database). Read the result before committing it: SQLite's table redefinitions need care (docs/architecture.md).
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import { startEmbeddedPostgresql } from './database/embedded-postgresql';
import { diffDatamodels, readDatamodel } from './database/schema-engine';
import { assembleSchema } from './generate-client.mjs';

const [provider, name, stamp, flag, revision] = process.argv.slice(2);
if ((provider !== 'sqlite' && provider !== 'postgresql') || !name || !/^[a-z0-9_]+$/.test(name) || !stamp) {
  throw new Error('Usage: make-migration.ts sqlite|postgresql name_in_snake_case STAMP [--from REVISION]');
}

const scratch = mkdtempSync(path.join(tmpdir(), 'liubu-migration-'));

/** The models as they stood at a revision, beside the provider's base. */
function modelsAt(rev: string) {
  const folder = path.join(scratch, 'old');
  mkdirSync(folder, { recursive: true });
  const show = (file: string) => execFileSync('git', ['show', `${rev}:${file}`]);
  const files = execFileSync('git', ['ls-tree', '--name-only', `${rev}:prisma/models`], { encoding: 'utf8' }).trim().split('\n');
  for (const file of files) writeFileSync(path.join(folder, file), show(`prisma/models/${file}`));
  writeFileSync(path.join(folder, 'base.prisma'), show(`prisma/${provider}/base.prisma`));
  return readDatamodel(folder);
}

const server = provider === 'postgresql' ? await startEmbeddedPostgresql() : null;
try {
  const to = readDatamodel(assembleSchema(provider, path.join(scratch, 'new')));
  const from = flag === '--from' && revision ? modelsAt(revision) : null;
  const factory = server ? new PrismaPg({ connectionString: server.url }) : new PrismaBetterSqlite3({ url: ':memory:' });
  const sql = await diffDatamodels({ from, to, factory });
  const folder = path.join('prisma', provider, 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'migration.sql'), sql);
  console.log(`${folder}/migration.sql  ${sql.length} characters`);
} finally {
  await server?.stop();
}
process.exit(0);
