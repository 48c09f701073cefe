import { fail, ok, type Result } from '~/domain/kernel/result';
import { parseResponse } from '~/domain/questions/response';
import { secondsLeft, type AttemptFacts } from '~/domain/quizzes/attempt';
import { decideSave, type SaveOutcome, type SavePair } from '~/domain/quizzes/save';
import { sql, sqlList, type Db, type Tx } from '~/server/platform/db/open.server';
import { newId } from '~/server/platform/ids.server';
import { factsOf } from './attempt-facts.server';
import { readQuestionVersions } from './question-body.server';
import type { SaveAnswer, SaveRequest } from './save-request.server';

/** One save to decide on. `now`: when its request arrived. */
export type SaveEntry = { personId: string; now: Date; attemptId: string; request: SaveRequest };
export type Saved = Result<SaveAnswer, 'not-found' | 'response.refused'>;

type Row = {
  n: number | bigint; itemId: string; questionVersionId: string; epoch: number | bigint; sequence: number | bigint; response: string | null;
  state: string; startedAt: Date | string; deadline: Date | string; graceSeconds: number | bigint; extraMinutes: number | bigint; finishedAt: Date | string | null; gradedAt: Date | string | null;
  attemptEpoch: number | bigint; earlier: string | null;
};
type NewSave = { id: string; entry: SaveEntry; itemId: string; text: string | null; outcome: SaveOutcome };

/**
 * Saves answers of any number of attempts in one transaction and one durable commit, each decided on by itself and in the order in which they
 * came: owner, item, state and deadline of its attempt, then its place among the answers to its item. Every save is appended to the history; an
 * item's current answer is its greatest (epoch, sequence). `not-found` for a stranger's attempt or an unknown item. Five statements, however many saves.
 */
export async function saveAnswers(db: Db, entries: SaveEntry[]): Promise<Saved[]> {
  return db.$transaction(async (tx) => {
    await lockAttempts(db, tx, entries);
    const rows = new Map((await readEntries(tx, entries)).map((row) => [Number(row.n), row]));
    const questions = await readQuestionVersions(tx, [...new Set([...rows.values()].map((row) => row.questionVersionId))]);
    const standing = new Map<string, { pair: SavePair; response: string | null }>();
    const outcomes = new Map<string, SaveOutcome>();
    const fresh: NewSave[] = [];
    const results = entries.map((entry, index): Saved => {
      const row = rows.get(index);
      const question = row && questions.get(row.questionVersionId)?.question;
      if (!row || !question) return fail('not-found');
      const { request, now } = entry;
      const response = parseResponse(question, request.response ?? null);
      // No page was ever given a later epoch than the attempt's: such a request would win over every honest one.
      if (!response.ok || request.epoch > Number(row.attemptEpoch)) return fail('response.refused');
      const facts = attemptOf(row);
      const repeat = `${entry.attemptId} ${request.requestId}`;
      const earlier = outcomes.get(repeat) ?? (row.earlier as SaveOutcome | null);
      const current = standing.get(row.itemId) ?? (Number(row.epoch) > 0 ? { pair: { epoch: Number(row.epoch), sequence: Number(row.sequence) }, response: row.response } : null);
      const incoming = { epoch: request.epoch, sequence: request.sequence };
      const outcome = decideSave({ attempt: facts, now, current: current?.pair ?? null, incoming, earlier });
      const text = response.value === null ? null : JSON.stringify(response.value);
      if (outcome !== 'duplicate' && !earlier) {
        fresh.push({ id: newId(), entry, itemId: row.itemId, text, outcome });
        outcomes.set(repeat, outcome);
      }
      if (outcome === 'stored') standing.set(row.itemId, { pair: incoming, response: text });
      const stands = outcome === 'stale' && current?.response ? (JSON.parse(current.response) as unknown) : null;
      return ok({ outcome, savedAt: now, secondsLeft: secondsLeft(facts, now), current: stands });
    });
    await appendSaves(tx, fresh);
    return results;
  });
}

/** Nothing may settle these attempts meanwhile. SQLite's transactions exclude each other anyway; in one order, so that two batches never wait for each other. */
async function lockAttempts(db: Db, tx: Tx, entries: SaveEntry[]): Promise<void> {
  if (db.provider === 'sqlite') return;
  const ids = [...new Set(entries.map(({ attemptId }) => attemptId))];
  await tx.$queryRaw`SELECT "id" FROM "Attempt" WHERE "id" IN (${sqlList(ids)}) ORDER BY "id" FOR UPDATE`;
}

/** Each entry's item, attempt and earlier outcome, by the entry's place; nothing for what is not this person's. */
function readEntries(tx: Tx, entries: SaveEntry[]): Promise<Row[]> {
  const asked = entries.map(({ personId, attemptId, request }, index) => (index === 0
    ? sql`SELECT 0 AS "n", ${personId} AS "person", ${attemptId} AS "attempt", ${request.itemId} AS "item", ${request.requestId} AS "request"`
    : sql`SELECT CAST(${index} AS INTEGER), ${personId}, ${attemptId}, ${request.itemId}, ${request.requestId}`));
  return tx.$queryRaw<Row[]>`
    SELECT q."n", i."id" AS "itemId", i."questionVersionId", i."epoch", i."sequence", i."response",
      a."state", a."startedAt", a."deadline", a."graceSeconds", a."extraMinutes", a."finishedAt", a."gradedAt", a."epoch" AS "attemptEpoch", s."outcome" AS "earlier"
    FROM (${sqlList(asked, ' UNION ALL ')}) q
    JOIN "Attempt" a ON a."id" = q."attempt" AND a."personId" = q."person"
    JOIN "AttemptItem" i ON i."id" = q."item" AND i."attemptId" = a."id"
    LEFT JOIN "AnswerSave" s ON s."attemptId" = a."id" AND s."requestId" = q."request"`;
}

function attemptOf(row: Row): AttemptFacts {
  const instant = (value: Date | string | null) => (value === null ? null : new Date(value));
  return factsOf({
    state: row.state, startedAt: new Date(row.startedAt), deadline: new Date(row.deadline), graceSeconds: Number(row.graceSeconds),
    extraMinutes: Number(row.extraMinutes), finishedAt: instant(row.finishedAt), gradedAt: instant(row.gradedAt),
  });
}

async function appendSaves(tx: Tx, saves: NewSave[]): Promise<void> {
  if (saves.length === 0) return;
  const values = saves.map(({ id, entry, itemId, text, outcome }) =>
    sql`(${id}, ${entry.attemptId}, ${itemId}, ${entry.request.requestId}, ${entry.request.epoch}, ${entry.request.sequence}, ${text}, ${entry.now}, ${outcome})`);
  await tx.$executeRaw`INSERT INTO "AnswerSave" ("id", "attemptId", "itemId", "requestId", "epoch", "sequence", "response", "receivedAt", "outcome") VALUES ${sqlList(values)}`;
  // Of several new answers to one item the last stored one stands: each was stored because it was greater than the one before.
  const standing = new Map(saves.filter(({ outcome }) => outcome === 'stored').map(({ itemId, id }) => [itemId, id]));
  if (standing.size === 0) return;
  await tx.$executeRaw`UPDATE "AttemptItem" SET "epoch" = s."epoch", "sequence" = s."sequence", "response" = s."response", "savedAt" = s."receivedAt"
    FROM "AnswerSave" s WHERE s."id" IN (${sqlList([...standing.values()])}) AND "AttemptItem"."id" = s."itemId"`;
}
