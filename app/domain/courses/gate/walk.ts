import type { Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-mdx';

/** A node with where it hangs. `above`: its ancestors from the root down, the parent last. */
export type Visit = { node: Nodes; parent: Parents | null; depth: number };

/** Every node in reading order, parents before children. A list of open work instead of recursion: depth costs no stack. */
export function* walk(root: Nodes): Generator<Visit> {
  const open: Visit[] = [{ node: root, parent: null, depth: 0 }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    yield visit;
    const { node, depth } = visit;
    // Read after the yield, so that a visitor may replace the children first.
    if (isParent(node)) {
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child) open.push({ node: child, parent: node, depth: depth + 1 });
      }
    }
  }
}

export function isParent(node: Nodes): node is Parents {
  return 'children' in node && Array.isArray(node.children);
}

/** The written text of a node: words and code, no markup, no components' props. */
export function textOf(node: Nodes): string {
  const parts: string[] = [];
  for (const { node: inner } of walk(node)) {
    if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'code') parts.push(inner.value);
    else if (inner.type === 'break') parts.push('\n');
  }
  return parts.join('');
}

/** Where a node starts, from 1. */
export function placeOf(node: { position?: Root['position'] }): { line: number; column: number } {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}
