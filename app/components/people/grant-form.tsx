import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SelectField, TextField } from '~/components/ui/field';
import { ROLES } from '~/domain/people/roles';
import type { MessageKey } from '~/locales/registry';
import { useLanguage } from '~/locales/use-language';

const AT_FIELD: Record<string, 'role' | 'from' | 'to' | 'reason' | 'document'> = {
  'role-unknown': 'role', 'role-already-held': 'role', 'administrators-are-separate': 'role', 'administrator-holds-no-other-role': 'role',
  'from-format': 'from', 'to-format': 'to', 'to-before-from': 'to', 'term-too-long': 'to', 'reason-missing': 'reason', 'document-missing': 'document',
};

/** Grants one role to one person. `failure`: what was entered and why it was refused. */
export function GrantForm({ today, busy, failure }: { today: string; busy: boolean; failure: { code: string; form: Record<string, string> } | null }) {
  const { t } = useLanguage();
  const value = (field: string, fallback = '') => failure?.form[field] ?? fallback;
  const error = (field: string) => (failure && AT_FIELD[failure.code] === field ? t(`people.${failure.code}` as MessageKey) : undefined);
  return (
    <Card aria-labelledby="grant">
      <h2 id="grant" className="mb-3">{t('people.grant-title')}</h2>
      <Form method="post" className="flex flex-col gap-4">
        <SelectField label={t('people.grant-role')} name="role" required defaultValue={value('role', 'learner')} error={error('role')}>
          {ROLES.map((role) => <option key={role} value={role}>{t(`people.role-${role}`)}</option>)}
        </SelectField>
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField label={t('people.grant-from')} name="from" type="date" required defaultValue={value('from', today)} error={error('from')} />
          <TextField label={t('people.grant-to')} name="to" type="date" defaultValue={value('to')} error={error('to')} />
        </div>
        <p className="text-sm text-ink-soft">{t('people.grant-to-hint')}</p>
        <TextField label={t('people.grant-reason')} name="reason" required maxLength={200} autoComplete="off" defaultValue={value('reason')} error={error('reason')} />
        <TextField label={t('people.grant-document')} hint={t('people.grant-document-hint')} name="document" maxLength={100} autoComplete="off" defaultValue={value('document')} error={error('document')} />
        <div><Button name="intent" value="grant" disabled={busy}>{t('people.grant')}</Button></div>
      </Form>
    </Card>
  );
}
