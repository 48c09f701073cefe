/** The first characters of each pinyin letter in the order of the collation; no syllable begins with I, U or V. */
const FIRST: [string, string][] = [
  ['A', '阿'], ['B', '八'], ['C', '嚓'], ['D', '哒'], ['E', '妸'], ['F', '发'], ['G', '旮'], ['H', '哈'], ['J', '讥'], ['K', '咔'], ['L', '垃'], ['M', '妈'],
  ['N', '拏'], ['O', '噢'], ['P', '妑'], ['Q', '七'], ['R', '呥'], ['S', '仨'], ['T', '它'], ['W', '穵'], ['X', '夕'], ['Y', '丫'], ['Z', '帀'],
];
const pinyin = new Intl.Collator('zh-CN-u-co-pinyin');

/** The letter under which a word stands in a list: its own, or that of its first character's pinyin; `#` for everything else. */
export function letterOf(word: string): string {
  const first = /[\p{L}\p{N}]/u.exec(word.normalize('NFKC'))?.[0] ?? '';
  if (/[a-z]/i.test(first)) return first.toUpperCase();
  if (!/\p{Script=Han}/u.test(first)) return '#';
  return FIRST.filter(([, boundary]) => pinyin.compare(first, boundary) >= 0).at(-1)?.[0] ?? '#';
}

/** Sorted entries under their letters, those in order. Latin words join the Chinese ones of their letter, wherever the collation puts them. */
export function byLetter<Entry extends { letter: string }>(entries: readonly Entry[]): { letter: string; entries: Entry[] }[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.letter, [...(groups.get(entry.letter) ?? []), entry]);
  return [...groups].map(([letter, list]) => ({ letter, entries: list })).sort((a, b) => (a.letter < b.letter ? -1 : 1));
}

/** What a reader of the glossary sees of a term. `letter`: found by the server, because collations of browsers differ. */
export type TermView = { key: string; letter: string; term: string; other: string; aka: string[]; definition: string; source: string };

/** Whether a term is meant by some words: each of them stands in one of its names, or in its meaning. */
export function meansTerm(term: TermView, words: string): boolean {
  const text = [term.term, term.other, ...term.aka, term.definition].join('\n').normalize('NFKC').toLowerCase();
  return words.normalize('NFKC').toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
