import type { Nodes, Parents, Root } from 'mdast';
import { CAPS } from './caps';
import { checkComponent } from './check-component';
import type { Finding, FindingCode } from './finding';
import { isAllowedLink, isMediaAddress } from './links';
import { isParent, placeOf } from './walk';

type Check = (node: Nodes, add: (code: FindingCode, details?: Record<string, string | number>) => void) => void;
const fine: Check = () => undefined;
const titleHasBraces = (title: string | null | undefined) => /[{}\p{Cc}]/u.test(title ?? '');

/** The node types that a lesson may hold, each with the check of its own fields. Everything else is refused by its type. */
const NODES: ReadonlyMap<Nodes['type'], Check> = new Map<Nodes['type'], Check>([
  ...(['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'blockquote', 'list', 'listItem',
    'tableRow', 'tableCell', 'thematicBreak', 'break'] as const).map((type): [Nodes['type'], Check] => [type, fine]),
  ['table', (node, add) => {
    if (node.type !== 'table') return;
    const columns = node.children[0]?.children.length ?? 0;
    // What stands beyond the heading's columns is in the tree, and in no page.
    const row = node.children.findIndex((entry) => entry.children.slice(columns).some((cell) => cell.children.length > 0));
    if (row !== -1) add('table-row-longer', { row: row + 1 });
  }],
  ['code', (node, add) => {
    if (node.type !== 'code') return;
    if (!/^[A-Za-z0-9-]{0,20}$/.test(node.lang ?? '') || (node.meta ?? '') !== '') add('node-not-allowed', { type: 'code-language' });
  }],
  ['link', (node, add) => {
    if (node.type === 'link' && (!isAllowedLink(node.url) || titleHasBraces(node.title))) add('link-refused', { address: shown(node.url) });
  }],
  ['image', (node, add) => {
    if (node.type !== 'image') return;
    if (!isMediaAddress(node.url) || titleHasBraces(node.title)) add('image-refused', { address: shown(node.url) });
    if ((node.alt ?? '').trim() === '') add('image-without-alt');
  }],
  ['linkReference', (_, add) => add('reference-without-definition')],
  ['imageReference', (_, add) => add('reference-without-definition')],
  ['mdxFlowExpression', (_, add) => add('expression')],
  ['mdxTextExpression', (_, add) => add('expression')],
]);

/** Components may not stand in these: a link in a link, or words that the table of contents could not show. */
const PLAIN_ONLY = new Set<Nodes['type']>(['heading', 'link']);

/** Checks a settled tree against the allow-lists. Out: every finding, in reading order; empty means accepted. */
export function checkTree(tree: Root): Finding[] {
  const findings: Finding[] = [];
  const open: { node: Nodes; parent: Parents | null; depth: number; plain: boolean }[] = [{ node: tree, parent: null, depth: 0, plain: false }];
  let seen = 0;
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { node, parent, depth, plain } = visit;
    const add = (code: FindingCode, details: Record<string, string | number> = {}) => findings.push({ ...placeOf(node), code, details });
    seen += 1;
    if (depth > CAPS.depth) return [...findings, { ...placeOf(node), code: 'nested-too-deep', details: { limit: CAPS.depth } }];
    if (seen > CAPS.nodes) return [...findings, { ...placeOf(node), code: 'too-large', details: { limit: CAPS.nodes } }];
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      findings.push(...checkComponent(node, parent ?? tree));
      if (plain) add('not-here', { name: node.name ?? '', where: 'plain' });
    } else {
      const check = NODES.get(node.type);
      if (check) check(node, add);
      else add('node-not-allowed', { type: node.type });
    }
    if (isParent(node)) {
      const inPlain = plain || PLAIN_ONLY.has(node.type);
      for (const child of [...node.children].reverse()) open.push({ node: child, parent: node, depth: depth + 1, plain: inPlain });
    }
  }
  return findings;
}

function shown(address: string): string {
  return address.replace(/[^\x21-\x7e]/g, '?').slice(0, 60);
}
