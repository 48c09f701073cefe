import type { DiffLine } from '~/domain/courses/compare-sources';
import type { PartState, ReviewObstacle, ReviewPart, ReviewState } from '~/domain/courses/review';
import type { LocalText } from '~/domain/kernel/text';
import type { LocalTime } from '~/components/ui/date';

/** A remark on a line of a text under review. */
export type ReviewRemark = { id: string; line: number; text: string; by: string | null; at: LocalTime; resolvedBy: string | null; mayResolve: boolean };

/** One language of the text under review. */
export type ReviewSide = {
  language: 'zh' | 'en'; lines: string[]; html: string | null; comments: ReviewRemark[];
  changes: ({ kind: 'lines'; lines: DiffLine[] } | { kind: 'skipped'; count: number })[] | null;
};

/** Everything that a review's page shows. */
export type ReviewPage = {
  id: string; lessonId: string; title: LocalText; course: LocalText; state: ReviewState; urgent: boolean; note: string; by: string | null; at: LocalTime; authors: string[]; owner: LocalText;
  base: number | null; outdated: boolean; due: LocalTime | null; overdue: boolean; publishAt: LocalTime | null; publishFailed: boolean;
  parts: { part: ReviewPart; state: PartState; by: string | null; at: LocalTime | null; reason: string | null; obstacle: ReviewObstacle | null }[];
  mayWithdraw: boolean; mayPublish: boolean; mayEdit: boolean; sides: ReviewSide[];
};
