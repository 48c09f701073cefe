import { loadContent } from './content/load-content.server';
import { createDemonstration } from './demonstration/create-demonstration.server';
import { migrate } from './platform/db/migrate.server';
import type { OpenDatabase } from './platform/db/open.server';
import { ConfigurationError, type Env } from './platform/env.server';
import { newId, newToken, sha256 } from './platform/ids.server';

const SETUP_LINK_HOURS = 24;

/** Migrates, loads `content/` and gives an empty database its centre. Returns the set-up token when a production centre is still to be opened. */
export async function prepareDatabase(options: {
  env: Env;
  database: OpenDatabase;
  now: Date;
  say: (line: string) => void;
}): Promise<{ setupToken: string | null }> {
  const { env, database, now, say } = options;
  const applied = await migrate(env.databaseUrl);
  if (applied.length > 0) say(`数据库已更新 Database brought up to date: ${applied.length} migration(s)`);
  const { db } = database;
  await ensureChains(db);
  const kind = env.production ? 'production' : 'demonstration';
  let centre = await db.centre.findUnique({ where: { id: 'centre' } });
  if (centre && centre.kind !== kind) {
    throw new ConfigurationError(
      env.production
        ? 'NODE_ENV=production: this database holds a demonstration centre; give production a DATA_DIR or DATABASE_URL of its own.'
        : 'NODE_ENV: this database holds a real centre; start it with NODE_ENV=production.',
    );
  }
  const fresh = !centre;
  centre ??= await db.centre.create({
    data: env.production
      ? { id: 'centre', kind, nameZh: '住房公积金管理中心', nameEn: 'Housing Provident Fund Management Centre', createdAt: now }
      : { id: 'centre', kind, nameZh: '示例市住房公积金管理中心', nameEn: 'Example City Housing Provident Fund Management Centre', createdAt: now, openedAt: now },
  });
  const loaded = await loadContent({ db, now, publish: !env.production });
  if (loaded.changed > 0) say(`内容已载入 Content loaded: ${loaded.lessons} lessons, ${loaded.questions} questions`);
  if (fresh && !env.production) {
    say('正在建立演示中心 Preparing the demonstration centre …');
    await createDemonstration({ db, now, zone: env.zone });
  }
  if (!env.production || centre.openedAt) return { setupToken: null };
  return { setupToken: await renewSetupLink(db, now) };
}

/** The chains' first links; safe to repeat. */
async function ensureChains(db: OpenDatabase['db']) {
  for (const name of ['audit', 'ledger', 'certificate-number']) {
    await db.chainHead.upsert({ where: { name }, update: {}, create: { name, position: 0, hash: '' } });
  }
}

/** Every start of a centre that is not yet open prints a new link; older ones end. */
async function renewSetupLink(db: OpenDatabase['db'], now: Date): Promise<string> {
  const token = newToken();
  await db.$transaction([
    db.setupLink.updateMany({ where: { usedAt: null, expiresAt: { gt: now } }, data: { expiresAt: now } }),
    db.setupLink.create({
      data: { id: newId(), tokenHash: sha256(token), createdAt: now, expiresAt: new Date(now.getTime() + SETUP_LINK_HOURS * 3_600_000) },
    }),
  ]);
  return token;
}
