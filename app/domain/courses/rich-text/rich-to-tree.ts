import type { AlignType, BlockContent, ListItem, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { COMPONENTS } from '../gate/components';
import { attributesOf } from './attributes-of';
import { cleanText } from './clean-words';
import { inlineToTree } from './inline-to-tree';
import { propsOf, wordsOf, type RichNode } from './rich-node';
import { settleAddresses } from './typed-addresses';

const CELL = { chips: true, breaks: false };
const HEADING = { chips: false, breaks: false };

/**
 * A document of formatted text as the gate's tree. Whatever is typed is text; empty paragraphs, headings and items are left out
 * (they hold nothing), and what the gate could not take (a foreign address, a picture from elsewhere) is left out as well.
 */
export function richToTree(doc: RichNode): Root {
  return settleAddresses({ type: 'root', children: blocks(doc.content) });
}

function blocks(nodes: readonly RichNode[] | undefined): RootContent[] {
  return (nodes ?? []).flatMap(block);
}

function block(node: RichNode): RootContent[] {
  switch (node.type) {
    case 'paragraph': {
      const children = paragraph(node);
      return children.length > 0 ? [{ type: 'paragraph', children }] : [];
    }
    case 'heading': {
      const children = trimmed(inlineToTree(node.content ?? [], HEADING));
      const depth = Math.min(6, Math.max(1, Number(node.attrs?.level) || 2)) as 1 | 2 | 3 | 4 | 5 | 6;
      return children.length > 0 ? [{ type: 'heading', depth, children }] : [];
    }
    case 'horizontalRule': return [{ type: 'thematicBreak' }];
    case 'codeBlock': {
      const language = String(node.attrs?.language ?? '');
      return [{ type: 'code', lang: /^[A-Za-z0-9-]{1,20}$/.test(language) ? language : null, meta: null, value: cleanText(wordsOf(node)) }];
    }
    case 'blockquote': {
      const children = blocks(node.content) as BlockContent[];
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'bulletList':
    case 'orderedList': return list(node);
    case 'table': return table(node);
    default: return component(node);
  }
}

/** Chips alone on a line would be read as a paragraph each; a space before them makes it a line of text. */
function paragraph(node: RichNode): PhrasingContent[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of trimmed(inlineToTree(node.content ?? [], { chips: true, breaks: true }))) {
    if (child.type === 'break') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines.flatMap((line, index) => {
    const chips = line.filter((child) => child.type === 'mdxJsxTextElement').length;
    const bare = line.every((child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''));
    const apart = bare && chips > 0 && (chips > 1 || lines.length > 1);
    const content = apart ? [{ type: 'text' as const, value: ' ' }, ...trimmed(line)] : line;
    return index > 0 ? [{ type: 'break' as const }, ...content] : content;
  });
}

function list(node: RichNode): RootContent[] {
  const ordered = node.type === 'orderedList';
  const children = (node.content ?? []).flatMap((item): ListItem[] => {
    const inside = blocks(item.content) as BlockContent[];
    if (inside.length === 0) return [];
    const checked = typeof item.attrs?.checked === 'boolean' && inside[0]?.type === 'paragraph' ? item.attrs.checked : null;
    // Only these may follow on the next line without becoming part of the paragraph before.
    const tight = inside.every((child, index) => index === 0 || child.type === 'list' || child.type === 'code' || child.type === 'blockquote');
    return [{ type: 'listItem', checked, spread: item.attrs?.spread === true || !tight, children: inside }];
  });
  const start = Number(node.attrs?.start ?? 1);
  return children.length === 0 ? [] : [{
    type: 'list', ordered, start: ordered ? (Number.isInteger(start) && start >= 0 && start < 1e6 ? start : 1) : null,
    spread: node.attrs?.spread === true, children,
  }];
}

/** The first row is the head. A cell that reached over several columns is followed by empty ones. */
function table(node: RichNode): RootContent[] {
  const rows = (node.content ?? []).map((row) => (row.content ?? []).flatMap((cell): { align: AlignType; cell: TableCell }[] => {
    const words = (cell.content ?? []).flatMap((part, index) => [...(index > 0 ? [{ type: 'text', text: ' ' }] : []), ...(part.content ?? [])]);
    const first = { align: alignOf(cell.attrs?.align), cell: { type: 'tableCell' as const, children: trimmed(inlineToTree(words, CELL)) } };
    const over = Math.max(0, Math.min(15, Number(cell.attrs?.colspan ?? 1) - 1 || 0));
    return [first, ...Array.from({ length: over }, () => ({ align: null, cell: { type: 'tableCell' as const, children: [] } }))];
  })).filter((row) => row.length > 0);
  const head = rows[0];
  if (!head) return [];
  const filled = rows.map((row) => ({
    type: 'tableRow' as const, children: head.map((_, column): TableCell => row[column]?.cell ?? { type: 'tableCell', children: [] }),
  }));
  return [{ type: 'table', align: head.map((cell) => cell.align), children: filled }];
}

function alignOf(align: unknown): AlignType {
  return align === 'left' || align === 'right' || align === 'center' ? align : null;
}

function component(node: RichNode): RootContent[] {
  const rule = COMPONENTS.get(node.type);
  if (!rule || rule.place !== 'block') return [];
  const children = rule.children === 'none' ? [] : (blocks(node.content) as BlockContent[]);
  return [{ type: 'mdxJsxFlowElement', name: node.type, attributes: attributesOf(node.type, propsOf(node)), children }];
}

/** Without space and breaks at its two ends, which no source can hold; empty when nothing else is in it. */
function trimmed(children: PhrasingContent[]): PhrasingContent[] {
  const out = [...children];
  for (let first = out[0]; first; first = out[0]) {
    if (first.type === 'break') out.shift();
    else if (first.type === 'text') {
      out.shift();
      const value = first.value.trimStart();
      if (value === '') continue;
      out.unshift({ type: 'text', value });
      break;
    } else break;
  }
  for (let last = out.at(-1); last; last = out.at(-1)) {
    if (last.type === 'break') out.pop();
    else if (last.type === 'text') {
      out.pop();
      const value = last.value.trimEnd();
      if (value === '') continue;
      out.push({ type: 'text', value });
      break;
    } else break;
  }
  return out;
}
