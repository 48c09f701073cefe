import type { Language } from '~/domain/kernel/text';
import { bestOf, type EntryKind, type FoundWords, type Hit } from '~/domain/search/entry';
import { excerpt, highlight } from '~/domain/search/highlight';
import type { ActorContext } from '~/server/platform/request-context.server';
import { searchIndex } from './search-index.server';

/** Characters of a question that are looked at. */
export const LONGEST_QUERY = 80;

const EXCERPT: Record<Language, Record<EntryKind, number>> = {
  zh: { lesson: 80, term: 120, explanation: 160 },
  en: { lesson: 180, term: 280, explanation: 360 },
};

/** What learners can read about some words: lessons, glossary, explanations of practice items. `most`: length of the list. */
export async function findWords(options: ActorContext & { words: string; language: Language; most: number }): Promise<FoundWords> {
  const { words, language, most } = options;
  const query = [...words.trim()].slice(0, LONGEST_QUERY).join('');
  if (query === '') return { query, count: 0, exact: true, hits: [] };
  const found = (await searchIndex(options)).find(query);
  const best = bestOf(found.entries);
  const hits = best.slice(0, most).map((entry): Hit => ({
    kind: entry.kind, href: entry.href, title: highlight(entry.title, query), context: entry.context, text: excerpt(entry.text, query, EXCERPT[language][entry.kind]),
  }));
  return { query, count: best.length, exact: found.exact, hits };
}
