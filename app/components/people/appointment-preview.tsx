import { Form } from '@remix-run/react';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { DateText } from '~/components/ui/date';
import { Notice } from '~/components/ui/notice';
import { Pill } from '~/components/ui/pill';
import { Table } from '~/components/ui/table';
import type { AppointedRole, AppointmentVerdict } from '~/domain/people/appointment';
import { useLanguage } from '~/locales/use-language';

type Line = { role: AppointedRole; staffNumber: string; name: string | null; verdict: AppointmentVerdict; to: string | null };

/** What a document would grant, line by line, and the button that grants it. `form`: everything that was entered, sent again with it. */
export function AppointmentPreview({ lines, form, busy }: { lines: Line[]; form: Record<string, string>; busy: boolean }) {
  const { t } = useLanguage();
  const ready = lines.filter((line) => line.verdict === 'ready').length;
  return (
    <>
      <Notice tone={ready < lines.length ? 'warning' : 'info'} title={t('people.appoint-verdicts', { ready, others: lines.length - ready })} />
      <Form method="post" className="mb-5 flex flex-wrap gap-3">
        {Object.entries(form).filter(([name]) => name !== 'intent').map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
        {ready > 0 ? <Button name="intent" value="grant" disabled={busy}>{t('people.appoint-confirm', { ready })}</Button> : null}
        <Button name="intent" value="back" tone="quiet">{t('people.appoint-back')}</Button>
      </Form>
      <Table label={t('people.appoint-title')} head={<tr><th scope="col">{t('people.grant-role')}</th><th scope="col">{t('people.staff-number')}</th><th scope="col">{t('people.name')}</th><th scope="col">{t('people.verdict')}</th><th scope="col">{t('people.grant-to')}</th></tr>}>
        {lines.map((line, index) => (
          <tr key={index}>
            <td className="whitespace-nowrap">{t(`people.role-${line.role}`)}</td>
            <td className="figures">{line.staffNumber}</td>
            <td className="whitespace-nowrap">{line.name ?? '—'}</td>
            <td className="min-w-44">
              {line.verdict === 'ready' ? <Pill tone="good" icon={CircleCheck}>{t('people.appoint-ready')}</Pill> : (
                <span className="inline-flex items-start gap-1 text-sm text-danger"><TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />{t(`people.${line.verdict}`)}</span>
              )}
            </td>
            <td>{line.verdict !== 'ready' ? '—' : line.to ? <DateText date={line.to} /> : t('people.open-ended')}</td>
          </tr>
        ))}
      </Table>
    </>
  );
}
