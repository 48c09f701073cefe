import Database from 'better-sqlite3';
import { expect, test, type RunningServer } from '../harness/test';
import { gradesOf, nextAnswer, reading, seatCrowd, send, sendUntilAnswered, type Sitter } from './crowd';

// Each ends with: every acknowledged answer is in the grade, and nothing after the close is. No browser: what is tried here is the server's promise.
// CHAOS=long (npm run test:chaos) goes on longer.
const LONG = process.env.CHAOS === 'long';
test.setTimeout(LONG ? 600_000 : 180_000);

async function expectKept(server: RunningServer, sitters: Sitter[]): Promise<void> {
  for (const sitter of sitters) {
    const { counted, acknowledged } = await gradesOf(server, sitter);
    expect(counted).toEqual(acknowledged);
    const late = await send(server, sitter, nextAnswer(sitter));
    expect(late.outcome).toBe('closed');
    expect((await gradesOf(server, sitter)).counted).toEqual(counted);
  }
  expect(reading(server, (connection) => connection.pragma('integrity_check', { simple: true }))).toBe('ok');
}

/** Everybody answers, one answer after the other, until told to stop. */
function answering(server: RunningServer, sitters: Sitter[]): () => Promise<void> {
  let on = true;
  const lanes = sitters.map(async (sitter) => {
    while (on) await sendUntilAnswered(server, sitter, nextAnswer(sitter));
  });
  return async () => {
    on = false;
    await Promise.all(lanes);
  };
}

test('the server is killed under 200 parallel saves, again and again: nothing that was acknowledged is lost', async ({ server }) => {
  const sitters = await seatCrowd(server, 200);
  const stop = answering(server, sitters);
  for (let kill = 0; kill < (LONG ? 10 : 3); kill += 1) {
    await new Promise((resolve) => setTimeout(resolve, 700 + kill * 150));
    await server.kill();
    await server.restart();
  }
  await new Promise((resolve) => setTimeout(resolve, 500));
  await stop();
  expect(sitters.reduce((sum, sitter) => sum + sitter.acknowledged.size, 0)).toBeGreaterThan(400);
  await expectKept(server, sitters.slice(0, LONG ? 200 : 60));
});

test('replies that are lost, requests that come twice and in the wrong order: the newest acknowledged answer counts', async ({ server }) => {
  const sitters = await seatCrowd(server, 20);
  await Promise.all(sitters.map(async (sitter, seat) => {
    for (let round = 0; round < (LONG ? 60 : 12); round += 1) {
      const batch = Array.from({ length: 6 }, () => nextAnswer(sitter));
      // Deaf to the reply, twice at once, and the later ones first: differently for each seat and round.
      const deaf = batch.filter((_, index) => (index + seat + round) % 3 === 0);
      await Promise.all(deaf.map((sent) => send(server, sitter, sent, AbortSignal.timeout(1 + ((seat + round) % 7))).catch(() => null)));
      const order = (seat + round) % 2 === 0 ? [...batch].reverse() : batch;
      const replies = await Promise.all([...order, ...batch.slice(0, 2)].map((sent) => sendUntilAnswered(server, sitter, sent)));
      expect(replies.every(({ outcome }) => outcome !== 'closed')).toBe(true);
    }
  }));
  await expectKept(server, sitters);
});

test('somebody holds the database’s lock: saves wait, and none is refused or lost', async ({ server }) => {
  const sitters = await seatCrowd(server, 40);
  const stop = answering(server, sitters);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const other = new Database(server.databaseUrl.replace(/^file:/, ''), { timeout: 10_000 });
  other.exec('BEGIN IMMEDIATE');
  const held = sitters.map((sitter) => sitter.acknowledged.size);
  await new Promise((resolve) => setTimeout(resolve, LONG ? 10_000 : 4_000));
  // One save of each may have been acknowledged while the lock was being taken; after that nothing can be.
  expect(Math.max(...sitters.map((sitter, index) => sitter.acknowledged.size - (held[index] ?? 0)))).toBeLessThanOrEqual(1);
  const writing = sitters.map((sitter) => sitter.sequence);
  other.exec('ROLLBACK');
  other.close();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await stop();
  expect(sitters.every((sitter, index) => sitter.sequence > (writing[index] ?? 0))).toBe(true);
  await expectKept(server, sitters);
});
