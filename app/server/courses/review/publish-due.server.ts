import { log } from '~/server/platform/log.server';
import type { Context } from '~/server/platform/request-context.server';
import { publishSnapshot } from './publish-review.server';

/**
 * The sweep: texts that passed their review and whose time has come. One that cannot be published any more loses its time, which its page
 * shows; nothing is tried for ever. Two instances do no harm: publishing takes the review by compare-and-set. Returns how many it published.
 */
export async function publishDueReviews(context: Context): Promise<number> {
  const { db, now } = context;
  const due = await db.lessonReview.findMany({ where: { state: 'passed', publishAt: { lte: now } }, select: { id: true, submittedById: true }, take: 20 });
  let published = 0;
  for (const { id, submittedById } of due) {
    const result = await publishSnapshot({ ...context, reviewId: id, reader: 'zh', actorId: submittedById });
    if (result.ok) {
      published += 1;
    } else if (result.code !== 'conflict') {
      log.warn({ review: id, code: result.code }, 'a text was not published at its time');
      await db.lessonReview.updateMany({ where: { id, state: 'passed' }, data: { publishAt: null, publishFailedAt: now } });
    }
  }
  return published;
}
