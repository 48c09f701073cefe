import { reviewersFor } from '~/domain/courses/review';
import { wallClock } from '~/domain/kernel/wall-clock';
import type { ActorContext } from '~/server/platform/request-context.server';
import { sourcesHash } from './prepare-version.server';
import { namesOf } from './review/read-reviews.server';
import { authorsOf, listReviewers } from './review/review-row.server';

/** A lesson for the editor: its draft, its versions and kept drafts, its review if there is one, who could review it. `null` when there is none. */
export async function readDraft(options: ActorContext & { lessonId: string }) {
  const { db, actor, zone, lessonId } = options;
  const lesson = await db.lesson.findUnique({
    where: { id: lessonId },
    include: {
      course: true, versions: { orderBy: { number: 'desc' } }, progress: { where: { completedAt: null }, select: { lessonVersionId: true } },
      keptDrafts: { orderBy: { at: 'desc' } }, reviews: { orderBy: { submittedAt: 'desc' }, take: 1, include: { comments: { orderBy: [{ language: 'desc' }, { line: 'asc' }] } } },
    },
  });
  if (!lesson) return null;
  const review = lesson.reviews[0];
  const urgent = await db.lessonReview.findMany({ where: { lessonId, urgent: true }, select: { versionId: true } });
  const names = await namesOf(options, [
    ...lesson.versions.map((version) => version.publishedById), lesson.draftById, ...lesson.keptDrafts.map((kept) => kept.byId), ...(review?.comments.map((comment) => comment.byId) ?? []),
  ]);
  const name = (id: string | null) => (id ? (names.get(id) ?? '') : null);
  const reviewers = reviewersFor(authorsOf(lesson, actor.id), await listReviewers(options));
  const departments = await db.department.findMany({ orderBy: [{ order: 'asc' }, { code: 'asc' }], select: { id: true, nameZh: true, nameEn: true } });
  const urgentVersions = new Set(urgent.map((row) => row.versionId));
  // A review that ended well or was taken back says nothing about the draft any more.
  const telling = review && (['open', 'passed', 'returned'].includes(review.state)) ? review : null;
  return {
    id: lesson.id, title: { zh: lesson.titleZh, en: lesson.titleEn ?? undefined }, course: { slug: lesson.course.slug, title: { zh: lesson.course.titleZh, en: lesson.course.titleEn ?? undefined } },
    draftZh: lesson.draftZh, draftEn: lesson.draftEn, draftNumber: lesson.draftNumber, draftAt: wallClock(lesson.draftAt, zone),
    draftBy: name(lesson.draftById), changed: lesson.versions[0]?.hash !== sourcesHash(lesson.draftZh, lesson.draftEn),
    underWay: lesson.progress.length, behind: lesson.progress.filter((progress) => progress.lessonVersionId !== lesson.currentVersionId).length, retired: lesson.retiredAt !== null,
    versions: lesson.versions.map((version) => ({
      id: version.id, number: version.number, at: wallClock(version.publishedAt, zone), by: name(version.publishedById), note: version.note, urgent: urgentVersions.has(version.id),
      sourceZh: version.sourceZh, sourceEn: version.sourceEn,
    })),
    kept: lesson.keptDrafts.map((kept) => ({ id: kept.id, at: wallClock(kept.at, zone), by: name(kept.byId), sourceZh: kept.sourceZh, sourceEn: kept.sourceEn })),
    review: telling ? {
      id: telling.id, state: telling.state, urgent: telling.urgent, outdated: !telling.urgent && telling.baseVersionId !== lesson.currentVersionId, publishFailed: telling.publishFailedAt !== null,
      reasons: [telling.professionalReason, telling.editorialReason].filter((reason) => reason !== null),
      comments: telling.comments.filter((comment) => comment.resolvedAt === null).map((comment) => ({
        id: comment.id, language: comment.language === 'en' ? ('en' as const) : ('zh' as const), line: comment.line, text: comment.text, by: name(comment.byId) ?? '',
      })),
    } : null,
    reviewers: {
      editorial: reviewers.editorial,
      departments: departments.filter((row) => reviewers.departments.includes(row.id)).map((row) => ({ id: row.id, name: { zh: row.nameZh, en: row.nameEn } })),
    },
  };
}

export type DraftPage = NonNullable<Awaited<ReturnType<typeof readDraft>>>;
