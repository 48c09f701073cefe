import type { Paragraph, Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { isAllowedLink } from '../gate/links';
import { walk } from '../gate/walk';

const TRANSFORMS = gfmFromMarkdown().flatMap((extension) => extension.transforms ?? []);

/** A stretch of words; `href`: an address that a reader of Markdown makes a link of; `code`: one that a lesson may not link to. */
export type Stretch = { text: string; href?: string; code?: true };

/**
 * Cuts words where an address stands in them. Any reader of Markdown turns an address into a link, escaped or not: an allowed one
 * may as well be a link at once, any other (http, www) is set as code, so that it stays words.
 */
export function cutAddresses(text: string): Stretch[] {
  if (!/www\.|:\/\/|@/i.test(text)) return [{ text }];
  const line: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: text }] };
  link({ type: 'root', children: [line] });
  return line.children.flatMap((child): Stretch[] => {
    if (child.type === 'text') return child.value === '' ? [] : [{ text: child.value }];
    if (child.type !== 'link' || child.children[0]?.type !== 'text') return [];
    const words = child.children[0].value;
    return [isAllowedLink(child.url) ? { text: words, href: child.url } : { text: words, code: true }];
  });
}

/** The same over a finished tree, for an address that came together only when marks were taken away. */
export function settleAddresses(tree: Root): Root {
  const given = new Set([...walk(tree)].map((visit) => visit.node));
  link(tree);
  for (const { node, parent } of walk(tree)) {
    if (node.type !== 'link' || given.has(node) || isAllowedLink(node.url) || !parent) continue;
    const words = node.children[0]?.type === 'text' ? node.children[0].value : '';
    parent.children.splice(parent.children.indexOf(node as never), 1, { type: 'inlineCode', value: words } as never);
  }
  return tree;
}

function link(tree: Root): void {
  for (const transform of TRANSFORMS) transform(tree);
}
