import type { Nodes, Parents } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { CAPS } from './caps';
import { COMPONENTS, type ComponentRule } from './components';
import type { Finding, FindingCode } from './finding';
import { checkParts } from './component-parts';
import { nearest } from './nearest';
import { placeOf, textOf } from './walk';

export type ElementNode = MdxJsxFlowElement | MdxJsxTextElement;
export type Add = (code: FindingCode, details?: Record<string, string | number>) => void;

/** All that is wrong with one tag: its name, its place, its props, what it holds. An unknown tag is named and not looked into. */
export function checkComponent(element: ElementNode, parent: Parents): Finding[] {
  const findings: Finding[] = [];
  const add: Add = (code, details = {}) => findings.push({ ...placeOf(element), code, details });
  const name = element.name;
  if (name === null) {
    add('fragment');
    return findings;
  }
  const rule = COMPONENTS.get(name);
  const shown = name.slice(0, 40);
  if (!rule) {
    const close = nearest(name, COMPONENTS.keys());
    if (/^[a-z]/.test(name) && close === null) add('html-element', { name: shown });
    else add('unknown-component', { name: shown, nearest: close ?? '', known: [...COMPONENTS.keys()].join(' ') });
    return findings;
  }
  checkPlace(element, rule, parent, add);
  checkProps(element, rule, add);
  checkChildren(element, rule, add);
  return findings;
}

function checkPlace(element: ElementNode, rule: ComponentRule, parent: Parents, add: Add): void {
  const name = element.name ?? '';
  if ((element.type === 'mdxJsxFlowElement') !== (rule.place === 'block')) return add('not-here', { name, where: rule.place });
  const holder = parent.type === 'mdxJsxFlowElement' ? (parent.name ?? '') : parent.type;
  if (rule.topLevel && parent.type !== 'root') add('not-here', { name, where: 'top' });
  else if (rule.within && !rule.within.includes(holder)) add('not-here', { name, where: rule.within.join(' ') });
}

function checkProps(element: ElementNode, rule: ComponentRule, add: Add): void {
  const name = element.name ?? '';
  if (element.attributes.length > CAPS.attributes) return add('too-many-attributes', { limit: CAPS.attributes });
  const seen = new Set<string>();
  for (const attribute of element.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      add('attribute-spread', { name });
      continue;
    }
    const prop = attribute.name.slice(0, 40);
    const accepted = rule.props.get(attribute.name);
    if (!accepted) add('unknown-prop', { name, prop, nearest: nearest(prop, rule.props.keys()) ?? '', known: [...rule.props.keys()].join(' ') });
    else if (seen.has(attribute.name)) add('repeated-prop', { name, prop });
    else if (attribute.value === null || attribute.value === undefined) add('prop-without-value', { name, prop });
    else if (typeof attribute.value === 'object') add('attribute-expression', { name, prop });
    else if (!accepted.accepts(attribute.value)) add('prop-value', { name, prop, expected: accepted.expected });
    seen.add(attribute.name);
  }
  for (const [prop, accepted] of rule.props) if (accepted.required && !seen.has(prop)) add('missing-prop', { name, prop, expected: accepted.expected });
}

function checkChildren(element: ElementNode, rule: ComponentRule, add: Add): void {
  const name = element.name ?? '';
  const children = element.children as Nodes[];
  if (rule.children === 'none') {
    if (children.length > 0) add('children-not-allowed', { name });
  } else if (rule.children === 'markdown') {
    if (children.length === 0 || children.every((child) => child.type === 'paragraph' && isEmpty(child))) add('children-missing', { name });
  }
  checkParts(element, add);
}

function isEmpty(node: Parents): boolean {
  return textOf(node).trim() === '' && !node.children.some((child) => child.type === 'image' || child.type === 'mdxJsxTextElement');
}
