import { COMPONENTS, type ComponentRule } from '../gate/components';
import type { RichNode } from './rich-node';

/** Components whose parts are fixed: none is added, none taken away. Every other one that holds parts holds as many as wanted. */
export const FIXED_PARTS: ReadonlySet<string> = new Set(['Compare']);
/** Components that hold exactly one list. */
const LIST_ONLY: ReadonlySet<string> = new Set(['Checklist']);

/** Whether it holds exactly one list. */
export function holdsOneList(name: string): boolean {
  return LIST_ONLY.has(name);
}

/** The names of the components that may stand directly in this one and nowhere else. */
export function partsOf(name: string): string[] {
  const rule = COMPONENTS.get(name);
  if (!rule) return [];
  if (typeof rule.children !== 'string') return [...rule.children];
  return rule.children === 'markdown' ? [...COMPONENTS].filter(([, other]) => other.within?.includes(name)).map(([part]) => part) : [];
}

/** The group of nodes that a component belongs to, in ProseMirror's words; empty when it stands only in its holder. */
export function groupOf(rule: ComponentRule): '' | 'inline chip' | 'top' | 'block' {
  if (rule.place === 'inline') return 'inline chip';
  if (rule.within) return '';
  return rule.topLevel ? 'top' : 'block';
}

/** What a component holds, as a content expression of ProseMirror; empty when it holds nothing. */
export function contentOf(name: string, rule: ComponentRule): string {
  if (rule.place === 'inline' || rule.children === 'none') return '';
  if (holdsOneList(name)) return '(bulletList | orderedList)';
  if (rule.children === 'optional') return 'block*';
  const parts = partsOf(name);
  if (rule.children === 'markdown') return parts.length > 0 ? `(block | ${parts.join(' | ')})+` : 'block+';
  return `(${parts.join(' | ')})+`;
}

/** A component that holds nothing yet but what it must hold to be written in. `props`: what it begins with, by component. */
export function emptyComponent(name: string, props: (name: string) => Record<string, string>): RichNode {
  const rule = COMPONENTS.get(name);
  const node: RichNode = { type: name, attrs: { props: props(name) } };
  const content = rule ? startContent(name, rule, props) : [];
  return content.length > 0 ? { ...node, content } : node;
}

/** What stands in a component that has nothing in it. */
export function startContent(name: string, rule: ComponentRule, props: (name: string) => Record<string, string>): RichNode[] {
  if (rule.place === 'inline' || rule.children === 'none' || rule.children === 'optional') return [];
  if (holdsOneList(name)) return [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }];
  if (rule.children === 'markdown') return [{ type: 'paragraph' }];
  const parts = FIXED_PARTS.has(name) ? rule.children : rule.children.slice(0, 1);
  return parts.map((part) => emptyComponent(part, props));
}
