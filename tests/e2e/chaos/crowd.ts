import Database from 'better-sqlite3';
import { addLearners } from '../../../scripts/bench/learners.mjs';
import { gradeResponse } from '~/domain/questions/grade';
import { rightResponse, wrongResponse } from '~/domain/questions/right-response';
import type { ItemResponse } from '~/domain/questions/response';
import type { Question } from '~/domain/questions/schema';
import type { RunningServer } from '../harness/server';

type Item = { id: string; question: Question };
export type Sitter = { cookie: string; attemptId: string; items: Item[]; sequence: number; /** What the server has acknowledged last of each item. */ acknowledged: Map<string, { sequence: number; response: ItemResponse }> };
export type Sent = { requestId: string; itemId: string; sequence: number; response: ItemResponse };
export type Reply = { outcome: 'stored' | 'duplicate' | 'stale' | 'closed' };

/** What a SQLite file says, read by a connection of the test's own. */
export function reading<Value>(server: RunningServer, read: (connection: InstanceType<typeof Database>) => Value): Value {
  const connection = new Database(server.databaseUrl.replace(/^file:/, ''), { readonly: true });
  try {
    return read(connection);
  } finally {
    connection.close();
  }
}

/** Learners who sit the formal quiz, each with a session and an attempt of their own. */
export async function seatCrowd(server: RunningServer, count: number): Promise<Sitter[]> {
  const cookies = addLearners({ dataDir: server.dataDir, count });
  const sitters: Sitter[] = [];
  for (let at = 0; at < count; at += 8) {
    sitters.push(...await Promise.all(cookies.slice(at, at + 8).map(async (cookie): Promise<Sitter> => {
      const headers = { Origin: server.url, Cookie: cookie };
      const started = await fetch(`${server.url}/quizzes/formal-initial`, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams() });
      const attemptId = /\/attempts\/([\w-]+)/.exec(started.headers.get('location') ?? '')?.[1];
      if (!attemptId) throw new Error(`the quiz did not start: ${started.status}`);
      const opened = await fetch(`${server.url}/attempts/${attemptId}/epoch`, { method: 'POST', headers });
      if (!opened.ok) throw new Error(`no epoch: ${opened.status}`);
      return { cookie, attemptId, items: [], sequence: 0, acknowledged: new Map() };
    })));
  }
  return reading(server, (connection) => {
    const rows = connection.prepare('SELECT i."id", v."body" FROM "AttemptItem" i JOIN "QuestionVersion" v ON v."id" = i."questionVersionId" WHERE i."attemptId" = ? ORDER BY i."position"');
    for (const sitter of sitters) sitter.items = (rows.all(sitter.attemptId) as { id: string; body: string }[]).map(({ id, body }) => ({ id, question: JSON.parse(body) as Question }));
    return sitters;
  });
}

/** The next answer of a sitter: now right, now wrong, to one item after the other. */
export function nextAnswer(sitter: Sitter): Sent {
  const sequence = (sitter.sequence += 1);
  const item = sitter.items[sequence % sitter.items.length];
  if (!item) throw new Error('a paper without items');
  return { requestId: `${sitter.attemptId.slice(0, 13)}-${sequence}`, itemId: item.id, sequence, response: (sequence % 3 === 0 ? wrongResponse : rightResponse)(item.question) };
}

/** Sends one answer; throws when no reply came, as a browser's fetch does. */
export async function send(server: RunningServer, sitter: Sitter, sent: Sent, signal?: AbortSignal): Promise<Reply> {
  const reply = await fetch(`${server.url}/attempts/${sitter.attemptId}/answers`, {
    method: 'PUT', headers: { Origin: server.url, Cookie: sitter.cookie, 'Content-Type': 'application/json' }, body: JSON.stringify({ epoch: 1, ...sent }), ...(signal ? { signal } : {}),
  });
  if (!reply.ok) throw new Error(`not saved: ${reply.status} ${await reply.text()}`);
  const read = (await reply.json()) as Reply;
  const known = sitter.acknowledged.get(sent.itemId);
  if ((read.outcome === 'stored' || read.outcome === 'duplicate') && (known?.sequence ?? 0) < sent.sequence) sitter.acknowledged.set(sent.itemId, sent);
  return read;
}

/** Sends until a reply comes, as the outbox does. */
export async function sendUntilAnswered(server: RunningServer, sitter: Sitter, sent: Sent): Promise<Reply> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send(server, sitter, sent);
    } catch (error) {
      if (tries > 200) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

export type Graded = { response: string | null; score: number };

/** Hands in, and what stands afterwards: per item what the grade counts, beside what was acknowledged. Both must be the same. */
export async function gradesOf(server: RunningServer, sitter: Sitter): Promise<{ counted: Map<string, Graded>; acknowledged: Map<string, Graded> }> {
  const latest = Object.fromEntries([...sitter.acknowledged].map(([itemId, { sequence }]) => [itemId, { epoch: 1, sequence }]));
  const finished = await fetch(`${server.url}/attempts/${sitter.attemptId}/finish`, {
    method: 'POST', headers: { Origin: server.url, Cookie: sitter.cookie, 'Content-Type': 'application/json' }, body: JSON.stringify({ latest, despiteMissing: false }),
  });
  const state = (await finished.json()) as { state?: string };
  if (state.state !== 'graded') throw new Error(`not graded: ${JSON.stringify(state)}`);
  const rows = reading(server, (connection) => connection.prepare('SELECT "id", "response", "score" FROM "AttemptItem" WHERE "attemptId" = ?').all(sitter.attemptId)) as ({ id: string } & Graded)[];
  const questions = new Map(sitter.items.map((item) => [item.id, item.question]));
  return {
    counted: new Map(rows.map(({ id, response, score }) => [id, { response, score }])),
    acknowledged: new Map(sitter.items.map(({ id }) => {
      const last = sitter.acknowledged.get(id)?.response ?? null;
      const question = questions.get(id);
      return [id, { response: last === null ? null : JSON.stringify(last), score: question ? gradeResponse(question, last).score : 0 }];
    })),
  };
}
