import { Form, useActionData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { RosterPreview } from '~/components/people/roster-preview';
import { Button, ButtonLink } from '~/components/ui/button';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { ROSTER_COLUMNS } from '~/domain/people/roster';
import { useLanguage } from '~/locales/use-language';
import { decodeText } from '~/server/people/decode-roster-file.server';
import { importRoster, previewRoster } from '~/server/people/import-roster.server';
import { forbidden, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, 'person:manage');
  return null;
}

/** First the file, of which nothing is kept; then the text that the preview was made of, judged once more. */
export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'person:manage');
  const form = await request.formData();
  const confirmed = form.get('text');
  if (typeof confirmed === 'string') {
    const result = await importRoster({ ...context, text: confirmed });
    if (result.ok) return redirect(`/admin/people?state=waiting&imported=${result.value.added}&others=${Number(form.get('others')) || 0}`);
    if (result.code === 'forbidden') throw forbidden();
    return data({ state: 'refused' as const, code: result.code, columns: '' }, { status: 409 });
  }
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return data({ state: 'refused' as const, code: 'file-missing' as const, columns: '' }, { status: 400 });
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (!text.ok) return data({ state: 'refused' as const, code: text.code, columns: '' }, { status: 400 });
  const preview = await previewRoster({ ...context, text: text.value });
  if (!preview.ok) return data({ state: 'refused' as const, code: preview.code, columns: '' }, { status: 400 });
  const { rows, problem, missing } = preview.value;
  if (problem) return data({ state: 'refused' as const, code: problem, columns: missing.map((column) => ROSTER_COLUMNS[column][0]).join('、') }, { status: 400 });
  return data({ state: 'preview' as const, text: text.value, rows: rows.map(({ line, shown, verdict, problems }) => ({ line, shown, verdict, problems })) });
}

export default function ImportPeople() {
  const outcome = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <PageHeader title={t('people.import')} lead={t('people.import-lead')} />
      {outcome?.state === 'refused' ? <Notice tone="error" title={t(`people.${outcome.code}`, { columns: outcome.columns })} /> : null}
      {outcome?.state === 'preview' ? <RosterPreview rows={outcome.rows} text={outcome.text} busy={busy} /> : (
        <Form method="post" encType="multipart/form-data" className="flex max-w-form flex-col gap-4">
          <TextField label={t('people.import-file')} hint={t('people.import-hint')} name="file" type="file" accept=".csv,.txt,text/csv,text/plain" required />
          <div className="flex flex-wrap gap-3">
            <Button disabled={busy}>{t('people.check')}</Button>
            <ButtonLink to="/admin/people/template.csv" reloadDocument tone="quiet">{t('people.template')}</ButtonLink>
          </div>
        </Form>
      )}
    </>
  );
}
