import { randomUUID } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { dateInZone } from '~/domain/kernel/calendar';
import type { Actor } from '~/domain/people/policy';
import type { Role } from '~/domain/people/roles';
import { openDatabase, type Db, type OpenDatabase } from '~/server/platform/db/open.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';

export const ZONE = 'Asia/Shanghai';

export type TestDatabase = OpenDatabase & {
  url: string;
  /** A second client on the same database, as another instance would have; closed with the first. */
  another(): OpenDatabase;
};

/**
 * A migrated database of the test file's own; call it at the top of the file: `const { db } = await openTestDatabase()`.
 * SQLite, or PostgreSQL with TEST_DATABASE=postgresql. `content`: with the shipped courses, bank and standards (default).
 * Closed and removed when the file ends.
 */
export async function openTestDatabase(options: { content?: boolean } = {}): Promise<TestDatabase> {
  const template = inject('template');
  const source = options.content === false ? template.empty : template.filled;
  const copy = template.provider === 'sqlite' ? copyFile(template.folder, source) : await copyDatabase(template.serverUrl, source);
  const opened: OpenDatabase[] = [];
  const open = () => {
    const database = openDatabase(copy.url);
    opened.push(database);
    return database;
  };
  const first = open();
  afterAll(async () => {
    for (const database of opened) await database.close();
    await copy.remove();
  });
  return { ...first, url: copy.url, another: open };
}

type Copy = { url: string; remove(): void | Promise<void> };

function copyFile(folder: string, source: string): Copy {
  const file = path.join(folder, `${randomUUID()}.db`);
  copyFileSync(source, file);
  return { url: `file:${file}`, remove: () => ['', '-wal', '-shm'].forEach((end) => rmSync(file + end, { force: true })) };
}

/** PostgreSQL refuses a template that somebody else is just copying. */
const TEMPLATE_IN_USE = '55006';

async function copyDatabase(serverUrl: string, source: string): Promise<Copy> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const onServer = async (sql: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  for (let tries = 0; ; tries += 1) {
    try {
      await onServer(`CREATE DATABASE ${name} TEMPLATE ${source}`);
      break;
    } catch (error) {
      if ((error as { code?: string }).code !== TEMPLATE_IN_USE || tries > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => onServer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

let people = 0;

/** A person with roles that hold on every day of a test. Without a department they get one of their own. */
export async function addPerson(
  db: Db,
  options: { roles: Role[]; departmentId?: string; name?: string; postId?: string; staffNumber?: string },
): Promise<Actor> {
  people += 1;
  const staffNumber = options.staffNumber ?? `T${String(people).padStart(4, '0')}`;
  const departmentId = options.departmentId ?? (await addDepartment(db));
  const person = { id: newId(), staffNumber, name: options.name ?? `试示例${people}` };
  const createdAt = new Date('2026-01-01T00:00:00Z');
  await db.person.create({
    data: { ...person, departmentId, postId: options.postId ?? null, employment: 'contract', joinedOn: '2026-01-01', createdAt },
  });
  for (const role of options.roles) {
    await db.roleAssignment.create({ data: { id: newId(), personId: person.id, role, fromDate: '2020-01-01', reason: 'test', createdAt } });
  }
  return { ...person, departmentId, roles: options.roles };
}

/** A department, under `parentId` when given. Returns its id. */
export async function addDepartment(db: Db, options: { parentId?: string } = {}): Promise<string> {
  const id = newId();
  await db.department.create({ data: { id, code: `test-${id}`, nameZh: '示例科', nameEn: 'Example Section', parentId: options.parentId ?? null } });
  return id;
}

/** What a use-case gets from a request of `actor` at `now`, in the centre's zone. */
export function context(db: Db, actor: Actor, now: Date): ActorContext {
  return { db, actor, now, zone: ZONE, today: dateInZone(now, ZONE) };
}
