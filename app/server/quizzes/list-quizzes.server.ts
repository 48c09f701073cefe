import type { LocalText } from '~/domain/kernel/text';
import { sizeOf, type Blueprint } from '~/domain/quizzes/blueprint';
import type { AttemptPolicy } from '~/domain/quizzes/attempt-policy';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { ActorContext } from '~/server/platform/request-context.server';
import { allReferences, latestReference, type Reference } from '~/server/references/read-reference.server';
import { quizPolicy } from './quiz-policy.server';

export type QuizOverview = {
  key: string;
  title: LocalText;
  mode: Blueprint['mode'];
  minutes: number;
  items: number;
  redLine: number | null;
  passTotal: number;
  passCompetency: number;
  maxAttempts: number | null;
  waitDays: number;
  /** The deadline that a start now would have. */
  deadlineIfStarted: { date: string; time: string };
  policy: AttemptPolicy;
  openAttemptId: string | null;
  history: { id: string; number: number; finishedAt: { date: string; time: string }; total: number; passed: boolean }[];
};

/** Every quiz with what this person may do with it now. */
export async function listQuizzes(context: ActorContext): Promise<QuizOverview[]> {
  const plans = await allReferences(context.db, 'blueprint');
  const overviews: QuizOverview[] = [];
  for (const plan of plans) overviews.push(await overviewOf(context, plan));
  return overviews;
}

/** One quiz, or null when there is none of that key. */
export async function readQuiz(context: ActorContext & { key: string }): Promise<QuizOverview | null> {
  const plan = await latestReference(context.db, 'blueprint', context.key);
  return plan ? overviewOf(context, plan) : null;
}

async function overviewOf(context: ActorContext, plan: Reference<'blueprint'>): Promise<QuizOverview> {
  const { db, actor, now, zone } = context;
  const policy = await quizPolicy({ db, personId: actor.id, plan, now, zone });
  const attempts = await db.attempt.findMany({ where: { personId: actor.id, blueprintKey: plan.key }, orderBy: { number: 'desc' } });
  const { items, redLine } = sizeOf(plan.value);
  return {
    key: plan.key,
    title: plan.value.title,
    mode: plan.value.mode,
    minutes: plan.value.minutes,
    items,
    redLine,
    passTotal: plan.value.passTotal,
    passCompetency: plan.value.passCompetency,
    maxAttempts: plan.value.maxAttempts,
    waitDays: plan.value.waitDays,
    deadlineIfStarted: wallClock(new Date(now.getTime() + plan.value.minutes * 60_000), zone),
    policy,
    openAttemptId: attempts.find((attempt) => attempt.openKey !== null)?.id ?? null,
    history: attempts.flatMap((attempt) =>
      attempt.state === 'graded' && attempt.finishedAt && attempt.total !== null
        ? [{ id: attempt.id, number: attempt.number, finishedAt: wallClock(attempt.finishedAt, zone), total: attempt.total, passed: attempt.passed ?? false }]
        : [],
    ),
  };
}
