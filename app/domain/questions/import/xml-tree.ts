import { SaxesParser } from 'saxes';

/** An element with its own text in order; names bear no prefix. `line` counts from 1. */
export type XmlElement = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[]; line: number };
/** `brokenAt`: the line from which the file no longer is XML; what came whole before it is there. */
export type XmlFile = { root: XmlElement | null; brokenAt: number | null };

const MOST_DEPTH = 200;
const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Reads XML without document types, entities or anything from elsewhere: an entity that XML itself does not know breaks the file there. */
export function readXml(text: string): XmlFile {
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name: bare(name), attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [bare(key), String(value)])), children: [], line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > MOST_DEPTH) throw new Error('too deep');
  });
  const words = (value: string) => void open.at(-1)?.children.push(value);
  parser.on('text', words);
  parser.on('cdata', words);
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => { throw error; });
  try {
    parser.write(text.replace(/^\ufeff/, '')).close();
    return { root, brokenAt: null };
  } catch {
    // What was still open is not whole.
    for (let element = open.pop(); element && open.length > 0; element = open.pop()) open.at(-1)?.children.pop();
    return { root, brokenAt: parser.line };
  }
}

export const elementsOf = (element: XmlElement, name?: string): XmlElement[] => element.children.filter((child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name));
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => (element ? elementsOf(element, name)[0] : undefined);

/** All elements of a name beneath this one, in order. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

/** All text of an element and what it holds. */
export function wordsIn(element: XmlElement | undefined): string {
  return element ? element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('') : '';
}

/** An element's content as markup again: what XML files write without CDATA. */
export function markupIn(element: XmlElement): string {
  const text = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return element.children.map((child) => {
    if (typeof child === 'string') return text(child);
    const attributes = Object.entries(child.attributes).map(([name, value]) => ` ${name}="${text(value).replace(/"/g, '&quot;')}"`).join('');
    return `<${child.name}${attributes}>${markupIn(child)}</${child.name}>`;
  }).join('');
}
