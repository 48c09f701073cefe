import type { Piece } from './highlight';

/** What a search can lead to: a place in a lesson, a word of the glossary, or why the key of a practice item is right. */
export type EntryKind = 'lesson' | 'term' | 'explanation';

/** One thing that can be found, in one language. Made of what learners may read: published lessons, the glossary, practice items without keys. */
export type SearchEntry = {
  kind: EntryKind;
  /** Where it is read, with the anchor of its place. */
  href: string;
  title: string;
  /** Other words it is found by and that are not shown. */
  also: string;
  /** What it belongs to: the lesson and its course, the term in the other language; empty for nothing. */
  context: string;
  text: string;
};

/** A thing found, ready to show: what was looked for is marked in title and text. */
export type Hit = { kind: EntryKind; href: string; title: Piece[]; context: string; text: Piece[] };

/** `count`: how many there are in all, of which `hits` are the best; `exact`: false when only parts of the question were found. */
export type FoundWords = { query: string; count: number; exact: boolean; hits: Hit[] };

/** At most so many places of one lesson stand in a list, so that one long lesson does not hide the others. */
const MOST_OF_ONE = 3;
/** At most so many terms stand before so many other things: a common word is part of many terms, and lessons are what one reads. */
const TERMS_FIRST = 2;
const BEFORE_MORE_TERMS = 4;

/** What was found, best first, without more than three places of the same lesson and without a wall of terms before the lessons. */
export function bestOf<Found extends Pick<SearchEntry, 'href' | 'kind'>>(found: readonly Found[]): Found[] {
  const places = new Map<string, number>();
  const kept = found.filter((entry) => {
    if (entry.kind !== 'lesson') return true;
    const page = entry.href.split('#')[0] ?? '';
    places.set(page, (places.get(page) ?? 0) + 1);
    return (places.get(page) ?? 0) <= MOST_OF_ONE;
  });
  const list: Found[] = [];
  const waiting: Found[] = [];
  let terms = 0;
  for (const entry of kept) {
    const others = list.length - terms;
    if (entry.kind === 'term' && terms >= TERMS_FIRST && others < BEFORE_MORE_TERMS) waiting.push(entry);
    else list.push(entry);
    if (entry.kind === 'term' && list.at(-1) === entry) terms += 1;
    if (list.length - terms === BEFORE_MORE_TERMS) {
      terms += waiting.length;
      list.push(...waiting.splice(0));
    }
  }
  return [...list, ...waiting];
}
