import { REVIEW_PARTS, reviewObstacle, type ReviewPart } from '~/domain/courses/review';
import { wallClock } from '~/domain/kernel/wall-clock';
import { can, type Actor } from '~/domain/people/policy';
import type { Context, ActorContext } from '~/server/platform/request-context.server';
import { reviewOf } from './review-row.server';

const CLOSED_SHOWN = 30;

/** What a viewer may see of reviews: trainers all of them, heads those of rules that their department owns. */
export function visibleReviews(actor: Actor) {
  return can(actor, 'lesson:edit') ? {} : { ownerDepartmentId: actor.departmentId };
}

type Row = Awaited<ReturnType<typeof findRows>>[number];

function findRows({ db }: Context, where: object, take?: number) {
  return db.lessonReview.findMany({
    where, orderBy: { submittedAt: 'desc' }, ...(take ? { take } : {}),
    include: { lesson: { select: { titleZh: true, titleEn: true, course: { select: { titleZh: true, titleEn: true } } } }, comments: { where: { resolvedAt: null }, select: { id: true } } },
  });
}

/** Reviews under way, and those that ended last. `mine`: parts that the viewer may decide now. */
export async function listReviews(context: ActorContext) {
  const { actor } = context;
  const scope = visibleReviews(actor);
  const open = await findRows(context, { ...scope, OR: [{ state: 'open' }, { state: 'passed' }, { state: 'returned', urgent: true }] });
  const closed = await findRows(context, { ...scope, OR: [{ state: { in: ['withdrawn', 'superseded', 'published'] } }, { state: 'returned', urgent: false }] }, CLOSED_SHOWN);
  const names = await namesOf(context, [...open, ...closed].map((row) => row.submittedById));
  const view = (row: Row) => reviewLine(row, context, names);
  const waiting = open.map(view);
  return { mine: waiting.filter((row) => row.mine.length > 0), others: waiting.filter((row) => row.mine.length === 0), closed: closed.map(view) };
}

/** How many reviews wait for this person. */
export async function countMyReviews(context: ActorContext): Promise<number> {
  const rows = await context.db.lessonReview.findMany({ where: { ...visibleReviews(context.actor), state: 'open' } });
  return rows.filter((row) => partsFor(row, context.actor).length > 0).length;
}

/** The parts that this person may decide now. */
export function partsFor(row: Parameters<typeof reviewOf>[0], actor: Actor): ReviewPart[] {
  return can(actor, 'lesson:review') ? REVIEW_PARTS.filter((part) => reviewObstacle(reviewOf(row), part, actor) === null) : [];
}

function reviewLine(row: Row, { actor, now, zone }: ActorContext, names: Map<string, string>) {
  const { lesson } = row;
  return {
    id: row.id, lessonId: row.lessonId, state: row.state as ReturnType<typeof reviewOf>['state'], urgent: row.urgent, note: row.note,
    title: { zh: lesson.titleZh, en: lesson.titleEn ?? undefined }, course: { zh: lesson.course.titleZh, en: lesson.course.titleEn ?? undefined },
    by: names.get(row.submittedById) ?? '', at: wallClock(row.submittedAt, zone), parts: reviewOf(row).parts, mine: partsFor(row, actor), comments: row.comments.length,
    due: row.dueAt ? wallClock(row.dueAt, zone) : null, overdue: row.state === 'open' && row.dueAt !== null && row.dueAt < now,
    publishAt: row.publishAt ? wallClock(row.publishAt, zone) : null, publishFailed: row.state === 'passed' && row.publishFailedAt !== null,
  };
}

/** Names of people by id. */
export async function namesOf({ db }: Context, ids: (string | null)[]): Promise<Map<string, string>> {
  const people = await db.person.findMany({ where: { id: { in: [...new Set(ids.filter((id) => id !== null))] } }, select: { id: true, name: true } });
  return new Map(people.map((person) => [person.id, person.name]));
}
