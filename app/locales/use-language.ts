import { useRouteLoaderData } from '@remix-run/react';
import { useMemo } from 'react';
import { inLanguage, type Language, type LocalText } from '~/domain/kernel/text';
import { translate, type MessageKey, type MessageValues, type Translate } from './registry';

/** The reader's language, the translator, and the picker for authored text. */
export function useLanguage(): { language: Language; t: Translate; text: (value: LocalText) => string } {
  const root = useRouteLoaderData('root') as { language: Language } | undefined;
  const language = root?.language ?? 'zh';
  return useMemo(
    () => ({
      language,
      t: (key: MessageKey, values?: MessageValues) => translate(language, key, values),
      text: (value: LocalText) => inLanguage(value, language),
    }),
    [language],
  );
}
