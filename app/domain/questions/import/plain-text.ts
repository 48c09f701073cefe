import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Element, Nodes } from 'hast';

const BLOCKS = new Set(['p', 'div', 'li', 'tr', 'table', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'section']);
/** Nothing of these is text that a reader would see. */
const UNSEEN = new Set(['script', 'style', 'template', 'iframe', 'object', 'head', 'title', 'noscript']);
/** What cannot be said in words: an item that rests on it is not understood. */
const SHOWN = new Set(['img', 'video', 'audio', 'svg', 'canvas', 'math', 'embed']);

/** HTML as plain text: paragraphs and line breaks stay, everything else is left out. `pictures`: whether something was shown that has no words. */
export function plainText(html: string): { text: string; pictures: boolean } {
  if (!/[<&]/.test(html)) return { text: html.trim(), pictures: false };
  let pictures = false;
  const walk = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element' && node.type !== 'root') return '';
    if (node.type === 'element') {
      if (SHOWN.has(node.tagName)) pictures = true;
      if (UNSEEN.has(node.tagName) || SHOWN.has(node.tagName)) return '';
      if (node.tagName === 'br') return '\n';
      if (node.tagName === 'sub' || node.tagName === 'sup') return wordsOf(node);
    }
    const inside = node.children.map(walk).join('');
    return node.type === 'element' && BLOCKS.has(node.tagName) ? `\n${inside}\n` : inside;
  };
  const wordsOf = (element: Element) => element.children.map(walk).join('');
  const text = walk(unified().use(rehypeParse, { fragment: true }).parse(html));
  return { text: text.replace(/[ \t\u00a0]+/g, ' ').replace(/ *\n */g, '\n').replace(/\n{2,}/g, '\n').trim(), pictures };
}
