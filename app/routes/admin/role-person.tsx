import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { GrantForm } from '~/components/people/grant-form';
import { RoleList } from '~/components/people/role-list';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { can } from '~/domain/people/policy';
import { useLanguage } from '~/locales/use-language';
import { endRole } from '~/server/people/end-role.server';
import { grantRole } from '~/server/people/grant-role.server';
import { readRoleHolder } from '~/server/people/list-roles.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'role:read');
  const personId = String(params.id);
  const holder = await readRoleHolder({ ...context, personId });
  if (!holder) throw notFound();
  return { holder, today: context.today, self: personId === context.actor.id, grant: can(context.actor, 'role:grant', { personId }) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'role:read');
  const personId = String(params.id);
  const form = Object.fromEntries(await request.formData()) as Record<string, string>;
  const result = form.intent === 'end'
    ? await endRole({ ...context, assignmentId: form.assignment ?? '', reason: form.endReason ?? '' })
    : await grantRole({ ...context, personId, fields: form });
  if (result.ok) return redirect(`/admin/roles/${personId}?done=saved`);
  if (result.code === 'not-found') throw notFound();
  return data({ code: result.code, form }, { status: result.code === 'forbidden' ? 403 : 400 });
}

export default function RolePerson() {
  const { holder, today, self, grant } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const sentence = failure ? t(`people.${failure.code}`) : undefined;
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={holder.name} lead={<><span className="figures">{holder.staffNumber}</span> · {text(holder.department)}</>} />
      {sentence ? <Notice tone="error" title={sentence} /> : search.get('done') ? <Notice tone="success" title={t('people.saved')} /> : null}
      {self ? <Notice title={t('people.roles-self')} /> : null}
      <div className="flex flex-col gap-5">
        <Card aria-labelledby="roles">
          <h2 id="roles" className="mb-3">{t('people.roles')}</h2>
          <RoleList roles={holder.roles} action={(entry) => grant && entry.state !== 'past' ? (
            <details className="mt-2" open={failure?.form.assignment === entry.id}>
              <summary className="inline-flex min-h-target cursor-pointer items-center text-danger">{t('people.end-title')}</summary>
              <Form method="post" className="mt-2 grid items-end gap-3 sm:grid-cols-[1fr_auto]">
                <input type="hidden" name="assignment" value={entry.id} />
                <TextField label={t('people.end-reason')} name="endReason" id={`reason-${entry.id}`} required maxLength={200} defaultValue={failure?.form.assignment === entry.id ? failure.form.endReason : ''} />
                <Button name="intent" value="end" tone="danger">{t('people.end-role', { role: t(`people.role-${entry.role}`) })}</Button>
              </Form>
            </details>
          ) : null} />
        </Card>
        {grant && !holder.left ? <GrantForm today={today} busy={busy} failure={failure && failure.form.intent === 'grant' ? failure : null} /> : null}
      </div>
    </div>
  );
}
