import type { PhrasingContent, Text } from 'mdast';
import { COMPONENTS } from '../gate/components';
import { isAllowedLink, isMediaAddress } from '../gate/links';
import { cleanLine } from './clean-words';
import { attributesOf } from './attributes-of';
import { cutAddresses } from './typed-addresses';
import { propsOf, type RichMark, type RichNode } from './rich-node';

/** Where the line stands: headings and links hold words only, a cell or a heading no break. */
export type LineRule = { chips: boolean; breaks: boolean };

/** From the outside in. `strike` is innermost: its marks do not parse beside other marks. `code` is no nesting but a kind of text. */
const ORDER = ['link', 'italic', 'bold', 'strike'] as const;
type Nesting = (typeof ORDER)[number];
type Piece = { node: RichNode; marks: RichMark[] };

/** Runs of marked text as the gate's tree: the mark that reaches furthest is the outermost. What the gate would refuse stays as words. */
export function inlineToTree(nodes: readonly RichNode[], rule: LineRule): PhrasingContent[] {
  const pieces = nodes.map((node): Piece => {
    const atom = node.type !== 'text';
    const marks = (node.marks ?? []).filter((mark) => mark.type === 'link' ? isAllowedLink(mark.attrs?.href ?? '') && !(atom && node.type !== 'image') : mark.type === 'code' ? !atom : true);
    return { node, marks };
  }).flatMap(withAddresses);
  return joined(nest(pieces, rule));
}

function withAddresses(piece: Piece): Piece[] {
  const { node, marks } = piece;
  const words = node.type === 'text' ? cleanLine(node.text ?? '') : null;
  if (words === '') return [];
  if (words === null || marks.some((mark) => mark.type === 'link' || mark.type === 'code')) return [piece];
  return cutAddresses(words).map(({ text, href, code }): Piece => ({
    node: { ...node, text }, marks: href ? [...marks, { type: 'link', attrs: { href } }] : code ? [...marks, { type: 'code' }] : marks,
  }));
}

function nest(pieces: readonly Piece[], rule: LineRule): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (let from = 0; from < pieces.length;) {
    const reach = furthest(pieces, from);
    if (!reach) {
      const piece = pieces[from];
      if (piece) out.push(...leaf(piece, rule));
      from += 1;
      continue;
    }
    const inside = pieces.slice(from, reach.to).map((piece) => ({ node: piece.node, marks: piece.marks.filter((mark) => mark.type !== reach.mark.type) }));
    out.push(...wrapped(reach.mark, inside, rule));
    from = reach.to;
  }
  return out;
}

function furthest(pieces: readonly Piece[], from: number): { mark: RichMark; to: number } | null {
  let best: { mark: RichMark; to: number } | null = null;
  for (const type of ORDER) {
    const mark = pieces[from]?.marks.find((one) => one.type === type);
    if (!mark || (type === 'strike' && best)) continue;
    let to = from + 1;
    while (pieces[to]?.marks.some((other) => same(mark, other))) to += 1;
    if (!best || to > best.to) best = { mark, to };
  }
  return best;
}

function same(a: RichMark, b: RichMark): boolean {
  return a.type === b.type && a.attrs?.href === b.attrs?.href && (a.attrs?.title ?? null) === (b.attrs?.title ?? null);
}

/** Space at the edge of emphasis goes out of it, and everything but letters at the edge of struck text: neither would parse. */
function wrapped(mark: RichMark, inside: readonly Piece[], rule: LineRule): PhrasingContent[] {
  const type = mark.type as Nesting;
  const children = joined(nest(inside, type === 'link' ? { ...rule, chips: false } : rule));
  if (type === 'link') return children.length > 0 ? [{ type: 'link', url: mark.attrs?.href ?? '', title: titleOf(mark.attrs?.title), children }] : [];
  const { before, core, after } = edges(children, type === 'strike' ? /[^\p{L}\p{N}]/u : /\s/u, type === 'strike');
  if (core.length === 0) return [...before, ...after];
  const [only, more] = core;
  // A parser reads two marks on the same words with the emphasis outside.
  if (type === 'bold' && only?.type === 'emphasis' && !more) return [...before, { ...only, children: [{ type: 'strong', children: only.children }] }, ...after];
  const name = ({ italic: 'emphasis', bold: 'strong', strike: 'delete' } as const)[type];
  return [...before, { type: name, children: core }, ...after];
}

function edges(children: PhrasingContent[], out: RegExp, textOnly: boolean) {
  const before: PhrasingContent[] = [];
  const after: PhrasingContent[] = [];
  const core = [...children];
  for (let first = core[0]; first; first = core[0]) {
    if (first.type !== 'text') {
      if (!textOnly && first.type !== 'break') break;
      before.push(first);
      core.shift();
      continue;
    }
    const kept = dropWhile(first.value, out);
    if (kept.length < first.value.length) before.push(words(first.value.slice(0, first.value.length - kept.length)));
    core.shift();
    if (kept !== '') {
      core.unshift(words(kept));
      break;
    }
  }
  for (let last = core.at(-1); last; last = core.at(-1)) {
    if (last.type !== 'text') {
      if (!textOnly && last.type !== 'break') break;
      after.unshift(last);
      core.pop();
      continue;
    }
    const kept = [...dropWhile([...last.value].reverse().join(''), out)].reverse().join('');
    if (kept.length < last.value.length) after.unshift(words(last.value.slice(kept.length)));
    core.pop();
    if (kept !== '') {
      core.push(words(kept));
      break;
    }
  }
  return { before, core, after };
}

function dropWhile(text: string, out: RegExp): string {
  const characters = [...text];
  const first = characters.findIndex((character) => !out.test(character));
  return first === -1 ? '' : characters.slice(first).join('');
}

const words = (value: string): Text => ({ type: 'text', value });
const titleOf = (title: string | null | undefined) => (title ? cleanLine(title).replace(/[{}]/g, '') || null : null);

function leaf({ node, marks }: Piece, rule: LineRule): PhrasingContent[] {
  if (node.type === 'text') {
    const value = cleanLine(node.text ?? '');
    if (value === '') return [];
    return marks.some((mark) => mark.type === 'code') && value.trim() !== '' ? [{ type: 'inlineCode', value }] : [words(value)];
  }
  if (node.type === 'hardBreak') return [rule.breaks ? { type: 'break' } : words(' ')];
  if (node.type === 'image') {
    const { src, alt, title } = node.attrs ?? {};
    if (typeof src !== 'string' || !isMediaAddress(src)) return [];
    return [{ type: 'image', url: src, alt: typeof alt === 'string' ? cleanLine(alt) : '', title: titleOf(typeof title === 'string' ? title : null) }];
  }
  if (!rule.chips || COMPONENTS.get(node.type)?.place !== 'inline') return [];
  const inner = Array.isArray(node.attrs?.inner) ? (node.attrs.inner as RichNode[]) : [];
  return [{ type: 'mdxJsxTextElement', name: node.type, attributes: attributesOf(node.type, propsOf(node)), children: inlineToTree(inner, { ...rule, chips: false }) }];
}

/** Neighbouring runs of words, or of code, become one, as a parser would read them. */
function joined(children: PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  for (const child of children) {
    const last = out.at(-1);
    if (child.type === 'text' && last?.type === 'text') out[out.length - 1] = words(last.value + child.value);
    else if (child.type === 'inlineCode' && last?.type === 'inlineCode') out[out.length - 1] = { type: 'inlineCode', value: last.value + child.value };
    else out.push(child);
  }
  return out;
}
