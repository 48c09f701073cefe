import type { ScenarioStep } from '~/domain/study/scenario';
import type { Db, Tx } from '~/server/platform/db/open.server';

/** Steps by run, by scenario name. A run that was only begun is there, without steps. */
export type ScenarioRuns = Map<string, Map<number, ScenarioStep[]>>;

/** Everything a person chose in the scenarios of a lesson version, in order. */
export async function readScenarioRuns(db: Db | Tx, where: { personId: string; lessonVersionId: string }): Promise<ScenarioRuns> {
  return groupRuns(await db.scenarioStep.findMany({ where, orderBy: [{ run: 'asc' }, { step: 'asc' }], select: { scenario: true, run: true, step: true, scene: true, choice: true } }));
}

/** Groups stored steps, which come in order of run and step. */
export function groupRuns(rows: readonly { scenario: string; run: number; step: number; scene: string; choice: number }[]): ScenarioRuns {
  const found: ScenarioRuns = new Map();
  for (const { scenario, run, step, scene, choice } of rows) {
    const runs = found.get(scenario) ?? new Map<number, ScenarioStep[]>();
    found.set(scenario, runs);
    const steps = runs.get(run) ?? [];
    runs.set(run, steps);
    if (step >= 0) steps.push({ scene, choice });
  }
  return found;
}
