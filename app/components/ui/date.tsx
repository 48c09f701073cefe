import { formatDate } from '~/domain/kernel/date-text';
import { useLanguage } from '~/locales/use-language';

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
