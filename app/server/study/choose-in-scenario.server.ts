import { scenariosOf } from '~/domain/courses/compiled-lesson';
import { fail, ok, type Result } from '~/domain/kernel/result';
import { playScenario } from '~/domain/study/scenario';
import { isUniqueViolation } from '~/server/platform/db/errors.server';
import { newId } from '~/server/platform/ids.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { completeLesson } from './complete-lesson.server';
import { readScenarioRuns } from './read-scenario-runs.server';
import { versionInUse } from './version-in-use.server';

/** The step that begins a run: it chooses nothing. */
export const RUN_BEGINS = { step: -1, scene: '', choice: -1 };

/**
 * Keeps a choice in a scenario. `run` and `step` are those that the page showed: a repeat of the request, or a choice made meanwhile
 * on another device, changes nothing and succeeds: the page then shows where the story stands. `choice`: from 0.
 */
export async function chooseInScenario(
  options: ActorContext & { lessonId: string; scenario: string; run: number; step: number; choice: number },
): Promise<Result<null, 'not-found'>> {
  const { db, actor, now, run, step, choice } = options;
  const found = await findScenario(options);
  if (!found) return fail('not-found');
  const { version, runs, scenes } = found;
  const play = playScenario(scenes, runs.get(run) ?? []);
  if (!play || run < 1 || run !== Math.max(1, ...runs.keys())) return ok(null);
  if (play.step !== step || !play.current.choices[choice]) return ok(null);
  try {
    await db.$transaction(async (tx) => {
      await tx.scenarioStep.create({
        data: { id: newId(), personId: actor.id, lessonVersionId: version.id, scenario: options.scenario, run, step, scene: play.current.name, choice, at: now },
      });
      await completeLesson(tx, { ...options, version });
    });
  } catch (error) {
    // The same step from another request or device came first.
    if (!isUniqueViolation(error)) throw error;
  }
  return ok(null);
}

/** Begins the scenario anew; what was chosen before stays on record. Only a run in which something was chosen is followed by another. */
export async function restartScenario(options: ActorContext & { lessonId: string; scenario: string; run: number }): Promise<Result<null, 'not-found'>> {
  const { db, actor, now, scenario, run } = options;
  const found = await findScenario(options);
  if (!found) return fail('not-found');
  if (!found.runs.get(run)?.length || found.runs.has(run + 1)) return ok(null);
  try {
    await db.scenarioStep.create({ data: { id: newId(), personId: actor.id, lessonVersionId: found.version.id, scenario, run: run + 1, ...RUN_BEGINS, at: now } });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
  }
  return ok(null);
}

async function findScenario(options: ActorContext & { lessonId: string; scenario: string }) {
  const version = await versionInUse(options);
  const island = version ? scenariosOf(version.compiled).find((entry) => entry.name === options.scenario) : undefined;
  if (!version || !island) return null;
  const runs = (await readScenarioRuns(options.db, { personId: options.actor.id, lessonVersionId: version.id })).get(options.scenario) ?? new Map();
  return { version, scenes: island.scenes, runs: runs as ReadonlyMap<number, { scene: string; choice: number }[]> };
}
