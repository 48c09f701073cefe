import type { PhrasingContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { COMPONENTS } from '../gate/components';
import { literalProps } from './literal-props';
import type { RichMark, RichNode } from './rich-node';

/**
 * A line of the tree as formatted text: nested emphasis becomes marks on runs of text. Null where something stands in it that
 * formatted text cannot hold.
 */
export function inlineToRich(children: readonly PhrasingContent[], marks: RichMark[] = []): RichNode[] | null {
  const nodes: RichNode[] = [];
  for (const child of children) {
    const read = one(child, marks);
    if (!read) return null;
    nodes.push(...read);
  }
  return nodes;
}

function one(node: PhrasingContent, marks: RichMark[]): RichNode[] | null {
  const marked = (rest: RichNode): RichNode[] => [marks.length > 0 ? { ...rest, marks } : rest];
  switch (node.type) {
    case 'text': return node.value === '' ? [] : marked({ type: 'text', text: node.value });
    case 'inlineCode': return node.value === '' ? [] : [{ type: 'text', text: node.value, marks: [...marks, { type: 'code' }] }];
    case 'strong': return inlineToRich(node.children, withMark(marks, { type: 'bold' }));
    case 'emphasis': return inlineToRich(node.children, withMark(marks, { type: 'italic' }));
    case 'delete': return inlineToRich(node.children, withMark(marks, { type: 'strike' }));
    case 'link': return inlineToRich(node.children, withMark(marks, { type: 'link', attrs: { href: node.url, title: node.title ?? null } }));
    case 'break': return marked({ type: 'hardBreak' });
    case 'image': return marked({ type: 'image', attrs: { src: node.url, alt: node.alt ?? '', title: node.title ?? null } });
    case 'mdxJsxTextElement': {
      const chip = chipOf(node);
      return chip && marked(chip);
    }
    default: return null;
  }
}

/** An inline component as a chip; what it holds stays beside it as it was read. */
function chipOf(node: MdxJsxTextElement): RichNode | null {
  const rule = COMPONENTS.get(node.name ?? '');
  const props = rule && literalProps(node, rule);
  if (!rule || rule.place !== 'inline' || !props || !node.name) return null;
  const inner = inlineToRich(node.children);
  if (!inner) return null;
  return { type: node.name, attrs: inner.length > 0 ? { props, inner } : { props } };
}

function withMark(marks: RichMark[], mark: RichMark): RichMark[] {
  return marks.some((other) => other.type === mark.type) ? marks : [...marks, mark];
}
