import { z } from 'zod';
import { inLanguage, shippedText, type Language } from '~/domain/kernel/text';

/** A word of the trade as lessons use it. `aka`: other words that people say or type for it, found by search. */
export const glossaryTerm = z.strictObject({
  key: z.string().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case and hyphens'),
  term: shippedText,
  aka: z.array(z.string().trim().min(1).max(60)).max(8).optional(),
  definition: shippedText,
  /** Where the meaning was read: a clause of the register, or words. */
  source: z.union([
    z.strictObject({ standard: z.string().min(1).max(80), version: z.string().min(1).max(40), article: z.string().min(1).max(40) }),
    z.strictObject({ text: shippedText }),
  ]),
});
export type GlossaryTerm = z.infer<typeof glossaryTerm>;

/** `content/glossary/<group>.yaml` (docs/content-format.md). */
export const glossaryFile = z.strictObject({ terms: z.array(glossaryTerm).min(1) }).superRefine((file, context) => {
  const seen = new Set<string>();
  file.terms.forEach((entry, index) => {
    if (seen.has(entry.key)) context.addIssue({ code: 'custom', message: `the key ${entry.key} is used twice`, path: ['terms', index, 'key'] });
    seen.add(entry.key);
  });
});

/** In the reader's order: Chinese by pinyin, English by letter. */
export function sortedTerms(terms: readonly GlossaryTerm[], language: Language): GlossaryTerm[] {
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN-u-co-pinyin' : 'en');
  return [...terms].sort((a, b) => collator.compare(inLanguage(a.term, language), inLanguage(b.term, language)));
}
