import type { LessonIsland } from '~/domain/courses/compiled-lesson';
import { fillSlots } from '~/domain/courses/fill-lesson';
import { playScenario } from '~/domain/study/scenario';
import type { ScenarioRuns } from './read-scenario-runs.server';

type Scenario = Extract<LessonIsland, { kind: 'scenario' }>;

/** What a learner sees of a scenario: what they did so far in the latest run, where they stand, never what other choices lead to. */
export type ScenarioView = {
  name: string;
  title: string;
  run: number;
  step: number;
  passed: { html: string; chosen: string }[];
  current: { html: string; ending: 'good' | 'fair' | 'poor' | null; choices: string[] };
};

/** Null when the lesson has no such scenario. `filling`: the words for parameters, clauses and terms. */
export function scenarioView(scenario: Scenario | undefined, runs: ScenarioRuns, filling: ReadonlyMap<number, string>): ScenarioView | null {
  if (!scenario) return null;
  const own = runs.get(scenario.name);
  const run = Math.max(1, ...(own?.keys() ?? []));
  const play = playScenario(scenario.scenes, own?.get(run) ?? []);
  if (!play) return null;
  return {
    name: scenario.name, title: scenario.title, run, step: play.step,
    passed: play.passed.map(({ scene, chosen }) => ({ html: fillSlots(scene.html, filling), chosen })),
    current: { html: fillSlots(play.current.html, filling), ending: play.current.ending ?? null, choices: play.current.choices.map((choice) => choice.label) },
  };
}
