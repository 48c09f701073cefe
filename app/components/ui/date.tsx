import type { Language } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026年11月23日 / 23 Nov 2026, from `YYYY-MM-DD`: no zone and no Intl, so server and browser always agree. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${EN_MONTHS[month - 1]} ${year}`;
}

/** The centre's wall-clock parts of an instant; loaders send these instead of instants. */
export type LocalTime = { date: string; time: string };

export function DateText({ date }: { date: string }) {
  const { language } = useLanguage();
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {formatDate(date, language)}
    </time>
  );
}

/** A date and a time of day in the centre's zone. */
export function DateTimeText({ at }: { at: LocalTime }) {
  const { language } = useLanguage();
  return (
    <time dateTime={`${at.date}T${at.time}`} className="whitespace-nowrap">
      {formatDate(at.date, language)} {at.time}
    </time>
  );
}
