import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { BankTabs } from '~/components/bank/bank-tabs';
import { ChooseAll } from '~/components/bank/choose-all';
import { DraftRow } from '~/components/bank/draft-row';
import { GridFields } from '~/components/bank/grid-fields';
import { DraftFacts } from '~/components/bank/item-body';
import { Button, ButtonLink } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { describeReason } from '~/domain/questions/import/reasons';
import { useLanguage } from '~/locales/use-language';
import { listDrafts } from '~/server/bank/list-bank.server';
import { removeDrafts, submitDrafts } from '~/server/bank/move-drafts.server';
import { tagDrafts, undoTagging } from '~/server/bank/tag-drafts.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { forbidden, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'bank:edit');
  const { language } = await readPreferences(request);
  const listed = await listDrafts({ ...context, language });
  if (!listed.ok) throw forbidden();
  return { own: listed.value.own, submitted: listed.value.submitted };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'bank:edit');
  const { language } = await readPreferences(request);
  const form = await request.formData();
  const ids = form.getAll('id').map(String);
  const text = (name: string) => String(form.get(name) ?? '');
  const values = Object.fromEntries([...form].flatMap(([name, value]) => (name.startsWith('set-') && typeof value === 'string' ? [[name, value]] : [])));
  const failed = (code: 'none-chosen' | 'nothing-set' | 'refused', words = '') => data({ failure: { code, words }, done: null, values }, { status: 400 });
  const done = (kind: 'tagged' | 'undone' | 'submitted' | 'removed', count: number, left = 0, batch = '') => ({ failure: null, done: { kind, count, left, batch }, values: {} as Record<string, string> });
  const intent = text('intent');
  if (intent === 'undo') {
    const undone = await undoTagging({ ...context, batch: text('batch') });
    if (!undone.ok) throw forbidden();
    return done('undone', undone.value.drafts);
  }
  if (ids.length === 0) return failed('none-chosen');
  if (intent === 'submit' || intent === 'remove') {
    const moved = await (intent === 'submit' ? submitDrafts : removeDrafts)({ ...context, ids });
    if (!moved.ok) throw forbidden();
    return done(intent === 'submit' ? 'submitted' : 'removed', moved.value.moved, moved.value.left);
  }
  const tagged = await tagDrafts({
    ...context, ids,
    values: { 用途: text('set-use'), 能力: text('set-competency'), 业务: text('set-line'), 难度: text('set-difficulty'), 红线: text('set-redLine'), 依据: text('set-basis'), 生效: text('set-effectiveFrom') },
  });
  if (tagged.ok) return done('tagged', tagged.value.drafts, 0, tagged.value.batch);
  if (tagged.code === 'forbidden') throw forbidden();
  return tagged.code === 'refused' ? failed('refused', describeReason(tagged.reason, language)) : failed(tagged.code);
}

export default function Drafts() {
  const { own, submitted } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const untagged = own.filter((draft) => draft.view.missing.length > 0).length;
  const done = outcome?.done;
  return (
    <>
      <PageHeader title={t('bank.drafts-title')} lead={t('bank.drafts-lead')} />
      <BankTabs edit />
      {outcome?.failure ? <Notice tone="error" title={outcome.failure.code === 'refused' ? outcome.failure.words : t(`bank.fail-${outcome.failure.code}`)} /> : null}
      {done ? (
        <Notice tone={done.left > 0 ? 'warning' : 'success'} title={t(`bank.done-${done.kind}`, { count: done.count })}>
          {done.left > 0 && (done.kind === 'submitted' || done.kind === 'removed') ? <p>{t(`bank.left-${done.kind}`, { count: done.left })}</p> : null}
          {done.batch ? <Form method="post" className="mt-2"><input type="hidden" name="batch" value={done.batch} /><Button tone="quiet" name="intent" value="undo" disabled={busy}>{t('bank.undo')}</Button></Form> : null}
        </Notice>
      ) : null}
      {own.length === 0 ? (
        <EmptyState title={t('bank.no-drafts')} action={<ButtonLink to="/bank/import">{t('bank.tab-import')}</ButtonLink>}>{t('bank.no-drafts-what')}</EmptyState>
      ) : (
        <Form method="post" key={done ? `${done.kind}${done.batch}${done.count}` : 'form'}>
          <Card className="mb-5" aria-labelledby="set">
            <h2 id="set" className="mb-1">{t('bank.set-title')}</h2>
            <p className="mb-3 text-ink-soft">{t('bank.set-lead', { count: own.length, untagged })}</p>
            <GridFields values={outcome?.values ?? {}} />
            <div className="mt-4 flex flex-wrap gap-3">
              <Button name="intent" value="tag" disabled={busy}>{t('bank.set')}</Button>
              <Button name="intent" value="submit" tone="quiet" disabled={busy}>{t('bank.submit')}</Button>
              <Button name="intent" value="remove" tone="danger" disabled={busy}>{t('bank.remove')}</Button>
            </div>
          </Card>
          <ChooseAll />
          <ul className="mt-2">{own.map((draft) => <DraftRow key={draft.id} draft={draft} />)}</ul>
        </Form>
      )}
      {submitted.length > 0 ? (
        <section aria-labelledby="submitted" className="mt-8">
          <h2 id="submitted" className="mb-2">{t('bank.submitted-title', { count: submitted.length })}</h2>
          <ul>{submitted.map((draft) => <li key={draft.id} className="border-b border-line py-3"><p className="break-words font-medium">{draft.view.stem}</p><DraftFacts view={draft.view} source={draft.source} /></li>)}</ul>
        </section>
      ) : null}
      <p className="mt-6"><Link to="/bank" className="inline-flex min-h-target items-center">{t('bank.tab-items')}</Link></p>
    </>
  );
}
