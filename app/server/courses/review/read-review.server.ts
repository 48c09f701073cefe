import { compareSources, foldSame } from '~/domain/courses/compare-sources';
import { REVIEW_PARTS, reviewObstacle } from '~/domain/courses/review';
import type { Language } from '~/domain/kernel/text';
import { wallClock } from '~/domain/kernel/wall-clock';
import { can } from '~/domain/people/policy';
import type { ActorContext } from '~/server/platform/request-context.server';
import { previewLesson } from '../preview-lesson.server';
import { namesOf, visibleReviews } from './read-reviews.server';
import { reviewOf } from './review-row.server';

/**
 * One review with everything to decide it by: the text as readers would see it and line by line with its remarks, what it changes of the
 * version before, and what stands in the way of this viewer. Null when there is none for this viewer.
 */
export async function readReview(options: ActorContext & { reviewId: string; reader: Language }) {
  const { db, actor, now, zone, reviewId } = options;
  const row = await db.lessonReview.findFirst({
    where: { id: reviewId, ...visibleReviews(actor) },
    include: { lesson: { select: { slug: true, titleZh: true, titleEn: true, currentVersionId: true, course: { select: { titleZh: true, titleEn: true } } } }, comments: { orderBy: [{ line: 'asc' }, { at: 'asc' }] } },
  });
  if (!row) return null;
  const review = reviewOf(row);
  const base = row.baseVersionId ? await db.lessonVersion.findUnique({ where: { id: row.baseVersionId }, select: { number: true, sourceZh: true, sourceEn: true } }) : null;
  const owner = await db.department.findUnique({ where: { id: row.ownerDepartmentId }, select: { nameZh: true, nameEn: true } });
  const names = await namesOf(options, [row.submittedById, row.professionalById, row.editorialById, ...review.authors, ...row.comments.flatMap((comment) => [comment.byId, comment.resolvedById])]);
  const name = (id: string | null) => (id ? (names.get(id) ?? '') : null);
  const side = async (language: Language, source: string, before: string) => ({
    language, lines: source.split('\n'), html: (await previewLesson({ ...options, source, language })).html, changes: base ? foldSame(compareSources(before, source)) : null,
    comments: row.comments.filter((comment) => comment.language === language).map((comment) => ({
      id: comment.id, line: comment.line, text: comment.text, by: name(comment.byId), at: wallClock(comment.at, zone), resolvedBy: name(comment.resolvedById), mayResolve: can(actor, 'lesson:edit') || comment.byId === actor.id,
    })),
  });
  const decided = { professional: [row.professionalById, row.professionalAt, row.professionalReason], editorial: [row.editorialById, row.editorialAt, row.editorialReason] } as const;
  return {
    id: row.id, lessonId: row.lessonId, title: { zh: row.lesson.titleZh, en: row.lesson.titleEn ?? undefined }, course: { zh: row.lesson.course.titleZh, en: row.lesson.course.titleEn ?? undefined },
    state: review.state, urgent: review.urgent, note: row.note, by: name(row.submittedById), at: wallClock(row.submittedAt, zone), authors: review.authors.map((id) => name(id) ?? ''),
    owner: owner ? { zh: owner.nameZh, en: owner.nameEn } : { zh: '', en: '' }, base: base?.number ?? null, outdated: row.baseVersionId !== row.lesson.currentVersionId && !row.urgent,
    due: row.dueAt ? wallClock(row.dueAt, zone) : null, overdue: review.state === 'open' && row.dueAt !== null && row.dueAt < now,
    publishAt: row.publishAt ? wallClock(row.publishAt, zone) : null, publishFailed: review.state === 'passed' && row.publishFailedAt !== null,
    parts: REVIEW_PARTS.map((part) => ({
      part, state: review.parts[part], by: name(decided[part][0]), at: decided[part][1] ? wallClock(decided[part][1], zone) : null, reason: decided[part][2],
      obstacle: can(actor, 'lesson:review') ? reviewObstacle(review, part, actor) : ('not-reviewer' as const),
    })),
    mayWithdraw: !review.urgent && (review.state === 'open' || review.state === 'passed') && review.authors.includes(actor.id), mayPublish: review.state === 'passed' && can(actor, 'lesson:edit'), mayEdit: can(actor, 'lesson:edit'),
    sides: [await side('zh', row.sourceZh, base?.sourceZh ?? ''), ...(row.sourceEn ? [await side('en', row.sourceEn, base?.sourceEn ?? '')] : [])],
  };
}

export type ReviewPage = NonNullable<Awaited<ReturnType<typeof readReview>>>;
