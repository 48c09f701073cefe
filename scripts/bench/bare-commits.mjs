import { createRequire } from 'node:module';
import path from 'node:path';

/** The least that a durable save can cost: one row a commit, WAL and synchronous=FULL, on the same disk. */
export function bareCommits({ folder, seconds, most = 200_000 }) {
  const Database = createRequire(import.meta.url)('better-sqlite3');
  const connection = new Database(path.join(folder, 'bare.db'));
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec('CREATE TABLE save (id TEXT PRIMARY KEY, item TEXT NOT NULL, sequence INTEGER NOT NULL, response TEXT, at INTEGER NOT NULL)');
  const insert = connection.prepare('INSERT INTO save VALUES (?, ?, ?, ?, ?)');
  const started = performance.now();
  const cpu = process.cpuUsage();
  let count = 0;
  while (performance.now() < started + seconds * 1000 && count < most) {
    count += 1;
    insert.run(`00000000-0000-7000-8000-${String(count).padStart(12, '0')}`, 'item', count, '{"type":"single","choice":"b"}', count);
  }
  const elapsed = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  connection.close();
  return { perSecond: count / elapsed, cpu: (used.user + used.system) / 1000 / count };
}
