import { useActionData, useLoaderData } from '@remix-run/react';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { CodeSlip } from '~/components/people/code-slip';
import { TeamCard } from '~/components/people/team-card';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { activationAddress } from '~/server/account/activation-address.server';
import { issueCode } from '~/server/people/issue-code.server';
import { readTeam } from '~/server/people/read-team.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'team:read');
  return { people: await readTeam(context) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'team:read');
  const form = await request.formData();
  const issued = await issueCode({ ...context, personId: String(form.get('person') ?? '') });
  if (issued.ok) return data({ state: 'issued' as const, slip: issued.value, address: activationAddress(request) });
  if (issued.code === 'not-found') throw notFound();
  return data({ state: 'failed' as const, code: issued.code }, { status: 409 });
}

export default function Team() {
  const { people } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t('people.team-title')} lead={t('people.team-lead')} />
      {outcome?.state === 'failed' ? <Notice tone="error" title={t(`people.${outcome.code}`)} /> : null}
      {outcome?.state === 'issued' ? (
        <section className="mb-6 max-w-3xl" aria-labelledby="issued">
          <Notice tone="success" title={<span id="issued">{t('people.issued-title', { name: outcome.slip.name })}</span>}>{t('people.issued-once')}</Notice>
          <CodeSlip heading={t('people.code')} {...outcome.slip} address={outcome.address} />
        </section>
      ) : null}
      {people.length === 0 ? <EmptyState title={t('people.team-none')}>{t('people.team-none-why')}</EmptyState> : (
        <ul className="grid gap-4 md:grid-cols-2">
          {people.map((person) => (
            <TeamCard key={person.id} person={person} />
          ))}
        </ul>
      )}
    </>
  );
}
