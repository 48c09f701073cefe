import type { BlockContent, Definition, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { COMPONENTS } from './components';
import { isParent, walk } from './walk';

/**
 * Brings an agnostic tree into the one shape that the rules look at, in place: comment-only braces go, references become
 * links, a block component alone on its line leaves its paragraph, and an inline component alone on its line gets one.
 */
export function settleTree(tree: Root): void {
  const definitions = definitionsOf(tree);
  for (const { node } of walk(tree)) {
    if (!isParent(node)) continue;
    const children = (node.children as RootContent[]).filter((child) => !isComment(child) && child.type !== 'definition');
    node.children = children.flatMap((child) => settle(child, definitions)) as typeof node.children;
  }
}

function settle(node: RootContent, definitions: ReadonlyMap<string, Definition>): RootContent[] {
  if (node.type === 'paragraph') return leaveParagraph(node);
  if (node.type === 'mdxJsxFlowElement' && COMPONENTS.get(node.name ?? '')?.place === 'inline') {
    return [{ type: 'paragraph', children: [{ ...node, type: 'mdxJsxTextElement' } as MdxJsxTextElement], position: node.position }];
  }
  if (node.type === 'linkReference' || node.type === 'imageReference') {
    const target = definitions.get(node.identifier.toLowerCase());
    if (!target) return [node];
    const resource = { url: target.url, title: target.title ?? null, position: node.position };
    return node.type === 'linkReference'
      ? [{ type: 'link', ...resource, children: node.children }]
      : [{ type: 'image', ...resource, alt: node.alt ?? null }];
  }
  return [node];
}

/** `<Turn who="clerk">您好</Turn>` on one line parses as a paragraph with an inline tag; the author meant the block. */
function leaveParagraph(paragraph: Paragraph): RootContent[] {
  const content = paragraph.children.filter((child) => !isComment(child) && !(child.type === 'text' && child.value.trim() === ''));
  if (content.length === 0) return [];
  if (!content.every((child) => child.type === 'mdxJsxTextElement' && COMPONENTS.get(child.name ?? '')?.place === 'block')) return [paragraph];
  return content.map((child): MdxJsxFlowElement => {
    const element = child as MdxJsxTextElement;
    const inner: BlockContent[] = element.children.length > 0
      ? [{ type: 'paragraph', children: element.children, position: element.position }]
      : [];
    return { type: 'mdxJsxFlowElement', name: element.name, attributes: element.attributes, children: inner, position: element.position };
  });
}

function definitionsOf(tree: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const { node } of walk(tree)) {
    if (node.type === 'definition' && !found.has(node.identifier.toLowerCase())) found.set(node.identifier.toLowerCase(), node);
  }
  return found;
}

/** `{/* … *\/}` and nothing else between the braces: the only comment that MDX has. Read by hand, never evaluated. */
export function isComment(node: Nodes | PhrasingContent): boolean {
  if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return false;
  let rest = node.value.trim();
  if (rest === '') return false;
  while (rest !== '') {
    const end = rest.startsWith('/*') ? rest.indexOf('*/', 2) : -1;
    if (end === -1) return false;
    rest = rest.slice(end + 2).trim();
  }
  return true;
}
