import { fail, ok, type Result } from '~/domain/kernel/result';
import type { Role } from '~/domain/people/roles';

/** 业务审核 by the department that owns the rule, 文字审校 by a trainer. */
export const REVIEW_PARTS = ['professional', 'editorial'] as const;
export type ReviewPart = (typeof REVIEW_PARTS)[number];
export type PartState = 'open' | 'passed' | 'returned';
export type Verdict = Exclude<PartState, 'open'>;

/**
 * open: under review; passed: may be published; returned: to be mended and handed in anew; withdrawn: taken back by its author;
 * superseded: an urgent correction came first; published. An urgent correction is published already: its review ends as published or returned.
 */
export type ReviewState = 'open' | 'passed' | 'returned' | 'withdrawn' | 'superseded' | 'published';

export type Review = {
  state: ReviewState;
  urgent: boolean;
  /** Everybody who wrote the text. */
  authors: readonly string[];
  ownerDepartmentId: string;
  parts: Record<ReviewPart, PartState>;
};
export type Reviewer = { id: string; roles: readonly Role[]; departmentId: string };

/** An urgent correction is to be reviewed within this time. */
export const URGENT_REVIEW_HOURS = 24;

export type ReviewObstacle = 'closed' | 'decided' | 'author' | 'not-reviewer' | 'other-department';

/** Why this person may not decide this part now, or null. One person may decide both; nobody who wrote any of the text decides either. */
export function reviewObstacle(review: Review, part: ReviewPart, reviewer: Reviewer): ReviewObstacle | null {
  if (review.state !== 'open') return 'closed';
  if (review.parts[part] !== 'open') return 'decided';
  return personObstacle(review, part, reviewer);
}

function personObstacle(review: Pick<Review, 'authors' | 'ownerDepartmentId'>, part: ReviewPart, reviewer: Reviewer): ReviewObstacle | null {
  if (review.authors.includes(reviewer.id)) return 'author';
  const trainer = reviewer.roles.includes('trainer');
  if (part === 'editorial') return trainer ? null : 'not-reviewer';
  if (!trainer && !reviewer.roles.includes('department-head')) return 'not-reviewer';
  return reviewer.departmentId === review.ownerDepartmentId ? null : 'other-department';
}

/** Decides one part. One return closes the review; the second pass opens the way to publishing, or settles an urgent correction. */
export function decidePart(review: Review, part: ReviewPart, verdict: Verdict, reviewer: Reviewer): Result<{ review: Review; event: 'part-passed' | 'passed' | 'returned' | 'confirmed' }, ReviewObstacle> {
  const obstacle = reviewObstacle(review, part, reviewer);
  if (obstacle) return fail(obstacle);
  const parts = { ...review.parts, [part]: verdict };
  if (verdict === 'returned') return ok({ review: { ...review, parts, state: 'returned' }, event: 'returned' });
  if (REVIEW_PARTS.some((one) => parts[one] !== 'passed')) return ok({ review: { ...review, parts }, event: 'part-passed' });
  return review.urgent
    ? ok({ review: { ...review, parts, state: 'published' }, event: 'confirmed' })
    : ok({ review: { ...review, parts, state: 'passed' }, event: 'passed' });
}

/** Takes a text back from review; only who wrote it, and only before it is published. */
export function withdraw(review: Review, personId: string): Result<Review, 'closed' | 'not-author'> {
  if (review.urgent || (review.state !== 'open' && review.state !== 'passed')) return fail('closed');
  if (!review.authors.includes(personId)) return fail('not-author');
  return ok({ ...review, state: 'withdrawn' });
}

/** Why the reviewed text may not be published, or null. `outdated`: another version was published since it was handed in. */
export function publishObstacle(review: Pick<Review, 'state' | 'urgent'>, versions: { base: string | null; current: string | null }): 'not-passed' | 'outdated' | null {
  if (review.urgent || review.state !== 'passed') return 'not-passed';
  return versions.base === versions.current ? null : 'outdated';
}

/** Departments whose people can review the business part of a text of these authors, and whether anybody can review its wording. */
export function reviewersFor(authors: readonly string[], people: readonly Reviewer[]): { departments: string[]; editorial: boolean } {
  const departments = new Set(people.filter((person) => personObstacle({ authors, ownerDepartmentId: person.departmentId }, 'professional', person) === null).map((person) => person.departmentId));
  return { departments: [...departments].sort(), editorial: people.some((person) => personObstacle({ authors, ownerDepartmentId: person.departmentId }, 'editorial', person) === null) };
}
