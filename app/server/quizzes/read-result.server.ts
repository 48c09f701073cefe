import type { LocalText } from '~/domain/kernel/text';
import { reviewDepth, reviewView, type ReviewedItem } from '~/domain/questions/review-view';
import type { ItemResponse } from '~/domain/questions/response';
import { attemptScore, type AttemptScore } from '~/domain/quizzes/score';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { ActorContext } from '~/server/platform/request-context.server';
import { pinnedReference } from '~/server/references/read-reference.server';
import { keyedHash } from './keyed-hash.server';
import { questionOf } from './question-body.server';
import { quizPolicy } from './quiz-policy.server';
import { studyAdvice, type StudyAdvice } from './study-advice.server';

export type AttemptResult = {
  id: string;
  title: LocalText;
  blueprintKey: string;
  mode: string;
  number: number;
  score: AttemptScore;
  finishedAt: { date: string; time: string };
  closedByDeadline: boolean;
  attemptsLeft: number | null;
  /** First day of a new attempt; null when there is none to come. */
  firstDay: string | null;
  advice: StudyAdvice[];
  items: ReviewedItem[];
};

/** A graded attempt as its learner may see it; explanations by policy. `open`: still running. `null`: not this person's. */
export async function readResult(options: ActorContext & { attemptId: string }): Promise<AttemptResult | 'open' | null> {
  const { db, actor, now, zone, attemptId } = options;
  const attempt = await db.attempt.findFirst({
    where: { id: attemptId, personId: actor.id },
    include: { items: { include: { questionVersion: true }, orderBy: { position: 'asc' } } },
  });
  if (!attempt) return null;
  if (attempt.state !== 'graded' || !attempt.result || !attempt.finishedAt) return 'open';
  const plan = await pinnedReference(db, 'blueprint', attempt.blueprintId);
  const score = attemptScore.parse(JSON.parse(attempt.result));
  const policy = await quizPolicy({ db, personId: actor.id, plan, now, zone });
  const depth = reviewDepth({ mode: plan.value.mode, passed: score.passed, attemptsLeft: policy.attemptsLeft });
  const hash = keyedHash(attempt.seed);
  return {
    id: attempt.id,
    title: plan.value.title,
    blueprintKey: plan.key,
    mode: attempt.mode,
    number: attempt.number,
    score,
    finishedAt: wallClock(attempt.finishedAt, zone),
    closedByDeadline: attempt.finishedAt.getTime() === attempt.deadline.getTime(),
    attemptsLeft: policy.attemptsLeft,
    firstDay: score.passed ? null : policy.firstDay,
    advice: await studyAdvice({ db, score }),
    items: attempt.items.map((item) =>
      reviewView({
        question: questionOf(item.questionVersion),
        response: item.response === null ? null : (JSON.parse(item.response) as ItemResponse),
        grade: { score: item.score ?? 0, right: item.right ?? false },
        hash,
        depth,
      }),
    ),
  };
}
