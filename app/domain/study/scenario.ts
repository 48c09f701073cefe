import type { LessonScene } from '~/domain/courses/compiled-lesson';

/** One choice that a learner made: where, and which of the scene's choices (from 0). */
export type ScenarioStep = { scene: string; choice: number };

export type ScenarioPlay = {
  /** The scenes passed, with the words of the choice made in each. */
  passed: { scene: LessonScene; chosen: string }[];
  /** Where the learner stands now. */
  current: LessonScene;
  /** The number of the next step, from 0: a choice names it, so that a repeat of a request is known as one. */
  step: number;
  ended: boolean;
};

/**
 * Plays a scenario from its first scene. In: the scenes of the lesson version that the steps belong to, and the steps of one run in order.
 * A step that does not fit (of another version, or made up) ends the replay there: what came before still counts.
 */
export function playScenario(scenes: readonly LessonScene[], steps: readonly ScenarioStep[]): ScenarioPlay | null {
  const byName = new Map(scenes.map((scene) => [scene.name, scene]));
  const first = scenes[0];
  if (!first) return null;
  let current: LessonScene = first;
  const passed: ScenarioPlay['passed'] = [];
  for (const step of steps) {
    const choice: LessonScene['choices'][number] | undefined = step.scene === current.name ? current.choices[step.choice] : undefined;
    const next: LessonScene | undefined = choice ? byName.get(choice.to) : undefined;
    if (!choice || !next) break;
    passed.push({ scene: current, chosen: choice.label });
    current = next;
  }
  return { passed, current, step: passed.length, ended: current.choices.length === 0 };
}
