import { DateTimeText, type LocalTime } from '~/components/ui/date';
import { useLanguage } from '~/locales/use-language';
import { QrCode } from './qr-code';

export type CodeSlipProps = {
  heading: string;
  name: string;
  staffNumber: string;
  department?: string;
  code: string;
  until: LocalTime;
  /** Where the code is used, without the code itself. */
  address: string;
  /** Whether the whole link, with its code, can be opened or copied here. */
  linked?: boolean;
};

/** What is handed to a person: number, one-time code, QR. On paper eight of them fill an A4 page. */
export function CodeSlip({ heading, name, staffNumber, department, code, until, address, linked = false }: CodeSlipProps) {
  const { t } = useLanguage();
  const link = `${address}?staff=${encodeURIComponent(staffNumber)}&code=${encodeURIComponent(code)}`;
  return (
    <article className="flex items-center justify-between gap-3 rounded-card border border-line bg-card p-4 text-sm print:h-[62mm] print:break-inside-avoid print:rounded-none print:border-dashed">
      <div className="min-w-0">
        <p className="text-ink-soft">{heading}</p>
        <p className="text-base font-semibold">{name}</p>
        <p className="text-ink-soft">{department ? `${department} · ` : ''}{t('people.staff-number')} <span className="figures text-ink">{staffNumber}</span></p>
        <p className="mt-1"><span className="sr-only">{t('people.code')} </span><code className="figures whitespace-nowrap text-base font-semibold tracking-wide">{code}</code></p>
        <p className="mt-1 text-ink-soft">{t('people.valid-until')} <DateTimeText at={until} /></p>
        <p className="mt-1 break-all text-xs text-ink-soft">{t('people.scan-or-open')} {address}</p>
        {linked ? <p className="no-print"><a href={link} className="inline-flex min-h-target items-center">{t('people.open-link')}</a></p> : null}
      </div>
      <QrCode text={link} label={`${name} ${t('people.code')}`} size={104} />
    </article>
  );
}
