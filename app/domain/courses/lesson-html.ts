/** The only tags of a stored lesson, with their attributes. `exact` values are ours; patterns have no room for code. */
const CLASSES = /^[a-z]+(?:-[a-z]+)*(?: [a-z]+(?:-[a-z]+)*)*$/;
const NUMBER = /^\d{1,4}$/;
const DECIMAL = /^-?\d{1,5}(?:\.\d)?$/;
const MEDIA = /^\/media\/[A-Za-z0-9._/-]+$/;
/** Attribute text as React writes it: quotes, angle brackets and ampersands are references. */
const TEXT = /^[^"<>]*$/;
/** A link's start, then anything but a character reference other than that of `&`: `java&#9;script:` has no way in. */
const HREF = /^(?:https:\/\/|mailto:|tel:|#|\/(?!\/)|\.{1,2}\/|[^:/?#"<>&]+(?:[/?#]|$))(?:[^"<>&]|&amp;)*$/;

const none = new Map<string, RegExp>();
const only = (attributes: Record<string, RegExp>) => new Map(Object.entries(attributes));

const TAGS: ReadonlyMap<string, ReadonlyMap<string, RegExp>> = new Map([
  ...['strong', 'em', 'del', 'pre', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'hr', 'br', 'figcaption', 'g'].map((tag): [string, ReadonlyMap<string, RegExp>] => [tag, none]),
  ...['h2', 'h3', 'h4', 'h5', 'h6'].map((tag): [string, ReadonlyMap<string, RegExp>] => [tag, only({ id: /^s-\d{1,4}$/ })]),
  ['p', only({ class: /^download$/ })],
  ['ul', only({ class: /^tasks$/ })],
  ['ol', only({ start: /^\d{1,9}$/, class: /^(?:tasks|steps)$/ })],
  ['li', only({ class: /^(?:task|step)$/ })],
  ['details', only({ class: /^(?:reveal|flow-text)$/ })],
  ['summary', none],
  ['th', only({ class: /^align-(?:left|center|right)$/ })],
  ['td', only({ class: /^align-(?:left|center|right)$/ })],
  ['code', only({ class: /^language-[A-Za-z0-9-]{1,20}$/ })],
  ['a', only({ href: HREF, title: TEXT, rel: /^noopener noreferrer$/, download: /^$/ })],
  ['img', only({ src: MEDIA, alt: TEXT, title: TEXT, loading: /^lazy$/ })],
  ['aside', only({ class: CLASSES, 'aria-label': TEXT })],
  ['figure', only({ class: CLASSES, 'aria-label': TEXT })],
  ['section', only({ class: CLASSES, 'aria-label': TEXT })],
  ['video', only({ src: MEDIA, controls: /^$/, preload: /^(?:metadata|none)$/, poster: MEDIA, playsinline: /^$/, 'aria-label': TEXT })],
  ['track', only({ kind: /^captions$/, src: MEDIA, srcLang: /^(?:zh|en)$/, label: TEXT, default: /^$/ })],
  // A flow's picture: shapes and words, no styles, no links, nothing from elsewhere.
  ['svg', only({ class: CLASSES, viewBox: /^[\d. ]+$/, width: /^\d+$/, height: /^\d+$/, role: /^img$/, 'aria-label': TEXT })],
  ['path', only({ class: CLASSES, d: /^[ML\d. -]+$/ })],
  ['polygon', only({ class: CLASSES, points: /^[\d., -]+$/ })],
  ['rect', only({ class: CLASSES, x: DECIMAL, y: DECIMAL, width: DECIMAL, height: DECIMAL, rx: DECIMAL })],
  ['text', only({ class: CLASSES, x: DECIMAL, y: DECIMAL })],
  ['div', only({ class: CLASSES, 'data-check': NUMBER, 'data-scenario': NUMBER, role: /^region$/, tabindex: /^0$/, 'aria-label': TEXT })],
  ['span', only({ class: CLASSES, 'data-slot': NUMBER, role: /^img$/, 'aria-label': TEXT, 'aria-hidden': /^true$/ })],
]);
const VOID = new Set(['hr', 'br', 'img', 'track']);

/** One tag: its name, its attributes as ` name="value"`, and the end. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/y;
const ATTRIBUTE = / ([a-zA-Z-]+)="([^"<>]*)"/y;

/**
 * Reads stored HTML strictly: only the tags and attributes above, well nested. Throws an Error that names the offset.
 * It is cheap (one pass) and runs each time that stored HTML is read.
 */
export function assertLessonHtml(html: string): void {
  const open: string[] = [];
  let at = 0;
  for (;;) {
    const next = html.indexOf('<', at);
    if (html.slice(at, next === -1 ? undefined : next).includes('>')) throw unexpected('>', at);
    if (next === -1) break;
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (!tag) throw unexpected('tag', next);
    const [whole, closing, name = '', attributes = '', selfClosing] = tag;
    const allowed = TAGS.get(name);
    if (!allowed) throw unexpected(name, next);
    if (closing) {
      if (attributes !== '' || selfClosing || VOID.has(name) || open.pop() !== name) throw unexpected(`/${name}`, next);
    } else {
      checkAttributes(attributes, allowed, next);
      if (VOID.has(name)) at = next;
      else if (selfClosing) throw unexpected(name, next);
      else open.push(name);
    }
    at = next + whole.length;
  }
  if (open.length > 0) throw unexpected('end', html.length);
}

function checkAttributes(attributes: string, allowed: ReadonlyMap<string, RegExp>, offset: number): void {
  const seen = new Set<string>();
  ATTRIBUTE.lastIndex = 0;
  for (let match = ATTRIBUTE.exec(attributes); match; match = ATTRIBUTE.exec(attributes)) {
    const [, name = '', value = ''] = match;
    if (seen.has(name) || !allowed.get(name)?.test(value)) throw unexpected(name, offset);
    seen.add(name);
  }
}

function unexpected(what: string, offset: number): Error {
  return new Error(`Lesson HTML: unexpected ${what.slice(0, 20)} at ${offset}`);
}
