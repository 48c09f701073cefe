import { decideReviewPart } from '~/server/courses/review/decide-part.server';
import { publishReviewed } from '~/server/courses/review/publish-review.server';
import { submitForReview } from '~/server/courses/review/submit-for-review.server';
import { saveDraft } from '~/server/courses/save-draft.server';
import type { ActorContext } from '~/server/platform/request-context.server';

/** Saves a text over the present draft. Returns the draft's number. */
export async function write(author: ActorContext, lessonId: string, change: (draft: { zh: string; en: string }) => { zh: string; en: string }): Promise<number> {
  const lesson = await author.db.lesson.findUniqueOrThrow({ where: { id: lessonId } });
  const { zh, en } = change({ zh: lesson.draftZh, en: lesson.draftEn });
  const saved = await saveDraft({ ...author, lessonId, draftNumber: lesson.draftNumber, sourceZh: zh, sourceEn: en });
  if (!saved.ok) throw new Error(saved.code);
  return saved.value.draftNumber;
}

/** Hands the draft in to the reviewer's department. Returns the review's id. */
export async function submit(author: ActorContext, reviewer: ActorContext, lessonId: string, options: { note?: string; publishAt?: string } = {}): Promise<string> {
  const { draftNumber } = await author.db.lesson.findUniqueOrThrow({ where: { id: lessonId } });
  const submitted = await submitForReview({
    ...author, lessonId, draftNumber, note: options.note ?? '改了一处', ownerDepartmentId: reviewer.actor.departmentId, publishAt: options.publishAt ?? '', reader: 'zh',
  });
  if (!submitted.ok) throw new Error(JSON.stringify(submitted));
  return submitted.value.reviewId;
}

/** Both parts pass. */
export async function pass(reviewer: ActorContext, reviewId: string): Promise<void> {
  for (const part of ['professional', 'editorial'] as const) {
    const decided = await decideReviewPart({ ...reviewer, reviewId, part, verdict: 'passed', reason: '' });
    if (!decided.ok) throw new Error(decided.code);
  }
}

/** Hands in, passes and publishes. Returns the version's number. */
export async function publishReviewedBy(author: ActorContext, reviewer: ActorContext, lessonId: string, note?: string): Promise<number> {
  const reviewId = await submit(author, reviewer, lessonId, { note });
  await pass(reviewer, reviewId);
  const published = await publishReviewed({ ...author, reviewId, reader: 'zh' });
  if (!published.ok) throw new Error(JSON.stringify(published));
  return published.value.number;
}
