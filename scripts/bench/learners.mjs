import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Signed-in learners, written straight into the benchmark's throw-away database: a hundred sign-ins would measure password hashing.
 * Returns their Cookie headers.
 */
export function addLearners({ dataDir, count }) {
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const connection = new Database(path.join(dataDir, 'liubu.db'), { timeout: 10_000 });
  const stamp = (days) => new Date(Date.now() + days * 86_400_000).toISOString().replace('Z', '+00:00');
  const day = stamp(-2).slice(0, 10);
  const { id: departmentId } = connection.prepare('SELECT "id" FROM "Department" LIMIT 1').get();
  const person = connection.prepare('INSERT INTO "Person" ("id", "staffNumber", "name", "departmentId", "employment", "joinedOn", "createdAt", "version") VALUES (?, ?, ?, ?, ?, ?, ?, 0)');
  const role = connection.prepare('INSERT INTO "RoleAssignment" ("id", "personId", "role", "fromDate", "reason", "createdAt") VALUES (?, ?, ?, ?, ?, ?)');
  const session = connection.prepare('INSERT INTO "Session" ("id", "personId", "createdAt", "lastSeenAt", "expiresAt") VALUES (?, ?, ?, ?, ?)');
  const cookies = connection.transaction(() =>
    Array.from({ length: count }, (_, index) => {
      const id = randomUUID();
      const token = randomBytes(32).toString('base64url');
      person.run(id, `BENCH-${index}`, `示例学员${index}`, departmentId, 'contract', day, stamp(-2));
      role.run(randomUUID(), id, 'learner', day, 'bench', stamp(-2));
      session.run(createHash('sha256').update(token).digest('hex'), id, stamp(0), stamp(0), stamp(0.4));
      return `liubu_session=${encodeURIComponent(Buffer.from(JSON.stringify(token)).toString('base64'))}`;
    }))();
  connection.close();
  return cookies;
}
