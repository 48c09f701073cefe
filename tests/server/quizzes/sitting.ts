import { expect } from 'vitest';
import type { Actor } from '~/domain/people/policy';
import type { Db } from '~/server/platform/db/open.server';
import { finishAttempt } from '~/server/quizzes/finish-attempt.server';
import { openAttempt, type AttemptPage } from '~/server/quizzes/open-attempt.server';
import { saveAnswer } from '~/server/quizzes/save-answer.server';
import type { SaveAnswer } from '~/server/quizzes/save-request.server';
import { startAttempt } from '~/server/quizzes/start-attempt.server';
import { context } from '../harness';

let requests = 0;
/** A request id as a browser makes one. */
export const requestId = () => `request-${String((requests += 1)).padStart(6, '0')}`;

/** Starts (or goes on with) a quiz and opens its page, as a browser does. */
export async function sitDown(options: { db: Db; actor: Actor; now: Date; blueprintKey: string }): Promise<AttemptPage> {
  const ctx = context(options.db, options.actor, options.now);
  const started = await startAttempt({ ...ctx, blueprintKey: options.blueprintKey });
  if (!started.ok) throw new Error(`not started: ${started.code}`);
  return load({ ...options, attemptId: started.value.attemptId });
}

/** One load of the attempt's page. */
export async function load(options: { db: Db; actor: Actor; now: Date; attemptId: string }): Promise<AttemptPage> {
  const page = await openAttempt({ ...context(options.db, options.actor, options.now), attemptId: options.attemptId });
  if (page === null || page === 'graded') throw new Error(`no open page: ${page}`);
  return page;
}

type Answer = { db: Db; actor: Actor; now: Date; page: AttemptPage; item: number; sequence: number; response: unknown; request?: string };

/** Sends one answer of a page, by the item's place. */
export async function answer({ db, actor, now, page, item, sequence, response, request }: Answer): Promise<SaveAnswer> {
  const itemId = page.items[item]?.id ?? '';
  const saved = await saveAnswer({
    ...context(db, actor, now), attemptId: page.id,
    request: { requestId: request ?? requestId(), itemId, epoch: page.epoch, sequence, response },
  });
  if (!saved.ok) throw new Error(`not saved: ${saved.code}`);
  return saved.value;
}

/** Answers every item of a page alike. */
export async function answerAll(options: Omit<Answer, 'item' | 'sequence'>): Promise<void> {
  for (const [item] of options.page.items.entries()) {
    expect((await answer({ ...options, item, sequence: item + 1 })).outcome).toBe('stored');
  }
}

/** Finishes without claiming anything that the server has not got. */
export function finish(options: { db: Db; actor: Actor; now: Date; attemptId: string }) {
  return finishAttempt({ ...context(options.db, options.actor, options.now), attemptId: options.attemptId, request: { latest: {}, despiteMissing: false } });
}

/** An instant, `minutes` after another. */
export const later = (from: Date, minutes: number, seconds = 0) => new Date(from.getTime() + minutes * 60_000 + seconds * 1000);

/** The audit actions about one attempt, in order. */
export async function eventsOf(db: Db, attemptId: string): Promise<string[]> {
  const rows = await db.auditEvent.findMany({ where: { entity: 'attempt', entityId: attemptId }, orderBy: { position: 'asc' } });
  return rows.map((row) => row.action);
}
