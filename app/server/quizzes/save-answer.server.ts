import type { ActorContext } from '~/server/platform/request-context.server';
import { saveAnswers, type Saved } from './save-answers.server';
import type { SaveRequest } from './save-request.server';

/** Saves one answer of the actor's durably, by the same rules as many at once. */
export async function saveAnswer({ db, actor, now, attemptId, request }: ActorContext & { attemptId: string; request: SaveRequest }): Promise<Saved> {
  const [saved] = await saveAnswers(db, [{ personId: actor.id, now, attemptId, request }]);
  if (!saved) throw new Error('a save without an answer');
  return saved;
}
