import { pairsOf, tellingRuns, wordsOf } from './tokenise';

/** A part of a text; `hit`: it is what was looked for. */
export type Piece = { text: string; hit: boolean };

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The pattern of what a question looks for in this text: a Chinese run whole where it stands whole, else by its words and pairs. Null for nothing. */
function patternOf(text: string, query: string): RegExp | null {
  const lower = text.toLowerCase();
  const needles = tellingRuns(query).flatMap((run) => {
    if (run.kind === 'word') return [`(?<![\\p{L}\\p{N}])${escaped(run.text)}(?:(?!\\p{Script=Han})[\\p{L}\\p{N}])*|(?<=\\p{Script=Han})${escaped(run.text)}`];
    if (lower.includes(run.text)) return [escaped(run.text)];
    const words = wordsOf(run.text).filter((word) => lower.includes(word));
    return (words.length > 0 ? words : pairsOf(run.text)).map(escaped);
  });
  // Longest first: an alternative that is the beginning of another would hide it.
  return needles.length > 0 ? new RegExp(needles.sort((a, b) => b.length - a.length).join('|'), 'giu') : null;
}

/** A text with what was looked for marked. Joined again, the pieces are the text. */
export function highlight(text: string, query: string): Piece[] {
  const pattern = patternOf(text, query);
  if (!pattern) return text ? [{ text, hit: false }] : [];
  const pieces: Piece[] = [];
  const add = (part: string, hit: boolean) => {
    const last = pieces.at(-1);
    if (part && last?.hit === hit) last.text += part;
    else if (part) pieces.push({ text: part, hit });
  };
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    add(text.slice(from, match.index), false);
    add(match[0], true);
    from = match.index + match[0].length;
  }
  add(text.slice(from), false);
  return pieces;
}

const BREAK = /[\s，。；：、！？,.;:!?]/;

/** About `length` characters of a text around the first place that was looked for, with it marked; the beginning when nothing was. */
export function excerpt(text: string, query: string, length: number): Piece[] {
  const first = text.search(patternOf(text, query) ?? /$^/);
  const start = first < length / 2 ? 0 : placeAfterBreak(text, first - Math.floor(length / 3), first);
  const end = placeOfWholeWord(text, Math.min(text.length, start + length));
  const cut = `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
  return highlight(cut, query);
}

/** The nearest place behind a pause in what is cut off, else `from`; never past `limit`. */
function placeAfterBreak(text: string, from: number, limit: number): number {
  for (let place = from; place < limit; place += 1) if (BREAK.test(text[place] ?? '')) return place + 1;
  return placeOfWholeWord(text, from);
}

/** Neither within a Latin word (up to 20 letters) nor within a character of two units. */
function placeOfWholeWord(text: string, place: number): number {
  let end = place;
  while (end < text.length && end < place + 20 && /[\w'’]/.test(text[end] ?? '')) end += 1;
  return /[\udc00-\udfff]/.test(text[end] ?? '') ? end + 1 : end;
}
