import { inLanguage, type Language, type LocalText } from '~/domain/kernel/text';
import type { Citation } from '~/domain/questions/common-fields';
import { citationText } from '~/server/courses/fill-slots.server';
import type { Context } from '~/server/platform/request-context.server';
import { readRegister } from './read-register.server';

/** Puts the source of an item into words: clauses by the title of their regulation, as they are cited today, or what its author wrote. */
export async function sourceNames({ db, today, language }: Pick<Context, 'db' | 'today'> & { language: Language }) {
  const register = await readRegister(db);
  return ({ citations, basis }: { citations?: readonly Citation[] | undefined; basis?: string | LocalText | null | undefined }): string => {
    if (citations && citations.length > 0) return citations.map((one) => citationText(register, one, language, today)).join(language === 'zh' ? '；' : '; ');
    return typeof basis === 'string' ? basis : basis ? inLanguage(basis, language) : '';
  };
}
