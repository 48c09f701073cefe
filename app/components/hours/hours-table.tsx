import { DateText } from '~/components/ui/date';
import { hoursText } from '~/domain/study/hours-of-minutes';
import type { LedgerLine } from '~/domain/study/hours-ledger';
import { useLanguage } from '~/locales/use-language';
import { whyWords } from './why-words';

/** The ledger: what, when, how many and why. On a phone the day stands beneath what it was, so that nothing scrolls aside. */
export function HoursTable({ lines, total }: { lines: LedgerLine[]; total: number }) {
  const { t, text } = useLanguage();
  const wide = 'hidden whitespace-nowrap sm:table-cell print:table-cell';
  const narrow = 'sm:hidden print:hidden';
  return (
    <table className="w-full border-collapse rounded-card text-left text-[0.95rem] [&_td]:border-t [&_td]:border-line [&_td]:px-3 [&_td]:py-3 [&_td]:align-top [&_th]:px-3 [&_th]:py-2 sm:[&_td]:px-4 sm:[&_th]:px-4 print:text-sm print:[&_td]:py-1.5">
      <caption className="sr-only">{t('hours.title')}</caption>
      <thead>
        <tr className="text-ink-soft">
          <th scope="col" className={`font-medium ${wide}`}>{t('hours.date')}</th>
          <th scope="col" className="font-medium">{t('hours.what')}</th>
          <th scope="col" className="whitespace-nowrap text-right font-medium">{t('hours.hours')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="break-inside-avoid">
            <td className={wide}><DateText date={line.onDate} /></td>
            <td>
              <span className="font-medium">{text(line.title)}</span>
              <span className="block text-sm text-ink-soft"><span className={narrow}><DateText date={line.onDate} /> · </span>{whyWords(line, t)}</span>
            </td>
            <td className="figures whitespace-nowrap text-right">{hoursText(line.hundredths)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="font-semibold">
          <td className={wide} />
          <td>{t('hours.total')}</td>
          <td className="figures whitespace-nowrap text-right">{hoursText(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
