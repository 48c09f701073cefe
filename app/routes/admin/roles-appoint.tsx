import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { AppointmentPreview } from '~/components/people/appointment-preview';
import { Button, ButtonLink } from '~/components/ui/button';
import { TextArea, TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { APPOINTED_ROLES, type AppointedRole } from '~/domain/people/appointment';
import { useLanguage } from '~/locales/use-language';
import { appoint, previewAppointment, withoutRole, type AppointmentFields } from '~/server/people/appoint.server';
import { forbidden, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'role:grant');
  const fill = new URL(request.url).searchParams.has('fill');
  const waiting = await withoutRole(context);
  return { today: context.today, waiting: waiting.length, learners: fill ? waiting.join('\n') : '' };
}

/** `check` shows what would be granted, `grant` does it, anything else goes back to the form with what was entered. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'role:grant');
  const form = Object.fromEntries(await request.formData()) as Record<string, string>;
  const lists = Object.fromEntries(APPOINTED_ROLES.map((role) => [role, form[`list-${role}`] ?? ''])) as Record<AppointedRole, string>;
  const fields: AppointmentFields = { document: form.document ?? '', from: form.from ?? '', reason: form.reason ?? '', lists };
  if (form.intent === 'back') return data({ state: 'back' as const, form });
  if (form.intent === 'grant') {
    const done = await appoint({ ...context, fields });
    if (done.ok) return redirect(`/admin/roles?granted=${done.value.granted}`);
    if (done.code === 'forbidden') throw forbidden();
    return data({ state: 'failed' as const, code: done.code, form }, { status: 409 });
  }
  const preview = await previewAppointment({ ...context, fields });
  if (!preview.ok) return data({ state: 'failed' as const, code: preview.code, form }, { status: 400 });
  return data({ state: 'preview' as const, form, lines: preview.value.map(({ role, staffNumber, name, verdict, grant }) => ({ role, staffNumber, name, verdict, to: grant?.toDate ?? null })) });
}

export default function Appoint() {
  const { today, waiting, learners } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  if (outcome?.state === 'preview') return <><PageHeader title={t('people.appoint-title')} /><AppointmentPreview lines={outcome.lines} form={outcome.form} busy={busy} /></>;
  const value = (field: string, fallback: string) => outcome?.form[field] ?? fallback;
  const failed = outcome?.state === 'failed' ? outcome.code : null;
  const error = (...codes: string[]) => (failed && codes.includes(failed) ? t(`people.${failed}`) : undefined);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('people.appoint-title')} lead={t('people.appoint-lead')} />
      {failed ? <Notice tone="error" title={t(`people.${failed}`)} /> : null}
      {waiting > 0 && !learners && !outcome ? <p className="mb-5"><ButtonLink to="?fill=1" reloadDocument tone="quiet">{t('people.appoint-fill', { count: waiting })}</ButtonLink></p> : null}
      <Form method="post" action="/admin/roles/appoint" className="flex flex-col gap-4">
        <TextField label={t('people.grant-document')} hint={t('people.appoint-document-hint')} name="document" required maxLength={100} autoComplete="off" defaultValue={value('document', '')} error={error('document-missing')} />
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField label={t('people.grant-from')} name="from" type="date" required defaultValue={value('from', today)} error={error('from-format')} />
          <TextField label={t('people.grant-reason')} name="reason" required maxLength={200} autoComplete="off" defaultValue={value('reason', t('people.appoint-default-reason'))} error={error('reason-missing')} />
        </div>
        <p className="text-ink-soft" id="list-hint">{t('people.appoint-list-hint')}</p>
        <div className="grid gap-4 sm:grid-cols-2">
          {APPOINTED_ROLES.map((role) => (
            <TextArea key={role} label={t('people.appoint-list', { role: t(`people.role-${role}`) })} name={`list-${role}`} rows={role === 'learner' && learners ? 8 : 3} defaultValue={value(`list-${role}`, role === 'learner' ? learners : '')} className="figures" />
          ))}
        </div>
        <div><Button name="intent" value="check" disabled={busy}>{t('people.appoint-check')}</Button></div>
      </Form>
    </div>
  );
}
