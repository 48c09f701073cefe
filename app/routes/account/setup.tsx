import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { CodeSlip } from '~/components/people/code-slip';
import { Button } from '~/components/ui/button';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { PrintButton } from '~/components/ui/print-button';
import { Pill } from '~/components/ui/pill';
import { wallClock } from '~/domain/kernel/wall-clock';
import { ADMINISTRATOR_ROLES } from '~/domain/people/roles';
import type { SetupField } from '~/domain/people/setup-input';
import { useLanguage } from '~/locales/use-language';
import { activationAddress } from '~/server/account/activation-address.server';
import { notFound, publicContext } from '~/server/platform/request-context.server';
import { nameAdministrators } from '~/server/setup/name-administrators.server';
import { readSetup } from '~/server/setup/read-setup.server';

export async function loader({ params }: LoaderFunctionArgs) {
  const setup = await readSetup({ ...publicContext(), token: String(params.token) });
  // Not thrown: when the form (a document load) has just used the link up, this page still has to show what the form returned.
  if (!setup) return data({ setup: null }, { status: 404 });
  const { nameZh, nameEn, administrators } = setup;
  return { setup: { nameZh, nameEn, administrators: administrators.map(({ role, name, staffNumber, active }) => ({ role, name, staffNumber, active })) } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = publicContext();
  const fields = Object.fromEntries(await request.formData()) as Partial<Record<SetupField, string>>;
  const result = await nameAdministrators({ ...context, token: String(params.token), fields });
  if (result.ok) {
    const links = result.value.map(({ role, name, staffNumber, code, expiresAt }) => ({ role, name, staffNumber, code, until: wallClock(expiresAt, context.zone) }));
    return data({ state: 'named' as const, links, address: activationAddress(request) }, { status: 200 });
  }
  if (result.code === 'not-found') throw notFound();
  return data({ state: 'invalid' as const, problems: result.problems, fields }, { status: 400 });
}

export default function SetUp() {
  const { setup } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  if (outcome?.state === 'named') {
    return (
      <div className="mx-auto max-w-3xl">
        <PageHeader title={t('setup.links-title')} lead={t('setup.links-once')} action={<PrintButton>{t('shell.print')}</PrintButton>} />
        <div className="flex flex-col gap-4">
          {outcome.links.map((link) => <CodeSlip key={link.role} heading={t(`people.role-${link.role}`)} {...link} address={outcome.address} linked />)}
        </div>
        <p className="mt-6 text-ink-soft">{t('setup.links-next')}</p>
      </div>
    );
  }
  if (!setup) return <div className="mx-auto max-w-form"><PageHeader title={t('setup.gone-title')} lead={t('setup.gone-why')} /></div>;
  const invalid = outcome?.state === 'invalid' ? outcome : null;
  const field = (name: SetupField, fallback: string) => ({
    name, required: true, maxLength: 100, autoComplete: 'off', defaultValue: invalid?.fields[name] ?? fallback,
    error: invalid?.problems[name] ? t(`setup.${invalid.problems[name]}`) : undefined,
  });
  return (
    <div className="mx-auto max-w-form">
      <PageHeader title={t('setup.title')} lead={t(setup.administrators.length > 0 ? 'setup.again-lead' : 'setup.lead')} />
      {invalid ? <Notice tone="error" title={t('setup.invalid')} /> : null}
      <Form method="post" reloadDocument className="flex flex-col gap-4">
        <h2>{t('setup.centre')}</h2>
        <TextField label={t('setup.name-zh')} {...field('nameZh', setup.nameZh)} />
        <TextField label={t('setup.name-en')} {...field('nameEn', setup.nameEn)} />
        <h2 className="mt-4">{t('setup.administrators')}</h2>
        {ADMINISTRATOR_ROLES.map((role) => {
          const named = setup.administrators.find((one) => one.role === role);
          const title = t(`people.role-${role}`);
          return (
            <fieldset key={role} className="flex flex-col gap-3 rounded-card border border-line bg-card p-4">
              <legend className="px-2 font-semibold">{title}</legend>
              <p className="text-ink-soft">{t(`setup.duty-${role}`)}</p>
              {named?.active ? <p>{named.name} <span className="figures">{named.staffNumber}</span> <Pill tone="good">{t('setup.active')}</Pill></p> : (
                <>
                  <TextField label={t('setup.person-name', { role: title })} {...field(`${role}-name`, named?.name ?? '')} />
                  <TextField label={t('setup.person-number', { role: title })} {...field(`${role}-number`, named?.staffNumber ?? '')} autoCapitalize="characters" />
                </>
              )}
            </fieldset>
          );
        })}
        <Button disabled={busy}>{t('setup.submit')}</Button>
      </Form>
    </div>
  );
}
