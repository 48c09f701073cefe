import { z } from 'zod';

/** Languages of the interface and of authored text. Chinese is always there, English where the author gave it. */
export type Language = 'zh' | 'en';

/** Authored text in both languages. What we ship has both; a centre's own text may lack English. */
export type LocalText = { zh: string; en?: string };

export const localText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1).optional() });
/** Shipped content must be complete in both languages. */
export const shippedText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Text that an author may leave out altogether. */
export const emptyText = z.strictObject({ zh: z.literal('') });

/** The text in the reader's language, falling back to Chinese. */
export function inLanguage(text: LocalText, language: Language): string {
  return language === 'en' ? (text.en ?? text.zh) : text.zh;
}
