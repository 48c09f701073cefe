import { inLanguage, type Language } from '~/domain/kernel/text';
import { sortedTerms } from '~/domain/standards/glossary';
import { letterOf, type TermView } from '~/domain/standards/term-letter';
import { citationText } from '~/server/courses/fill-slots.server';
import type { ActorContext } from '~/server/platform/request-context.server';
import { readRegister } from './read-register.server';

/** The glossary in a reader's language and order, each term with its name in the other language and the source as it is cited today. */
export async function listTerms({ db, today, language }: ActorContext & { language: Language }): Promise<TermView[]> {
  const register = await readRegister(db);
  return sortedTerms(register.terms, language).map((entry) => ({
    key: entry.key,
    letter: letterOf(inLanguage(entry.term, language)),
    term: inLanguage(entry.term, language),
    other: inLanguage(entry.term, language === 'zh' ? 'en' : 'zh'),
    aka: entry.aka ?? [],
    definition: inLanguage(entry.definition, language),
    source: 'text' in entry.source ? inLanguage(entry.source.text, language) : citationText(register, entry.source, language, today),
  }));
}
