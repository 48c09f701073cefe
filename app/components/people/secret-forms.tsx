import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { TextField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';

type Errors = Partial<Record<'current' | 'password' | 'passwordAgain' | 'pin', string>>;

/** Changes the own password; other devices are signed out by it. */
export function PasswordForm({ errors }: { errors: Errors }) {
  const { t } = useLanguage();
  return (
    <Card aria-labelledby="password-title">
      <h2 id="password-title" className="mb-3">{t('account.change-password')}</h2>
      <Form method="post" className="flex flex-col gap-4">
        <TextField label={t('account.current-password')} name="current" id="password-current" type="password" autoComplete="current-password" required error={errors.current} />
        <TextField label={t('account.new-password')} hint={t('account.new-password-hint')} name="password" type="password" autoComplete="new-password" required error={errors.password} />
        <TextField label={t('account.new-password-again')} name="passwordAgain" type="password" autoComplete="new-password" required error={errors.passwordAgain} />
        <div><Button name="intent" value="password">{t('account.change-password')}</Button></div>
      </Form>
    </Card>
  );
}

/** Changes the own signing PIN. */
export function PinForm({ errors }: { errors: Errors }) {
  const { t } = useLanguage();
  return (
    <Card aria-labelledby="pin-title">
      <h2 id="pin-title" className="mb-3">{t('account.change-pin')}</h2>
      <Form method="post" className="flex flex-col gap-4">
        <TextField label={t('account.current-password')} name="current" id="pin-current" type="password" autoComplete="current-password" required error={errors.current} />
        <TextField label={t('account.pin')} hint={t('account.pin-hint')} name="pin" type="password" inputMode="numeric" autoComplete="off" maxLength={6} required error={errors.pin} />
        <div><Button name="intent" value="pin" tone="quiet">{t('account.change-pin')}</Button></div>
      </Form>
    </Card>
  );
}
