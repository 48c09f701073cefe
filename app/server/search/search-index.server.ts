import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { CalendarDate } from '~/domain/kernel/calendar';
import type { Language } from '~/domain/kernel/text';
import type { EntryKind, SearchEntry } from '~/domain/search/entry';
import { indexTerms, soughtTerms, tellingRuns } from '~/domain/search/tokenise';
import type { Db } from '~/server/platform/db/open.server';
import { gatherEntries } from './gather-entries.server';
import { readSearchStamp } from './read-search-stamp.server';

type Indexed = { id: number; title: string; also: string; text: string };

/** A stem is a whole sentence: as a title it would weigh as much as a heading. */
function indexedOf({ kind, title, also, text }: SearchEntry, id: number): Indexed {
  return kind === 'explanation' ? { id, title: '', also, text: `${title} ${text}` } : { id, title, also, text };
}

/** All that matches, best first. `exact`: everything that was asked for is there; otherwise as much of it as there is. */
export type Found = { exact: boolean; entries: SearchEntry[] };

/** The index of one language on one day. */
export class SearchIndex {
  readonly #entries: SearchEntry[];
  readonly #index: MiniSearch<Indexed>;

  private constructor(entries: SearchEntry[]) {
    this.#entries = entries;
    this.#index = new MiniSearch<Indexed>({ fields: ['title', 'also', 'text'], tokenize: indexTerms, processTerm: (term) => term });
  }

  /** Made in small steps, between which the server answers others. */
  static async of(entries: SearchEntry[]): Promise<SearchIndex> {
    const made = new SearchIndex(entries);
    await made.#index.addAllAsync(entries.map(indexedOf), { chunkSize: 5 });
    return made;
  }

  find(query: string): Found {
    const { required, preferred } = soughtTerms(query);
    if (required.length === 0) return { exact: true, entries: [] };
    // All that is required, and the more of what is preferred the better.
    const strict = this.#search({ combineWith: 'AND', queries: [{ combineWith: 'AND', queries: required }, { combineWith: 'OR', queries: [...required, ...preferred] }] }, query);
    if (strict.length > 0) return { exact: true, entries: strict };
    // A whole sentence, or a slip of the keys: what shares most with it.
    const telling = soughtTerms(query, tellingRuns(query));
    const loose = this.#search({ combineWith: 'OR', queries: [...telling.required, ...telling.preferred] }, query, { fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false) });
    return { exact: false, entries: loose };
  }

  #search(query: Query, words: string, options: SearchOptions = {}): SearchEntry[] {
    const whole = words.normalize('NFKC').trim().toLowerCase();
    // Asked for once per term and entry, and always the same.
    const nearness = new Map<number, number>();
    const nearnessOf = (id: number) => {
      const known = nearness.get(id) ?? nearnessTo(whole, this.#entries[id]);
      nearness.set(id, known);
      return known;
    };
    return this.#index
      .search(query, { tokenize: (term) => [term], prefix: isBeginning, boost: { title: 4, also: 3 }, boostDocument: (id) => nearnessOf(id as number), ...options })
      .flatMap((result) => this.#entries[result.id as number] ?? []);
  }
}

/** A Chinese pair is always whole in the index; one character, a Latin word or a figure may be the beginning of a term. */
function isBeginning(term: string): boolean {
  return [...term].length === 1 || /^[^\p{Script=Han}]/u.test(term);
}

/** Terms and items are short and many share a common word: they shall not stand in the way of the lessons. */
const WEIGHT: Record<EntryKind, number> = { lesson: 1, term: 0.3, explanation: 0.6 };

/** The words as they were typed stand above the same pairs scattered, a title above a text. */
function nearnessTo(whole: string, entry: SearchEntry | undefined): number {
  if (!entry) return 0;
  const title = entry.title.toLowerCase();
  const near = title === whole ? 20 : title.includes(whole) && entry.kind !== 'explanation' ? 2 : entry.text.toLowerCase().includes(whole) ? 1.5 : 1;
  return near * WEIGHT[entry.kind];
}

const made = new Map<Language, { db: Db; stamp: string; index: Promise<SearchIndex> }>();

/** The index of what is published now: from memory as long as nothing that it is made of has changed, which one small query tells. */
export async function searchIndex(options: { db: Db; language: Language; today: CalendarDate }): Promise<SearchIndex> {
  const { db, language, today } = options;
  const stamp = await readSearchStamp(db);
  const key = JSON.stringify([today, stamp]);
  const known = made.get(language);
  if (known?.db === db && known.stamp === key) return known.index;
  const index = gatherEntries({ db, stamp, language, today }).then((entries) => SearchIndex.of(entries));
  const entry = { db, stamp: key, index };
  made.set(language, entry);
  // What failed is not kept: the next question tries again.
  index.catch(() => {
    if (made.get(language) === entry) made.delete(language);
  });
  return index;
}
