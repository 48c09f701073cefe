import { useLoaderData } from '@remix-run/react';
import { redirect, type LoaderFunctionArgs } from '@remix-run/node';
import { AttemptScreen } from '~/components/quizzes/attempt-screen';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { openAttempt } from '~/server/quizzes/open-attempt.server';

// Nothing on the screen but the quiz.
export const handle = { bare: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'attempt:take');
  const attempt = await openAttempt({ ...context, attemptId: String(params.id) });
  if (!attempt) throw notFound();
  if (attempt === 'graded') throw redirect(`/attempts/${params.id}/result`);
  return { attempt, personId: context.actor.id };
}

/** Loaded once per visit: a reload in the background would raise the epoch under the learner's hands. */
export function shouldRevalidate() {
  return false;
}

export default function Attempt() {
  const { attempt, personId } = useLoaderData<typeof loader>();
  return <AttemptScreen key={`${attempt.id}-${attempt.epoch}`} attempt={attempt} personId={personId} />;
}
