import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { ImportReport } from './report';

const isElement = (node: RootContent | ElementContent): node is Element => node.type === 'element';

/** The words of a piece of HTML. */
export function wordsOf(node: Root | RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/**
 * Brings a document's HTML into a shape that Markdown can hold, in place: footnotes become words in brackets where they were called,
 * merged cells become single ones.
 */
export function cleanHtml(root: Root, report: ImportReport): void {
  const notes = takeFootnotes(root);
  walk(root, (node, parent, index) => {
    const called = /^#(?:footnote|endnote)-(\d+)$/.exec(String(node.properties.href ?? ''));
    const note = called ? notes.get(`${node.properties.href}`.slice(1)) : undefined;
    if (node.tagName === 'a' && called) {
      report.add('changed', 'footnotes', note ?? '');
      parent.children[index] = { type: 'text', value: note ? `（${note}）` : '' };
    }
    if (node.tagName === 'table') singleCells(node, report);
  });
}

/** The notes at the end, by id; they leave the document. */
function takeFootnotes(root: Root): Map<string, string> {
  const notes = new Map<string, string>();
  root.children = root.children.filter((node) => {
    if (!isElement(node) || node.tagName !== 'ol') return true;
    const items = node.children.filter(isElement);
    if (items.length === 0 || !items.every((item) => /^(?:footnote|endnote)-\d+$/.test(String(item.properties.id ?? '')))) return true;
    for (const item of items) notes.set(String(item.properties.id), wordsOf(item).replace('↑', '').trim());
    return false;
  });
  return notes;
}

function singleCells(table: Element, report: ImportReport): void {
  const rows: Element[] = [];
  walk(table, (node) => { if (node.tagName === 'tr') rows.push(node); });
  const hanging: number[] = [];
  for (const row of rows) {
    const cells: ElementContent[] = [];
    const fill = () => {
      while ((hanging[cells.length] ?? 0) > 0) {
        hanging[cells.length] = (hanging[cells.length] ?? 1) - 1;
        cells.push(emptyCell());
      }
    };
    for (const cell of row.children.filter(isElement)) {
      fill();
      const wide = Math.min(20, Number(cell.properties.colSpan ?? 1) || 1);
      const high = Math.min(200, Number(cell.properties.rowSpan ?? 1) || 1);
      if (wide > 1 || high > 1) report.add('changed', 'merged-cells', wordsOf(cell));
      cell.properties = {};
      cell.children = inOneLine(cell.children);
      for (let column = 0; column < wide; column += 1) {
        if (high > 1) hanging[cells.length] = high - 1;
        cells.push(column === 0 ? cell : emptyCell());
      }
    }
    fill();
    row.children = cells;
  }
  // A document's tables have no heading row of their own; Markdown's have.
  for (const cell of rows[0]?.children ?? []) if (isElement(cell)) cell.tagName = 'th';
}

const BLOCK = new Set(['p', 'div', 'ul', 'ol', 'li', 'blockquote', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tbody', 'thead', 'tr', 'td', 'th']);

/** The contents of a cell without blocks: a cell of Markdown is one line. */
function inOneLine(nodes: ElementContent[]): ElementContent[] {
  const flat = nodes.flatMap((node, index): ElementContent[] => {
    if (!isElement(node) || !BLOCK.has(node.tagName)) return [node];
    return [...(index > 0 ? [{ type: 'text' as const, value: ' ' }] : []), ...inOneLine(node.children)];
  });
  return flat;
}

const emptyCell = (): Element => ({ type: 'element', tagName: 'td', properties: {}, children: [] });

function walk(root: Root | Element, visit: (node: Element, parent: Root | Element, index: number) => void): void {
  const open: (Root | Element)[] = [root];
  for (let parent = open.pop(); parent; parent = open.pop()) {
    const holder = parent;
    holder.children.forEach((child, index) => {
      if (!isElement(child)) return;
      open.push(child);
      visit(child, holder, index);
    });
  }
}
