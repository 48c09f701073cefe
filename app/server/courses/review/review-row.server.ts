import type { PartState, Review, ReviewState } from '~/domain/courses/review';
import { rolesAt } from '~/domain/people/assignment';
import type { Tx } from '~/server/platform/db/open.server';
import type { Context } from '~/server/platform/request-context.server';

type ReviewColumns = { state: string; urgent: boolean; authors: string; ownerDepartmentId: string; professional: string; editorial: string };

/** A stored review as the rules see it. */
export function reviewOf(row: ReviewColumns): Review {
  return {
    state: row.state as ReviewState, urgent: row.urgent, authors: JSON.parse(row.authors) as string[], ownerDepartmentId: row.ownerDepartmentId,
    parts: { professional: row.professional as PartState, editorial: row.editorial as PartState },
  };
}

/** Everybody who wrote a lesson's draft since its last publication, and whoever acts on it now. */
export function authorsOf(lesson: { draftAuthors: string; draftById: string | null }, actorId: string): string[] {
  return [...new Set([...(JSON.parse(lesson.draftAuthors) as string[]), ...(lesson.draftById ? [lesson.draftById] : []), actorId])];
}

/** People who may review anything today. */
export async function listReviewers({ db, today }: Context) {
  const rows = await db.person.findMany({
    where: { leftOn: null, roles: { some: { role: { in: ['trainer', 'department-head'] } } } }, select: { id: true, departmentId: true, roles: true },
  });
  return rows.map((row) => ({ id: row.id, departmentId: row.departmentId, roles: rolesAt(row.roles, today) }));
}

/** Takes a review for a change: false when somebody else changed it since `revision` was read. */
export async function takeReview(tx: Tx, row: { id: string; revision: number }): Promise<boolean> {
  const taken = await tx.lessonReview.updateMany({ where: { id: row.id, revision: row.revision }, data: { revision: { increment: 1 } } });
  return taken.count === 1;
}
