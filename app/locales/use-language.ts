import { createContext, useContext, useMemo } from 'react';
import { inLanguage, type Language, type LocalText } from '~/domain/kernel/text';
import { translate, type MessageKey, type MessageValues, type Translate } from './registry';

/** The language of the page: set once around it, by the root route or by whoever renders a page without Remix. */
export const LanguageContext = createContext<Language>('zh');

/** The reader's language, the translator, and the picker for authored text. */
export function useLanguage(): { language: Language; t: Translate; text: (value: LocalText) => string } {
  const language = useContext(LanguageContext);
  return useMemo(
    () => ({
      language,
      t: (key: MessageKey, values?: MessageValues) => translate(language, key, values),
      text: (value: LocalText) => inLanguage(value, language),
    }),
    [language],
  );
}
