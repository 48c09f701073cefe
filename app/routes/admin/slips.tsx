import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { CodeSlip } from '~/components/people/code-slip';
import { Button, ButtonLink } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { PrintButton } from '~/components/ui/print-button';
import { useLanguage } from '~/locales/use-language';
import { activationAddress } from '~/server/account/activation-address.server';
import { printSlips, waitingForSlip } from '~/server/people/print-slips.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'slip:print');
  const all = new URL(request.url).searchParams.has('all');
  return { all, people: await waitingForSlip(context) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'slip:print');
  const form = await request.formData();
  const result = await printSlips({ ...context, personIds: form.getAll('person').map(String) });
  if (!result.ok) return data({ state: 'failed' as const, code: result.code, details: result.details ?? {} }, { status: 400 });
  return data({ state: 'made' as const, slips: result.value, address: activationAddress(request) });
}

export default function Slips() {
  const { people, all } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  if (outcome?.state === 'made') {
    return (
      <>
        <div className="no-print">
          <PageHeader title={t('people.slips')} lead={t('people.slips-print')} action={<><PrintButton tone="primary">{t('shell.print')}</PrintButton><ButtonLink to="/admin/slips" reloadDocument tone="quiet">{t('people.slips-back')}</ButtonLink></>} />
          <Notice tone="warning" title={t('people.slips-made', { count: outcome.slips.length })}>{t('people.slips-made-why')}</Notice>
        </div>
        <div className="grid gap-4 sm:grid-cols-2 print:grid-cols-2 print:gap-0">
          {outcome.slips.map((slip) => (
            <CodeSlip key={slip.personId} heading={t('people.slip-title')} name={slip.name} staffNumber={slip.staffNumber} department={text(slip.department)} code={slip.code} until={slip.until} address={outcome.address} />
          ))}
        </div>
      </>
    );
  }
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('people.slips')} lead={t('people.slips-lead')} action={people.length > 0 && !all ? <ButtonLink to="?all=1" reloadDocument tone="quiet">{t('people.slips-all')}</ButtonLink> : undefined} />
      {outcome?.state === 'failed' ? <Notice tone="error" title={t(`people.${outcome.code}`, outcome.details)} /> : null}
      {people.length === 0 ? <EmptyState title={t('people.slips-nobody')}>{t('people.slips-nobody-why')}</EmptyState> : (
        <Form method="post">
          <ul className="mb-5 divide-y divide-line rounded-card border border-line bg-card">
            {people.map((person) => (
              <li key={person.id}>
                <label className="flex min-h-target items-center gap-3 px-4 py-2">
                  <input type="checkbox" name="person" value={person.id} defaultChecked={all && !person.hasSlip} className="size-5 shrink-0 accent-[rgb(var(--c-accent))]" />
                  <span className="min-w-0">
                    {person.name} <span className="figures text-ink-soft">{person.staffNumber}</span> · <span className="text-ink-soft">{text(person.department)}</span>
                    {person.hasSlip ? <span className="block text-sm text-warn">{t('people.slips-has')}</span> : null}
                  </span>
                </label>
              </li>
            ))}
          </ul>
          <Button disabled={busy}>{t('people.slips-make')}</Button>
        </Form>
      )}
    </div>
  );
}
