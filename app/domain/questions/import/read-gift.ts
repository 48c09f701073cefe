import type { ImportedKey, ReadItem } from './imported-item';
import { giftAnswers, type GiftAnswers } from './gift-answers';
import { plainText } from './plain-text';
import { because, type Reason } from './reasons';

type Block = { line: number; text: string };

/**
 * Items in Moodle's GIFT format. Item by item: an unreadable one is refused, the next begins after the empty line. Full-width braces and marks
 * of an item that has no plain ones are taken for those. Categories become a tag.
 */
export function readGift(source: string): ReadItem[] {
  let category = '';
  return blocksOf(source).flatMap((block) => {
    const named = /^\$CATEGORY:\s*(.*)$/i.exec(block.text.trim());
    if (named) {
      category = named[1]?.trim() ?? '';
      return [];
    }
    return [readBlock(block, category)];
  });
}

/** Parts between empty lines, without comments; a category is a part of its own. */
function blocksOf(source: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const [index, raw] of source.replace(/^\ufeff/, '').split(/\r\n?|\n/).entries()) {
    if (/^\s*\/\//.test(raw)) continue;
    if (raw.trim() === '') {
      open = null;
    } else if (/^\s*\$CATEGORY:/i.test(raw)) {
      blocks.push({ line: index + 1, text: raw });
      open = null;
    } else if (open) open.text += `\n${raw}`;
    else {
      open = { line: index + 1, text: raw };
      blocks.push(open);
    }
  }
  return blocks;
}

const WIDE: Record<string, string> = { '｛': '{', '｝': '}', '＝': '=', '～': '~', '＃': '#', '：': ':', '％': '%' };

function readBlock({ line, text }: Block, category: string): ReadItem {
  const narrow = /[{}]/.test(text) ? text : text.replace(/｛[\s\S]*｝/, (part) => part.replace(/[｛｝＝～＃％]/g, (mark) => WIDE[mark] ?? mark));
  const refused = (reason: Reason): ReadItem => ({ line, type: null, verdict: 'refused', reason });
  const parts = partsOf(narrow);
  if (parts === null) return refused(because('half-understood', { value: narrow.split('\n')[0] ?? '' }));
  if (parts.body === null) return refused(because('not-supported', { value: 'description' }));
  const asHtml = !/^(?:plain|markdown)$/.test(parts.format);
  let pictures = false;
  const words = (marked: string): string => {
    const plain = unescaped(marked);
    if (!asHtml) return plain.trim();
    const read = plainText(plain);
    pictures ||= read.pictures;
    return read.text;
  };
  const answers = giftAnswers(parts.body);
  if (!answers.ok) return refused(answers.reason);
  const before = words(parts.before);
  const after = words(parts.after);
  const stem = [before, after].filter((part) => part !== '').length === 2 ? `${before} ____ ${after}` : before || after;
  if (stem === '') return refused(because('no-stem'));
  const key = keyOf(answers.answers, words);
  if (!key.ok) return refused(key.reason);
  if (pictures) return refused(because('not-supported', { value: 'img' }));
  const tags: [string, string][] = [...(parts.title ? [['title', parts.title] as [string, string]] : []), ...(category ? [['category', category] as [string, string]] : [])];
  return { line, type: key.key.type, verdict: 'accepted', item: { key: key.key, stem, options: key.options, explanation: words(answers.answers.feedback), facts: {}, tags } };
}

type Parts = { title: string; format: string; before: string; body: string | null; after: string };

/** Title, format, text, answers between the first unescaped braces, text after them. Null when braces do not pair. */
function partsOf(text: string): Parts | null {
  let rest = text.trim();
  let title = '';
  const named = /^::((?:\\.|[^\\])*?)::\s*/s.exec(rest);
  if (named) {
    title = unescaped(named[1] ?? '').trim();
    rest = rest.slice(named[0].length);
  }
  let format = '';
  const formatted = /^\[(html|moodle|plain|markdown)\]\s*/.exec(rest);
  if (formatted) {
    format = formatted[1] ?? '';
    rest = rest.slice(formatted[0].length);
  }
  const places = [...rest.matchAll(/\\.|([{}])/gs)].filter((match) => match[1] !== undefined).map((match) => ({ mark: match[1], at: match.index }));
  if (places.length === 0) return { title, format, before: rest, body: null, after: '' };
  const [open, close] = places;
  if (places.length !== 2 || open?.mark !== '{' || close?.mark !== '}') return null;
  return { title, format, before: rest.slice(0, open.at), body: rest.slice(open.at + 1, close.at), after: rest.slice(close.at + 1) };
}

/** A backslash before a mark of GIFT takes its meaning away; `\n` is a new line. */
function unescaped(text: string): string {
  return text.replace(/\\([\\~=#{}:n>-])/g, (_whole, mark: string) => (mark === 'n' ? '\n' : mark));
}

type Keyed = { ok: true; key: ImportedKey; options: string[] } | { ok: false; reason: Reason };

function keyOf(answers: GiftAnswers, words: (marked: string) => string): Keyed {
  const refuse = (...reason: Parameters<typeof because>): Keyed => ({ ok: false, reason: because(...reason) });
  switch (answers.kind) {
    case 'true-false': return { ok: true, key: { type: 'true-false', right: answers.right }, options: [] };
    case 'essay': return { ok: true, key: { type: 'written', model: '' }, options: [] };
    case 'numeric': return { ok: true, key: { type: 'numeric', value: answers.value, tolerance: answers.tolerance, unit: '' }, options: [] };
    case 'short-text': return { ok: true, key: { type: 'short-text', accepted: [...new Set(answers.accepted.map(words))] }, options: [] };
    case 'matching': {
      const left = answers.pairs.filter((pair) => pair.left.trim() !== '');
      const options = [...new Set(answers.pairs.map((pair) => words(pair.right)))];
      if (left.length < 2) return refuse('pairs-unreadable', { value: '' });
      return { ok: true, key: { type: 'matching', left: left.map((pair) => words(pair.left)), right: left.map((pair) => options.indexOf(words(pair.right))) }, options };
    }
    case 'choice': {
      const options = answers.options.map((option) => words(option.text));
      const same = options.find((option, index) => options.indexOf(option) !== index);
      if (same !== undefined) return refuse('options-same', { value: same });
      if (options.some((option) => option === '')) return refuse('option-empty', { value: String.fromCharCode(65 + options.indexOf('')) });
      if (options.length < 2) return refuse('options-few');
      const right = answers.options.flatMap((option, index) => (option.right ? [index] : []));
      return { ok: true, key: answers.several ? { type: 'multiple', right } : { type: 'single', right: right[0] ?? 0 }, options };
    }
  }
}
