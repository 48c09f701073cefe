import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Button, ButtonLink } from '~/components/ui/button';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { activate, type ActivationFailure } from '~/server/account/activate.server';
import { publicContext } from '~/server/platform/request-context.server';
import { openSession } from '~/server/platform/session.server';

/** The slip's link fills in number and code; opening it uses nothing up. */
export function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  return { staffNumber: (query.get('staff') ?? '').slice(0, 30), code: (query.get('code') ?? '').slice(0, 40) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = publicContext();
  const form = await request.formData();
  const field = (name: string) => String(form.get(name) ?? '');
  const values = { staffNumber: field('staffNumber'), code: field('code') };
  const result = await activate({ ...context, ...values, password: field('password'), passwordAgain: field('passwordAgain'), pin: field('pin').trim() });
  if (!result.ok) return data({ state: 'failed' as const, code: result.code, details: result.details ?? {}, values }, { status: result.code === 'code-blocked' ? 429 : 400 });
  if (!result.value.centreOpen) return { state: 'waiting' as const };
  const cookie = await openSession({ ...context, personId: result.value.personId, userAgent: request.headers.get('User-Agent') });
  return redirect('/', { headers: { 'Set-Cookie': cookie } });
}

const AT_FIELD: Partial<Record<ActivationFailure, 'code' | 'password' | 'passwordAgain' | 'pin'>> = {
  'code-wrong': 'code', 'password-short': 'password', 'password-long': 'password', 'password-personal': 'password', 'password-common': 'password',
  'password-different': 'passwordAgain', 'pin-format': 'pin', 'pin-trivial': 'pin',
};

export default function Activate() {
  const link = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  if (outcome?.state === 'waiting') {
    return (
      <div className="mx-auto max-w-form">
        <PageHeader title={t('account.activated-title')} lead={t('account.activated-wait')} />
        <ButtonLink to="/login">{t('account.to-sign-in')}</ButtonLink>
      </div>
    );
  }
  const failure = outcome?.state === 'failed' ? outcome : null;
  const sentence = failure ? t(`account.${failure.code}`, failure.details) : undefined;
  const at = (field: string) => (failure && AT_FIELD[failure.code] === field ? sentence : undefined);
  const values = failure?.values ?? link;
  return (
    <div className="mx-auto max-w-form">
      <PageHeader title={t('account.activate-title')} lead={t('account.activate-lead')} />
      {sentence ? <Notice tone="error" title={sentence} /> : null}
      <Form method="post" className="flex flex-col gap-4">
        <TextField label={t('account.staff-number')} name="staffNumber" autoComplete="username" autoCapitalize="characters" required defaultValue={values.staffNumber} />
        <TextField label={t('account.code')} hint={t('account.code-hint')} name="code" autoComplete="one-time-code" autoCapitalize="characters" spellCheck={false} required defaultValue={values.code} error={at('code')} className="figures" />
        <TextField label={t('account.new-password')} hint={t('account.new-password-hint')} name="password" type="password" autoComplete="new-password" required error={at('password')} />
        <TextField label={t('account.new-password-again')} name="passwordAgain" type="password" autoComplete="new-password" required error={at('passwordAgain')} />
        <TextField label={t('account.pin')} hint={<>{t('account.pin-hint')}<br />{t('account.activate-reset-pin')}</>} name="pin" type="password" inputMode="numeric" autoComplete="off" maxLength={6} error={at('pin')} />
        <Button disabled={busy}>{t('account.activate')}</Button>
      </Form>
    </div>
  );
}
