import type { CalendarDate } from './calendar';
import type { Language } from './text';

const EN_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** 2026年11月23日 / 23 Nov 2026, from `YYYY-MM-DD`: no zone and no Intl, so server and browser always agree. */
export function formatDate(date: CalendarDate, language: Language): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return language === 'zh' ? `${year}年${month}月${day}日` : `${day} ${EN_MONTHS[month - 1]} ${year}`;
}
