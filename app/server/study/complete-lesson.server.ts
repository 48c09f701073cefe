import { checksOf, scenariosOf } from '~/domain/courses/compiled-lesson';
import { dateInZone } from '~/domain/kernel/calendar';
import { playScenario } from '~/domain/study/scenario';
import { appendAudit } from '~/server/platform/append-audit.server';
import type { Tx } from '~/server/platform/db/open.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { creditHours } from './credit-hours.server';
import { readScenarioRuns } from './read-scenario-runs.server';
import type { VersionInUse } from './version-in-use.server';

/**
 * Completes the lesson when every check was answered right and every scenario was played to an end, and credits its hours
 * once, by the centre's rules. Call it in the transaction that stores an answer. Returns whether the lesson was completed by this very answer.
 */
export async function completeLesson(tx: Tx, options: Omit<ActorContext, 'db'> & { lessonId: string; version: VersionInUse }): Promise<boolean> {
  const { actor, now, zone, lessonId, version } = options;
  const { progress, compiled } = version;
  // The parent row first: two last answers at once must not both, or neither, complete the lesson.
  await tx.lessonProgress.update({ where: { id: progress.id }, data: { lastReadAt: now } });
  if (progress.completedAt) return false;
  const right = await tx.checkResponse.findMany({ where: { personId: actor.id, lessonVersionId: version.id, right: true }, distinct: ['questionId'], select: { questionId: true } });
  const answered = new Set(right.map((row) => row.questionId));
  if (!checksOf(compiled).every((check) => answered.has(check.question))) return false;
  const scenarios = scenariosOf(compiled);
  const runs = scenarios.length > 0 ? await readScenarioRuns(tx, { personId: actor.id, lessonVersionId: version.id }) : new Map<string, Map<number, never[]>>();
  const played = scenarios.every(({ name, scenes }) => [...(runs.get(name)?.values() ?? [])].some((steps) => playScenario(scenes, steps)?.ended));
  if (!played) return false;
  const done = await tx.lessonProgress.updateMany({ where: { id: progress.id, completedAt: null }, data: { completedAt: now, percent: 100 } });
  if (done.count === 0) return false;
  await creditHours(tx, {
    personIds: [actor.id], event: { kind: 'lesson', sourceId: lessonId, onDate: dateInZone(now, zone), minutes: version.minutes },
    note: { zh: version.titleZh, en: version.titleEn ?? undefined }, now,
  });
  await appendAudit(tx, { action: 'lesson.completed', entity: 'lesson', entityId: lessonId, actorId: actor.id, at: now, details: { version: version.number } });
  return true;
}
