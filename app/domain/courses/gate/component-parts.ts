import type { Nodes } from 'mdast';
import type { Add, ElementNode } from './check-component';
import { checkFlow } from './check-flow';
import { checkScenario } from './check-scenario';
import { propsOf } from './element-props';
import { readInlineCheck } from './inline-check';

/** What the children of a component must be together, beyond what each may be by itself. Unknown names have no rule here. */
export function checkParts(element: ElementNode, add: Add): void {
  PARTS.get(element.name ?? '')?.(element, add);
}

const names = (element: ElementNode) => (element.children as Nodes[]).map((child) => (child.type === 'mdxJsxFlowElement' ? child.name : null));
const only = (element: ElementNode, name: string, least: number) => names(element).length >= least && names(element).every((child) => child === name);

const PARTS: ReadonlyMap<string, (element: ElementNode, add: Add) => void> = new Map([
  ['Checklist', (element, add) => {
    const children = element.children as Nodes[];
    if (children.length > 0 && !(children.length === 1 && children[0]?.type === 'list')) add('checklist-list');
  }],
  ['Compare', (element, add) => {
    const held = names(element);
    if (!(held.length === 2 && held.includes('National') && held.includes('Local'))) add('compare-parts');
  }],
  ['Dialogue', (element, add) => { if (!only(element, 'Turn', 1)) add('dialogue-turns'); }],
  ['Steps', (element, add) => { if (!only(element, 'Step', 1)) add('steps-parts'); }],
  ['Flow', (element, add) => { if (only(element, 'Stage', 2)) checkFlow(element, add); else add('flow-parts'); }],
  ['Scenario', (element, add) => { if (only(element, 'Scene', 2)) checkScenario(element, add); else add('scenario-parts'); }],
  ['KnowledgeCheck', (element, add) => {
    const { question, ...rest } = Object.fromEntries(propsOf(element));
    if (question !== undefined) {
      if (element.children.length > 0 || Object.keys(rest).length > 0) add('check-form');
      return;
    }
    const read = readInlineCheck(element);
    if (!read.ok) add(read.code, read.details);
  }],
]);
