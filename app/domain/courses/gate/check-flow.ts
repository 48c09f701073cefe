import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { arrowsOf } from '~/domain/courses/flow.mjs';
import type { Add, ElementNode } from './check-component';
import { propsOf } from './element-props';

/** More would not be readable on a phone. */
const MOST = 24;

/** A flow's stages have names of their own, and its arrows lead to stages that are there. */
export function checkFlow(element: ElementNode, add: Add): void {
  const stages = (element.children as MdxJsxFlowElement[]).map((child) => {
    const props = propsOf(child);
    return { name: props.get('name') ?? '', label: props.get('label') ?? '', kind: props.get('kind'), to: props.get('to') };
  });
  if (stages.length > MOST) return add('too-many-parts', { limit: MOST });
  const seen = new Set<string>();
  for (const { name } of stages) {
    if (seen.has(name)) add('name-repeated', { name });
    seen.add(name);
  }
  for (const arrow of arrowsOf(stages)) {
    if (!seen.has(arrow.to)) add('target-missing', { name: arrow.from, target: arrow.to.slice(0, 40) });
  }
}
