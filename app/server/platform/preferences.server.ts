import { createCookie } from '@remix-run/node';
import type { Language } from '~/domain/kernel/text';
import { TEXT_SIZES, type TextSize } from '~/domain/kernel/text-size';

export type Theme = 'light' | 'dark' | 'system';
export type Preferences = { language: Language; theme: Theme; textSize: TextSize };

const preferencesCookie = createCookie('liubu_preferences', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 31_536_000 });

/** English only for browsers that prefer it to Chinese; everyone else gets Chinese. */
export function languageOfBrowser(header: string | null): Language {
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const tag = part.split(';')[0]?.trim() ?? '';
    if (tag.startsWith('zh')) return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh';
}

/** What the reader chose, or what the browser asks for. */
export function readPreferences(request: Request): Promise<Preferences> {
  return preferencesOf(request.headers.get('Cookie'), request.headers.get('Accept-Language'));
}

/** The same from the two headers. */
export async function preferencesOf(cookie: string | null, acceptLanguage: string | null): Promise<Preferences> {
  const stored = (await preferencesCookie.parse(cookie)) as Partial<Preferences> | null;
  const language = stored?.language === 'zh' || stored?.language === 'en' ? stored.language : languageOfBrowser(acceptLanguage);
  const theme = stored?.theme === 'light' || stored?.theme === 'dark' ? stored.theme : 'system';
  const textSize = TEXT_SIZES.find((size) => size === stored?.textSize) ?? 'normal';
  return { language, theme, textSize };
}

/** The Set-Cookie header that remembers a choice. */
export function rememberPreferences(preferences: Preferences): Promise<string> {
  return preferencesCookie.serialize(preferences);
}
