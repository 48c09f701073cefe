import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import type { Add, ElementNode } from './check-component';
import { propsOf } from './element-props';

const MOST_SCENES = 24;
const MOST_CHOICES = 6;

/**
 * A scenario begins with its first scene; every other scene can be reached; each has either choices or an ending; and from each an
 * ending can be reached, so that nobody is caught in a circle.
 */
export function checkScenario(element: ElementNode, add: Add): void {
  const scenes = (element.children as MdxJsxFlowElement[]).map((scene) => ({
    name: propsOf(scene).get('name') ?? '',
    ending: propsOf(scene).get('ending'),
    ...choicesOf(scene),
  }));
  if (scenes.length > MOST_SCENES) return add('too-many-parts', { limit: MOST_SCENES });
  const byName = new Map(scenes.map((scene) => [scene.name, scene]));
  if (byName.size < scenes.length) {
    const twice = scenes.find((scene, index) => scenes.findIndex((other) => other.name === scene.name) !== index);
    return add('name-repeated', { name: twice?.name ?? '' });
  }
  for (const { name, ending, targets, last } of scenes) {
    if (!last) add('scenario-parts');
    if (targets.length > MOST_CHOICES) add('too-many-parts', { limit: MOST_CHOICES });
    if (ending ? targets.length > 0 : targets.length < 2) add('scene-without-way', { name });
    for (const target of targets) if (!byName.has(target)) add('target-missing', { name, target });
  }
  const reached = spread([scenes[0]?.name ?? ''], (name) => byName.get(name)?.targets ?? []);
  for (const { name } of scenes) if (!reached.has(name)) add('scene-unreachable', { name });
  const endings = scenes.filter((scene) => scene.ending).map((scene) => scene.name);
  const leading = spread(endings, (name) => scenes.filter((scene) => scene.targets.includes(name)).map((scene) => scene.name));
  const caught = scenes.find((scene) => !leading.has(scene.name));
  if (caught) add('ending-missing', { name: caught.name });
}

/** `last`: whether the choices stand at the end of the scene, after all words. */
function choicesOf(scene: MdxJsxFlowElement): { targets: string[]; last: boolean } {
  const isChoice = scene.children.map((child) => child.type === 'mdxJsxFlowElement' && child.name === 'Option');
  const first = isChoice.indexOf(true);
  const choices = scene.children.filter((_, index) => isChoice[index]) as MdxJsxFlowElement[];
  return { targets: choices.map((choice) => propsOf(choice).get('to') ?? ''), last: first === -1 || isChoice.slice(first).every(Boolean) };
}

function spread(from: string[], next: (name: string) => string[]): Set<string> {
  const found = new Set(from);
  const open = [...from];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    for (const other of next(name)) {
      if (found.has(other)) continue;
      found.add(other);
      open.push(other);
    }
  }
  return found;
}
