import type { BlockContent, DefinitionContent, Heading, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table, TableCell, TableRow } from 'mdast';
import { CAPS } from '~/domain/courses/gate/caps';
import { isAllowedLink, isMediaAddress } from '~/domain/courses/gate/links';
import { textOf } from '~/domain/courses/gate/walk';
import { cutAddresses } from '~/domain/courses/rich-text/typed-addresses';
import type { ImportReport } from './report';

/** Longest paragraph, well below the gate's longest line: longer ones are cut at a sentence's end. */
const LONGEST = 1_500;

/**
 * Makes of a document's tree one that the gate accepts, in place: only its nodes, allowed links, stored pictures, headings from level 2
 * on without gaps. `pictures`: by the address that the document gave them, their address in the media library, or null.
 */
export function settleLesson(tree: Root, pictures: ReadonlyMap<string, { address: string; alt: string } | null>, report: ImportReport): void {
  tree.children = tree.children.flatMap((node) => settleBlock(node as BlockContent, pictures, report)) as RootContent[];
  if (!tree.children.some((node) => node.type === 'heading')) findHeadings(tree, report);
  levelHeadings(tree);
  for (const node of tree.children) {
    if (node.type === 'heading') report.add('taken', 'headings');
    if (node.type === 'paragraph') report.add('taken', 'paragraphs');
    if (node.type === 'list') report.add('taken', 'lists');
    if (node.type === 'table') report.add('taken', 'tables');
  }
}

function settleBlock(node: BlockContent | DefinitionContent, pictures: ReadonlyMap<string, { address: string; alt: string } | null>, report: ImportReport): BlockContent[] {
  const inline = (children: PhrasingContent[]) => children.flatMap((child) => settleInline(child, pictures, report));
  switch (node.type) {
    case 'paragraph': {
      const paragraph: Paragraph = { type: 'paragraph', children: inline(node.children) };
      return isBlank(paragraph) ? [] : cutLong(paragraph);
    }
    case 'heading': {
      const words = clean(textOf(node)).replace(/\s+/g, ' ').trim().slice(0, 200);
      return words === '' ? [] : [{ type: 'heading', depth: node.depth, children: wordsOf(words) }];
    }
    case 'list': {
      const children = node.children.flatMap((item) => {
        const inner = item.children.flatMap((child) => settleBlock(child, pictures, report));
        return inner.length > 0 ? [{ type: 'listItem' as const, spread: false, children: inner }] : [];
      });
      return children.length > 0 ? [{ type: 'list', ordered: Boolean(node.ordered), spread: false, children, ...(node.ordered ? { start: 1 } : {}) }] : [];
    }
    case 'blockquote': {
      const children = node.children.flatMap((child) => settleBlock(child, pictures, report));
      return children.length > 0 ? [{ type: 'blockquote', children }] : [];
    }
    case 'table':
      return settleTable(node, inline, report);
    case 'code':
      return clean(node.value).trim() === '' ? [] : [{ type: 'code', lang: null, meta: null, value: node.value.split('\n').flatMap((line) => cutWords(clean(line))).join('\n') }];
    case 'thematicBreak':
      return [node];
    default:
      if (textOf(node as Nodes).trim() !== '' || node.type === 'html') report.add('left-out', 'other-things', textOf(node as Nodes));
      return [];
  }
}

function settleTable(table: Table, inline: (children: PhrasingContent[]) => PhrasingContent[], report: ImportReport): Table[] {
  const width = Math.max(...table.children.map((row) => row.children.length));
  if (width > CAPS.columns) report.add('changed', 'wide-tables', textOf(table));
  const rows = table.children.map((row) => ({
    type: 'tableRow' as const,
    children: Array.from({ length: Math.min(width, CAPS.columns) }, (_, index) => ({
      type: 'tableCell' as const,
      // A cell is one line: breaks in it become spaces.
      children: inline(row.children[index]?.children ?? []).map((child): PhrasingContent => (child.type === 'break' ? { type: 'text', value: ' ' } : child)),
    })),
  }));
  const [head, ...body] = rows.flatMap(cutRow);
  if (!head) return [];
  // Below the gate's limit of rows; each piece keeps the heading row.
  const most = 150;
  const pieces = Math.max(1, Math.ceil(body.length / most));
  return Array.from({ length: pieces }, (_, index) => ({ type: 'table', children: [head, ...body.slice(index * most, (index + 1) * most)] }));
}

function settleInline(node: PhrasingContent, pictures: ReadonlyMap<string, { address: string; alt: string } | null>, report: ImportReport): PhrasingContent[] {
  const inner = (children: PhrasingContent[]) => children.flatMap((child) => settleInline(child, pictures, report));
  switch (node.type) {
    case 'text':
      return wordsOf(clean(node.value));
    case 'break':
      return [{ type: 'break' }];
    case 'strong':
    case 'delete': {
      const children = inner(node.children);
      // Marks around blanks or marks inside marks are not read back as they were.
      return textOf({ type: 'paragraph', children }).trim() === '' ? children : [{ type: node.type, children: children.map((child) => ('children' in child && child.type === node.type ? { type: 'text', value: textOf(child) } : child)) }];
    }
    case 'emphasis':
      report.add('changed', 'italics', textOf(node));
      return inner(node.children);
    case 'inlineCode':
      return [{ type: 'text', value: clean(node.value) }];
    case 'link': {
      const pictured = inner(node.children.filter((child) => child.type === 'image'));
      const words = clean(textOf(node)).trim();
      if (words === '') return pictured;
      // Words that are themselves an address would be a link in a link.
      const named = cutAddresses(words).every((stretch) => !stretch.href && !stretch.code);
      if (named && isAllowedLink(node.url) && /^(?:https|mailto|tel):/i.test(node.url)) return [{ type: 'link', url: node.url, title: null, children: [{ type: 'text', value: words }] }, ...pictured];
      if (named && !node.url.startsWith('#')) report.add('changed', 'links', words);
      return [...wordsOf(words), ...pictured];
    }
    case 'image': {
      const stored = pictures.get(node.url);
      if (stored && isMediaAddress(stored.address)) {
        report.add('taken', 'pictures', stored.alt);
        return [{ type: 'image', url: stored.address, title: null, alt: clean(stored.alt).replace(/[{}[\]\r\n]/g, ' ').trim().slice(0, 200) || '图片' }];
      }
      report.add('left-out', 'pictures-lost', node.alt ?? '');
      return [{ type: 'text', value: `（此处有图片${node.alt ? `：${clean(node.alt).slice(0, 80)}` : ''}）` }];
    }
    default:
      if (textOf(node as Nodes).trim() !== '' || node.type === 'html') report.add('left-out', 'other-things', textOf(node as Nodes));
      return [];
  }
}

/** Words with the addresses in them as links where a lesson may link to them, else as code: any reader of Markdown would make links of them. */
function wordsOf(text: string): PhrasingContent[] {
  return cutAddresses(text).filter((stretch) => stretch.text !== '').map(({ text: words, href, code }): PhrasingContent => {
    if (code) return { type: 'inlineCode', value: words };
    return href ? { type: 'link', url: href, title: null, children: [{ type: 'text', value: words }] } : { type: 'text', value: words };
  });
}

/** Without what no lesson may hold: controls, and runs so long that no reader could break them. */
function clean(text: string): string {
  return text
    // eslint-disable-next-line no-control-regex -- controls are what goes
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g, '')
    .replace(/[\t\n\u00a0]+/g, ' ')
    .replace(/[-.+\w]{200}/g, '$& ');
}

const isBlank = (paragraph: Paragraph) => textOf(paragraph).trim() === '' && !paragraph.children.some((child) => child.type === 'image');

/** Cuts a paragraph that is too long for one line of source; what is cut keeps its words and pictures. */
function cutLong(paragraph: Paragraph): Paragraph[] {
  const words = textOf(paragraph);
  if (words.length <= LONGEST) return [paragraph];
  const pictures = paragraph.children.filter((child) => child.type === 'image');
  return [...cutWords(words).map((value) => wordsOf(value.trim())), ...pictures.map((picture) => [picture])].map((children) => ({ type: 'paragraph', children }));
}

/** A row of a table is one line of source: one that is too long goes on in the next row. */
function cutRow(row: TableRow): TableRow[] {
  if (row.children.reduce((length, cell) => length + textOf(cell).length, 0) <= LONGEST) return [row];
  const cells = row.children.map((cell) => [
    ...cutWords(textOf(cell), Math.floor(LONGEST / row.children.length)).map((value) => wordsOf(value.trim())),
    ...cell.children.filter((child) => child.type === 'image').map((picture) => [picture]),
  ]);
  return Array.from({ length: Math.max(...cells.map((pieces) => pieces.length)) }, (_, at) => ({
    type: 'tableRow',
    children: cells.map((pieces): TableCell => ({ type: 'tableCell', children: pieces[at] ?? [] })),
  }));
}

/** Pieces of at most `longest` characters, each cut at a sentence's end where there is one in its last part. */
function cutWords(words: string, longest = LONGEST): string[] {
  const reach = Math.floor(longest / 8);
  if (words.length <= longest) return [words];
  return words.match(new RegExp(`[^]{1,${longest - reach}}[^。！？.!?]{0,${reach - 1}}[。！？.!?]?`, 'g')) ?? [];
}

const NUMBERED: [pattern: RegExp, depth: 2 | 3 | 4][] = [
  [/^第[一二三四五六七八九十百\d]+[章篇部]/, 2], [/^第[一二三四五六七八九十百\d]+节/, 3], [/^[一二三四五六七八九十]+、/, 2], [/^（[一二三四五六七八九十]+）/, 3],
];

/** In a document without heading styles: short lines with a Chinese section number, or all in bold, are its headings. */
function findHeadings(tree: Root, report: ImportReport): void {
  tree.children = tree.children.map((node): RootContent => {
    if (node.type !== 'paragraph') return node;
    const words = textOf(node).trim();
    if (words.length > 30 || words.includes('\n') || /[。；！？：，,.;!?:]$/.test(words)) return node;
    const depth = NUMBERED.find(([pattern]) => pattern.test(words))?.[1] ?? (node.children.length === 1 && node.children[0]?.type === 'strong' ? 2 : null);
    if (!depth) return node;
    report.add('changed', 'headings-found', words);
    return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
  });
}

/** The first level becomes 2, and none is skipped. */
function levelHeadings(tree: Root): void {
  const headings = tree.children.filter((node): node is Heading => node.type === 'heading');
  const levels = [...new Set(headings.map((heading) => heading.depth))].sort();
  let before = 1;
  for (const heading of headings) {
    const wanted = Math.min(6, levels.indexOf(heading.depth) + 2, before + 1);
    heading.depth = wanted as Heading['depth'];
    before = wanted;
  }
}

