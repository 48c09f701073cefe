import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { BankTabs } from '~/components/bank/bank-tabs';
import { ChooseAll } from '~/components/bank/choose-all';
import { DraftRow } from '~/components/bank/draft-row';
import { Button } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { can } from '~/domain/people/policy';
import { useLanguage } from '~/locales/use-language';
import { listDrafts } from '~/server/bank/list-bank.server';
import { decideDrafts } from '~/server/bank/move-drafts.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { forbidden, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'bank:review');
  const { language } = await readPreferences(request);
  const listed = await listDrafts({ ...context, language });
  if (!listed.ok) throw forbidden();
  return { toReview: listed.value.toReview, edit: can(context.actor, 'bank:edit') };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'bank:review');
  const form = await request.formData();
  const ids = form.getAll('id').map(String);
  const reason = String(form.get('reason') ?? '');
  const verdict = form.get('intent') === 'return' ? ('return' as const) : ('publish' as const);
  if (ids.length === 0) return data({ code: 'none-chosen' as const, done: null, reason }, { status: 400 });
  const decided = await decideDrafts({ ...context, ids, verdict, reason });
  if (decided.ok) return { code: null, done: { verdict, ...decided.value }, reason: '' };
  if (decided.code === 'forbidden') throw forbidden();
  return data({ code: decided.code, done: null, reason }, { status: 400 });
}

export default function Review() {
  const { toReview, edit } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const done = outcome?.done;
  return (
    <>
      <PageHeader title={t('bank.review-title')} lead={t('bank.review-lead')} />
      <BankTabs edit={edit} />
      {outcome?.code ? <Notice tone="error" title={t(`bank.fail-${outcome.code}`)} /> : null}
      {done ? <Notice tone={done.left > 0 ? 'warning' : 'success'} title={t(`bank.done-${done.verdict}`, { count: done.moved })}>{done.left > 0 ? <p>{t('bank.left-decided', { count: done.left })}</p> : null}</Notice> : null}
      {toReview.length === 0 ? <EmptyState title={t('bank.nothing-to-review')} /> : (
        <Form method="post" key={done ? `${done.verdict}${done.moved}` : 'form'}>
          <ChooseAll />
          <ul className="mt-2">
            {toReview.map((draft) => (
              <DraftRow key={draft.id} draft={draft} open><p className="text-sm text-ink-soft">{t('bank.by', { name: draft.owner })}</p></DraftRow>
            ))}
          </ul>
          <div className="mt-5 flex max-w-form flex-col gap-3">
            <div><Button name="intent" value="publish" disabled={busy}>{t('bank.publish')}</Button></div>
            <TextField name="reason" label={t('bank.return-reason')} maxLength={500} defaultValue={outcome?.reason} error={outcome?.code === 'reason-missing' ? t('bank.fail-reason-missing') : undefined} />
            <div><Button name="intent" value="return" tone="quiet" disabled={busy}>{t('bank.return')}</Button></div>
          </div>
        </Form>
      )}
    </>
  );
}
