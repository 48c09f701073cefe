import type { ReactNode } from 'react';
import { DateText } from '~/components/ui/date';
import type { LocalText } from '~/domain/kernel/text';
import { useLanguage } from '~/locales/use-language';

type Props = { person: { name: string; staffNumber: string; department: LocalText }; centre: LocalText | null; period: string; total: string };

/** The head of the printed certificate of hours; on the screen it is not there. */
export function HoursPaperHead({ person, centre, period, total }: Props) {
  const { t, text } = useLanguage();
  const facts: [string, ReactNode][] = [
    [t('people.name'), person.name], [t('people.staff-number'), person.staffNumber], [t('account.department'), text(person.department)],
    [t('hours.period'), period], [t('hours.total'), t('hours.amount', { hours: total })],
  ];
  return (
    <div className="hidden print:block">
      {centre ? <p className="text-center">{text(centre)}</p> : null}
      <p className="mb-6 mt-1 text-center font-serif text-3xl font-semibold">{t('hours.certificate')}</p>
      <dl className="mb-4 flex flex-wrap gap-x-8 gap-y-1">
        {facts.map(([name, value]) => <div key={name} className="flex gap-2"><dt>{name}{t('hours.colon')}</dt><dd className="font-medium">{value}</dd></div>)}
      </dl>
    </div>
  );
}

/** What the paper is worth, and where it is signed. */
export function HoursPaperFoot({ asOf }: { asOf: string }) {
  const { t } = useLanguage();
  return (
    <div className="mt-6 hidden break-inside-avoid print:block">
      <p className="text-sm">{t('hours.paper-note')} {t('hours.paper-as-of')} <DateText date={asOf} /></p>
      <div className="mt-12 grid grid-cols-3 gap-8">
        {(['sign-holder', 'sign-hr', 'sign-date'] as const).map((key) => <p key={key} className="border-t border-current pt-2">{t(`hours.${key}`)}</p>)}
      </div>
    </div>
  );
}
