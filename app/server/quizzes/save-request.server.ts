import { z } from 'zod';
import { savePair, type SaveReply } from '~/domain/quizzes/save';

/** What a browser sends. It carries no time: the server's clock decides. */
export const saveRequest = z.strictObject({
  requestId: z.string().min(8).max(64),
  itemId: z.string().min(1).max(64),
  ...savePair.shape,
  response: z.unknown(),
});
export type SaveRequest = z.infer<typeof saveRequest>;

export type SaveAnswer = {
  outcome: SaveReply;
  /** The server's time of this reply's commit. */
  savedAt: Date;
  secondsLeft: number;
  /** With `stale`: the answer that stands, for the learner to choose. */
  current: unknown;
};
