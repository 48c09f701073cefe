import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { ChooseAll } from '~/components/bank/choose-all';
import { DraftFacts, KeyLines } from '~/components/bank/item-body';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SelectField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import { ITEM_USES } from '~/domain/questions/common-fields';
import { useLanguage } from '~/locales/use-language';
import { confirmImport, discardImport } from '~/server/bank/confirm-import.server';
import { readImport } from '~/server/bank/stage-import.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { forbidden, notFound, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'bank:edit');
  const { language } = await readPreferences(request);
  const staged = await readImport({ ...context, importId: String(params.id), language });
  if (!staged) throw notFound();
  return staged;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'bank:edit');
  const form = await request.formData();
  const importId = String(params.id);
  if (form.get('intent') === 'discard') {
    await discardImport({ ...context, importId });
    return redirect('/bank/import');
  }
  const use = ITEM_USES.find((one) => one === form.get('use')) ?? 'formal';
  const confirmed = await confirmImport({ ...context, importId, use, indexes: form.getAll('index').map(Number) });
  if (confirmed.ok) return redirect('/bank/drafts');
  if (confirmed.code === 'forbidden') throw forbidden();
  if (confirmed.code === 'not-found') throw notFound();
  return data({ code: confirmed.code }, { status: 400 });
}

export default function ImportPreview() {
  const { fileName, items } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const accepted = items.filter((item) => item.view !== null);
  return (
    <>
      <PageHeader title={t('bank.preview-title')} lead={<span className="break-words">{t('bank.preview-lead', { file: fileName || t('bank.pasted'), accepted: accepted.length, refused: items.length - accepted.length })}</span>} />
      {failure ? <Notice tone="error" title={t(`bank.fail-${failure.code}`)} /> : null}
      <Form method="post">
        {accepted.length > 0 ? <ChooseAll /> : null}
        <ol className="my-3">
          {items.map((item) => (
            <li key={item.index} className="flex items-start gap-3 border-b border-line py-3">
              {item.view ? <input type="checkbox" name="index" value={item.index} id={`item-${item.index}`} defaultChecked={!item.twin} className="mt-1 size-6 shrink-0 accent-[rgb(var(--c-accent))]" /> : <span className="w-6 shrink-0" />}
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                  {t('bank.line', { line: item.line })}
                  <Pill tone={item.view ? 'good' : 'bad'} icon={item.view ? CircleCheck : TriangleAlert}>{t(item.view ? 'bank.understood' : 'bank.refused')}</Pill>
                  {item.twin ? <Pill tone="warn">{t('bank.twin')}</Pill> : null}
                </p>
                {item.view ? (
                  <>
                    <label htmlFor={`item-${item.index}`} className="block cursor-pointer whitespace-pre-line break-words font-medium">{item.view.stem}</label>
                    <KeyLines lines={item.view.lines} explanation={item.view.explanation} />
                    <DraftFacts view={item.view} source={item.source} />
                  </>
                ) : <p>{item.reason}</p>}
              </div>
            </li>
          ))}
        </ol>
        <Card aria-labelledby="confirm">
          <h2 id="confirm" className="mb-1">{t('bank.confirm-title')}</h2>
          <p className="mb-3 text-ink-soft">{t('bank.confirm-lead')}</p>
          <div className="max-w-form">
            <SelectField name="use" label={t('bank.default-use')} hint={t('bank.default-use-hint')} defaultValue="formal">
              {ITEM_USES.map((use) => <option key={use} value={use}>{t(`bank.use-${use}`)}</option>)}
            </SelectField>
          </div>
          <div className="mt-4 flex flex-wrap gap-3">
            {accepted.length > 0 ? <Button name="intent" value="confirm" disabled={busy}>{t('bank.confirm')}</Button> : null}
            <Button name="intent" value="discard" tone="quiet" disabled={busy}>{t('bank.discard')}</Button>
          </div>
        </Card>
      </Form>
    </>
  );
}
