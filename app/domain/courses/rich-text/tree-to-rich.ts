import type { List, ListItem, Nodes, PhrasingContent, Root, Table } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { COMPONENTS } from '../gate/components';
import { holdsOneList, partsOf, startContent } from './component-shape';
import { inlineToRich } from './inline-to-rich';
import { literalProps } from './literal-props';
import type { RichNode } from './rich-node';

const nothing = () => ({});

/**
 * The gate's tree as a document of formatted text. Null where something stands in it that cards and formatted text cannot show:
 * such a text is written as source.
 */
export function treeToRich(tree: Root): RichNode | null {
  const content = blocks(tree.children);
  return content && { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function blocks(children: readonly Nodes[]): RichNode[] | null {
  const nodes: RichNode[] = [];
  for (const child of children) {
    const node = block(child);
    if (!node) return null;
    nodes.push(node);
  }
  return nodes;
}

function block(node: Nodes): RichNode | null {
  switch (node.type) {
    case 'paragraph': return line('paragraph', node.children);
    case 'heading': return line('heading', node.children, { level: node.depth });
    case 'thematicBreak': return { type: 'horizontalRule' };
    case 'code': return { type: 'codeBlock', attrs: { language: node.lang ?? null }, ...(node.value === '' ? {} : { content: [{ type: 'text', text: node.value }] }) };
    case 'blockquote': return holder('blockquote', node.children);
    case 'list': return list(node);
    case 'table': return table(node);
    case 'mdxJsxFlowElement': return component(node);
    default: return null;
  }
}

function line(type: string, children: readonly PhrasingContent[], attrs?: Record<string, unknown>): RichNode | null {
  const content = inlineToRich(children);
  return content && { type, ...(attrs ? { attrs } : {}), ...(content.length > 0 ? { content } : {}) };
}

function holder(type: string, children: readonly Nodes[], attrs?: Record<string, unknown>): RichNode | null {
  const content = blocks(children);
  return content && { type, ...(attrs ? { attrs } : {}), content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function list(node: List): RichNode | null {
  const items = node.children.map((item: ListItem) => holder('listItem', item.children, { checked: item.checked ?? null, spread: item.spread ?? false }));
  if (items.some((item) => item === null)) return null;
  const attrs = { spread: node.spread ?? false };
  return { type: node.ordered ? 'orderedList' : 'bulletList', attrs: node.ordered ? { ...attrs, start: node.start ?? 1 } : attrs, content: items as RichNode[] };
}

function table(node: Table): RichNode | null {
  const width = node.children[0]?.children.length ?? 0;
  const rows: RichNode[] = [];
  for (const [index, row] of node.children.entries()) {
    const cells: RichNode[] = [];
    for (let column = 0; column < width; column += 1) {
      const words = line('paragraph', row.children[column]?.children ?? []);
      if (!words) return null;
      cells.push({ type: index === 0 ? 'tableHeader' : 'tableCell', attrs: { align: node.align?.[column] ?? null }, content: [words] });
    }
    rows.push({ type: 'tableRow', content: cells });
  }
  return { type: 'table', content: rows };
}

function component(node: MdxJsxFlowElement): RichNode | null {
  const rule = COMPONENTS.get(node.name ?? '');
  const props = rule && literalProps(node, rule);
  if (!rule || rule.place !== 'block' || !props || !node.name) return null;
  const attrs = { props };
  if (rule.children === 'none') return node.children.length === 0 ? { type: node.name, attrs } : null;
  const content = blocks(node.children);
  if (!content) return null;
  if (content.length === 0) return { type: node.name, attrs, content: startContent(node.name, rule, nothing) };
  return fits(node.name, content) ? { type: node.name, attrs, content } : null;
}

/** Whether a card can hold these: parts only where it holds parts, one list where it holds a list. */
function fits(name: string, content: readonly RichNode[]): boolean {
  const rule = COMPONENTS.get(name);
  if (!rule) return false;
  if (holdsOneList(name)) return content.length === 1 && /List$/.test(content[0]?.type ?? '');
  if (rule.children === 'markdown') return true;
  const parts = partsOf(name);
  return content.every((node) => parts.includes(node.type));
}
