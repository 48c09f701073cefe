import { Form, useActionData, useNavigation } from '@remix-run/react';
import { data, redirect, unstable_createMemoryUploadHandler, unstable_parseMultipartFormData, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { BankTabs } from '~/components/bank/bank-tabs';
import { Button } from '~/components/ui/button';
import { TextArea, TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { stageImport } from '~/server/bank/stage-import.server';
import type { FileFailure } from '~/server/questions/read-question-file.server';
import { forbidden, requirePermission } from '~/server/platform/request-context.server';

/** How a paper is laid out, whatever the language of the page. */
const SAMPLE = '一、单项选择题\n1、……（A）\nA. ……  B. ……  C. ……\n解析：……';
const MOST_BYTES = 30 * 1024 * 1024;

export async function loader({ request }: LoaderFunctionArgs) {
  await requirePermission(request, 'bank:edit');
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'bank:edit');
  const failed = (code: FileFailure | 'no-file' | 'no-items', pasted = '') => data({ code, pasted }, { status: 400 });
  if (!request.headers.get('Content-Type')?.startsWith('multipart/form-data')) return failed('no-file');
  // A file beyond the limit is cut off while it is read; what is left is judged as too large.
  const form = await unstable_parseMultipartFormData(request, unstable_createMemoryUploadHandler({ maxPartSize: MOST_BYTES + 1 })).catch(() => null);
  if (!form) return failed('too-large');
  const file = form.get('file');
  const pasted = String(form.get('pasted') ?? '');
  const chosen = file instanceof File && file.size > 0;
  if (!chosen && pasted.trim() === '') return failed('no-file');
  const staged = chosen
    ? await stageImport({ ...context, name: file.name, data: new Uint8Array(await file.arrayBuffer()) })
    : await stageImport({ ...context, name: '', data: new TextEncoder().encode(pasted), format: 'text' });
  if (staged.ok) return redirect(`/bank/import/${staged.value.importId}`);
  if (staged.code === 'forbidden') throw forbidden();
  return failed(staged.code, pasted);
}

export default function Import() {
  const failure = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <PageHeader title={t('bank.import-title')} lead={t('bank.import-lead')} />
      <BankTabs edit />
      {failure ? <Notice tone="error" title={t(`bank.fail-${failure.code}`, { columns: '题型、题干、答案' })} /> : null}
      <Form method="post" encType="multipart/form-data" className="flex max-w-form flex-col gap-4">
        <TextField label={t('bank.file')} hint={t('bank.file-hint')} name="file" type="file" accept=".docx,.doc,.xlsx,.xls,.csv,.txt,.gift,.xml,.zip" />
        <TextArea label={t('bank.paste')} hint={t('bank.paste-hint')} name="pasted" rows={8} defaultValue={failure?.pasted} placeholder={SAMPLE} />
        <div><Button disabled={busy}>{t(busy ? 'bank.reading' : 'bank.read')}</Button></div>
      </Form>
    </>
  );
}
