import { addDays } from '~/domain/kernel/calendar';
import type { AttemptState } from '~/domain/quizzes/attempt';
import { attemptPolicy, type AttemptPolicy } from '~/domain/quizzes/attempt-policy';
import type { Db } from '~/server/platform/db/open.server';
import type { Reference } from '~/server/references/read-reference.server';
import { settleAttempt } from './settle-attempts.server';

/** Whether this person may start this quiz now. Settles what time has ended first, so that the answer is about today. */
export async function quizPolicy(options: {
  db: Db;
  personId: string;
  plan: Reference<'blueprint'>;
  now: Date;
  zone: string;
}): Promise<AttemptPolicy> {
  const { db, personId, plan, now, zone } = options;
  const where = { personId, blueprintKey: plan.key };
  const due = await db.attempt.findMany({ where: { ...where, state: { in: ['in-progress', 'overdue'] }, deadline: { lte: now } }, select: { id: true } });
  for (const { id } of due) await settleAttempt({ db, attemptId: id, now });
  const rows = await db.attempt.findMany({ where, select: { number: true, state: true, startedAt: true, finishedAt: true, passed: true } });
  const since = await periodStart(db, personId);
  return attemptPolicy({
    blueprint: plan.value,
    history: rows.map((row) => ({ ...row, state: row.state as AttemptState })),
    now, zone, since, extraAttempts: 0,
  });
}

/** After a certificate was issued or endorsed, a new period counts: its quiz may be sat again for the next year. */
async function periodStart(db: Db, personId: string): Promise<string | null> {
  const last = await db.certificateEvent.findFirst({
    where: { certificate: { personId }, type: { in: ['issued', 'endorsed'] } },
    orderBy: { position: 'desc' },
    select: { onDate: true },
  });
  return last ? addDays(last.onDate, 1) : null;
}
