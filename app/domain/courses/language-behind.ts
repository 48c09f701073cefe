import type { CalendarDate } from '~/domain/kernel/calendar';
import type { Language } from '~/domain/kernel/text';
import { splitFrontMatter } from './gate/split-front-matter';

/** `asOf`, `other`: the days of the language left behind and of the other one. */
export type LanguageBehind = { language: Language; asOf: CalendarDate; other: CalendarDate };

/** Which of a lesson's two texts is as of an earlier day than the other; null where both are of one day or one is missing. */
export function languageBehind(sourceZh: string, sourceEn: string | null): LanguageBehind | null {
  const [zh, en] = [asOfDay(sourceZh), sourceEn === null ? null : asOfDay(sourceEn)];
  if (!zh || !en || zh === en) return null;
  return en < zh ? { language: 'en', asOf: en, other: zh } : { language: 'zh', asOf: zh, other: en };
}

/** The day on which a text was true, as its front matter says; null where it says none. */
function asOfDay(source: string): CalendarDate | null {
  const split = splitFrontMatter(source.replace(/\r\n?/g, '\n'));
  const day = split.ok ? /^asOf:[ \t]*["']?(\d{4}-\d{2}-\d{2})["']?[ \t]*$/m.exec(split.value.yaml ?? '')?.[1] : undefined;
  return day ?? null;
}
