import { Form } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { TextArea, TextField } from '~/components/ui/field';
import { useLanguage } from '~/locales/use-language';

/** One person signs on this device with their own PIN or password; nobody is signed in or out. `error`: what was wrong with the secret. */
export function SignBlock({ role, name, busy, objection = '', error }: { role: 'examiner' | 'learner'; name: string; busy: boolean; objection?: string; error?: string }) {
  const { t } = useLanguage();
  return (
    <Card accent className="mt-5" aria-labelledby={`sign-${role}`}>
      <h2 id={`sign-${role}`}>{t(`practicals.sign-${role}`, { name })}</h2>
      <p className="mb-4 mt-1 text-ink-soft">{t(`practicals.meaning-${role}`)}</p>
      <Form method="post" className="flex flex-col gap-4" key={role}>
        <input type="hidden" name="role" value={role} />
        {role === 'learner' ? <TextArea label={t('practicals.objection-label')} name="objection" rows={3} maxLength={2000} defaultValue={objection} /> : null}
        <TextField label={t('practicals.secret')} name="secret" type="password" autoComplete="off" required error={error} />
        <div><Button name="intent" value="sign" disabled={busy}>{t(`practicals.do-sign-${role}`)}</Button></div>
      </Form>
    </Card>
  );
}
