import type { ItemResponse } from '~/domain/questions/response';
import { learnerView, type LearnerItem } from '~/domain/questions/learner-view';
import { phaseAt, secondsLeft, type Phase } from '~/domain/quizzes/attempt';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { LocalText } from '~/domain/kernel/text';
import type { ActorContext } from '~/server/platform/request-context.server';
import { pinnedReference } from '~/server/references/read-reference.server';
import { factsOf } from './attempt-facts.server';
import { keyedHash } from './keyed-hash.server';
import { questionOf } from './question-body.server';
import { settleAttempt } from './settle-attempts.server';

export type AttemptPage = {
  id: string;
  title: LocalText;
  mode: string;
  phase: Phase;
  epoch: number;
  secondsLeft: number;
  deadline: { date: string; time: string };
  items: { id: string; view: LearnerItem; response: ItemResponse | null; sequence: number; epoch: number; savedAt: string | null }[];
};

/**
 * Opens an attempt in a browser: settles it, gives this load an epoch of its own (so that an older tab's saves are told apart)
 * and returns the learner's view, without any key. `null`: not this person's attempt. `graded`: show the result instead.
 */
export async function openAttempt(options: ActorContext & { attemptId: string }): Promise<AttemptPage | 'graded' | null> {
  const { db, actor, now, zone, attemptId } = options;
  const where = { id: attemptId, personId: actor.id };
  const before = await db.attempt.findFirst({ where, select: { deadline: true } });
  if (!before) return null;
  if (before.deadline <= now) await settleAttempt({ db, attemptId, now });
  const raised = await db.attempt.updateManyAndReturn({
    where: { ...where, state: { in: ['in-progress', 'overdue'] } },
    data: { epoch: { increment: 1 }, version: { increment: 1 } },
  });
  const attempt = raised[0];
  if (!attempt) return 'graded';
  const plan = await pinnedReference(db, 'blueprint', attempt.blueprintId);
  const items = await db.attemptItem.findMany({ where: { attemptId }, include: { questionVersion: true }, orderBy: { position: 'asc' } });
  const facts = factsOf(attempt);
  const hash = keyedHash(attempt.seed);
  return {
    id: attempt.id,
    title: plan.value.title,
    mode: attempt.mode,
    phase: phaseAt(facts, now),
    epoch: attempt.epoch,
    secondsLeft: secondsLeft(facts, now),
    deadline: wallClock(attempt.deadline, zone),
    items: items.map((item) => ({
      id: item.id,
      // The bank's id would tell red-line cells apart and let items be compared; the page knows only the attempt's own.
      view: { ...learnerView(questionOf(item.questionVersion), hash), id: item.id },
      response: item.response === null ? null : (JSON.parse(item.response) as ItemResponse),
      epoch: item.epoch,
      sequence: item.sequence,
      savedAt: item.savedAt ? wallClock(item.savedAt, zone).time : null,
    })),
  };
}
