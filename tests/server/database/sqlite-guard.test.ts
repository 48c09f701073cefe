import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '~/server/platform/db/open.server';
import { migratedSqliteFile } from './sqlite-file';

const file = await migratedSqliteFile();
const database = openDatabase(`file:${file}`);
const { db } = database;
afterAll(() => database.close());

const setting = (key: string) => ({ key, value: '', updatedAt: new Date(0) });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('the outer client inside a transaction throws instead of waiting for itself', async () => {
  const forgetful = db.$transaction(async (tx) => {
    await tx.setting.create({ data: setting('inner') });
    await db.setting.create({ data: setting('outer') });
  });
  await expect(forgetful).rejects.toThrow(/outer database client was used inside a transaction/);
  const nested = db.$transaction(async () => db.$transaction(async (tx) => tx.setting.count()));
  await expect(nested).rejects.toThrow(/outer database client was used inside a transaction/);
  expect(await db.setting.count({ where: { key: { in: ['inner', 'outer'] } } })).toBe(0);
});

test('an abandoned transaction is rolled back, its late writes are refused, and the next request goes on', async () => {
  let late: Promise<unknown> = Promise.resolve();
  const abandoned = db.$transaction(
    async (tx) => {
      await tx.setting.create({ data: setting('abandoned') });
      await pause(250);
      late = tx.setting.create({ data: setting('late') });
      await late.catch(() => {});
    },
    { timeout: 100 },
  );
  await expect(abandoned).rejects.toThrow();
  await db.setting.create({ data: setting('next') });
  await expect(late).rejects.toThrow();
  expect((await db.setting.findMany({ where: { key: { in: ['abandoned', 'late', 'next'] } } })).map((row) => row.key)).toEqual(['next']);
});

test('transactions of many requests take turns', async () => {
  await db.setting.create({ data: { ...setting('counter'), value: '0' } });
  const raise = () =>
    db.$transaction(async (tx) => {
      const row = await tx.setting.findUniqueOrThrow({ where: { key: 'counter' } });
      await pause(1);
      await tx.setting.update({ where: { key: 'counter' }, data: { value: String(Number(row.value) + 1) } });
    });
  await Promise.all(Array.from({ length: 30 }, raise));
  expect((await db.setting.findUniqueOrThrow({ where: { key: 'counter' } })).value).toBe('30');
});

test('while another process holds the lock the event loop goes on, readiness is red, and the write succeeds afterwards', async () => {
  const holder = spawn(
    process.execPath,
    ['-e', `const d = new (require('better-sqlite3'))(process.argv[1]); d.exec('BEGIN IMMEDIATE'); console.log('locked'); setTimeout(() => d.exec('COMMIT'), 2000)`, file],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(holder.stdout, 'data');
  let longest = 0;
  let wasWaiting = false;
  let last = performance.now();
  const ticks = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    wasWaiting ||= database.isWaiting();
  }, 10);
  const started = performance.now();
  await Promise.all([
    db.setting.create({ data: setting('plain-behind-lock') }),
    db.$transaction((tx) => tx.setting.create({ data: setting('transaction-behind-lock') })),
  ]);
  clearInterval(ticks);
  expect(performance.now() - started).toBeGreaterThan(1000);
  expect(longest).toBeLessThan(500);
  expect(wasWaiting).toBe(true);
  expect(database.isWaiting()).toBe(false);
  expect(await db.setting.count({ where: { key: { endsWith: '-behind-lock' } } })).toBe(2);
});

test('durable commits and foreign keys are on, and a file that cannot have them is not opened', async () => {
  const pragma = async (name: string) => Object.values((await db.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`))[0] ?? {}).map(String)[0];
  expect(await pragma('journal_mode')).toBe('wal');
  expect(await pragma('synchronous')).toBe('2');
  expect(await pragma('foreign_keys')).toBe('1');
  // The driver must never wait by itself: it would freeze the process.
  expect(await pragma('busy_timeout')).toBe('0');
  const memory = openDatabase('file::memory:');
  await expect(memory.db.setting.count()).rejects.toThrow(/refuses PRAGMA journal_mode=wal/);
  await memory.close();
});
