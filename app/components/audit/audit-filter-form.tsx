import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { SelectField, TextField } from '~/components/ui/field';
import { AUDIT_ACTIONS } from '~/domain/audit/event';
import { useLanguage } from '~/locales/use-language';

/** Narrows the log by person, act and days. */
export function AuditFilterForm({ filter }: { filter: { person: string; action: string; from: string; to: string } }) {
  const { t, text } = useLanguage();
  return (
    <Form method="get" className="mb-5 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[1fr_1.4fr_1fr_1fr_auto]">
      <TextField label={t('audit.person')} name="person" autoCapitalize="characters" autoComplete="off" defaultValue={filter.person} />
      <SelectField label={t('audit.action')} name="action" defaultValue={filter.action}>
        <option value="">{t('audit.all-actions')}</option>
        {Object.entries(AUDIT_ACTIONS).map(([code, name]) => <option key={code} value={code}>{text(name)}</option>)}
      </SelectField>
      <TextField label={t('audit.from')} name="from" type="date" defaultValue={filter.from} />
      <TextField label={t('audit.to')} name="to" type="date" defaultValue={filter.to} />
      <Button tone="quiet">{t('audit.show')}</Button>
    </Form>
  );
}
