import { readdirSync } from 'node:fs';
import path from 'node:path';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { Env } from '~/server/platform/env.server';
import type { Provider } from '~/server/platform/db/open.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { version } from '../../../package.json';

/** How people reach this server; what it lacks follows from it. */
export type Reach = 'loopback' | 'tls' | 'proxy' | 'plain-http';

/** What runs here, for the three administrators. No secret, no path, no address of the database. */
export async function readStatus({ db, today, zone, env, provider }: ActorContext & { env: Env; provider: Provider }) {
  const employed = { OR: [{ leftOn: null }, { leftOn: { gte: today } }] };
  const [centre, people, waiting, departments, lessons, questions, audit] = await Promise.all([
    db.centre.findUniqueOrThrow({ where: { id: 'centre' } }),
    db.person.count({ where: employed }),
    db.person.count({ where: { ...employed, passwordHash: null } }),
    db.department.count(),
    db.lesson.count({ where: { currentVersionId: { not: null } } }),
    db.question.count(),
    db.chainHead.findUniqueOrThrow({ where: { name: 'audit' } }),
  ]);
  return {
    version, provider, node: process.versions.node, production: env.production, zone,
    reach: reachOf(env), publicUrl: env.publicUrl, migration: newestMigration(provider),
    centre: { name: { zh: centre.nameZh, en: centre.nameEn }, openedAt: centre.openedAt ? wallClock(centre.openedAt, zone) : null },
    counts: { people, waiting, departments, lessons, questions, audit: audit.position },
  };
}

function reachOf(env: Env): Reach {
  if (env.tls) return 'tls';
  if (env.publicUrl?.startsWith('https:') && env.trustProxy) return 'proxy';
  return env.loopback ? 'loopback' : 'plain-http';
}

/** The start applies every migration or stops, so the newest of the folder is the one that the database has. */
function newestMigration(provider: Provider): string {
  const folder = path.resolve('prisma', provider, 'migrations');
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name).sort().at(-1) ?? '';
}
