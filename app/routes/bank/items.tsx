import { Form, Link, useLoaderData, useNavigation } from '@remix-run/react';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Search } from 'lucide-react';
import { BankTabs } from '~/components/bank/bank-tabs';
import { KeyLines } from '~/components/bank/item-body';
import { Button } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { SelectField } from '~/components/ui/field';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import { BUSINESS_LINES, COMPETENCIES } from '~/domain/kernel/business-line';
import { can } from '~/domain/people/policy';
import { ITEM_USES } from '~/domain/questions/common-fields';
import { useLanguage } from '~/locales/use-language';
import { filterOf } from '~/server/bank/find-items.server';
import { listBank } from '~/server/bank/list-bank.server';
import { retireItem } from '~/server/bank/retire-item.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { forbidden, notFound, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'bank:review');
  const { language } = await readPreferences(request);
  const filter = filterOf(new URL(request.url));
  const listed = await listBank({ ...context, language, filter });
  if (!listed.ok) throw forbidden();
  return { ...listed.value, filter, edit: can(context.actor, 'bank:edit') };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'bank:edit');
  const form = await request.formData();
  const changed = await retireItem({ ...context, questionId: String(form.get('question')), retired: form.get('intent') === 'retire' });
  if (changed.ok) return redirect(`/bank${new URL(request.url).search}`);
  throw changed.code === 'forbidden' ? forbidden() : notFound();
}

export default function Items() {
  const { items, count, pages, page, filter, edit } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const choices = {
    line: BUSINESS_LINES.map((value) => ({ value, label: t(`lines.${value}`) })),
    competency: COMPETENCIES.map((value) => ({ value, label: t(`competencies.${value}-short`) })),
    use: ITEM_USES.map((value) => ({ value, label: t(`bank.use-${value}`) })),
  };
  const asked = { state: filter.state, words: filter.words, use: filter.use, competency: filter.competency, line: filter.line };
  const at = (to: number) => `/bank?${new URLSearchParams({ ...asked, page: String(to) })}`;
  return (
    <>
      <PageHeader title={t('bank.title')} lead={t('bank.lead')} />
      <BankTabs edit={edit} />
      <Form key={Object.values(filter).join()} method="get" action="/bank" role="search" className="mb-5 grid grid-cols-3 gap-3 lg:grid-cols-[2fr_1fr_1fr_1fr] lg:items-end">
        {filter.state === 'retired' ? <input type="hidden" name="state" value="retired" /> : null}
        <div className="col-span-3 flex gap-2 lg:col-span-1">
          <input name="words" type="search" maxLength={80} defaultValue={filter.words} aria-label={t('bank.search')} placeholder={t('bank.search')} className="block min-h-target w-full min-w-0 flex-1 rounded-lg border border-ink-soft bg-card px-3 py-2 text-ink placeholder:text-ink-soft" />
          <Button tone="quiet" className="shrink-0 !px-4"><Search aria-hidden className="size-5" /> {t('courses.filter')}</Button>
        </div>
        {(['line', 'competency', 'use'] as const).map((name) => (
          <SelectField key={name} label={<span className="text-sm">{t(`bank.fact-${name}`)}</span>} name={name} defaultValue={filter[name]} className="text-ellipsis !px-2">
            <option value="">{t('courses.filter-all')}</option>
            {choices[name].map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </SelectField>
        ))}
      </Form>
      <div className="mb-2 flex flex-wrap items-center gap-x-4">
        <p role="status" className="text-ink-soft">{t(filter.state === 'retired' ? 'bank.found-retired' : 'bank.found', { count })}</p>
        <Link to={filter.state === 'retired' ? '/bank' : '/bank?state=retired'} className="inline-flex min-h-target items-center">{t(filter.state === 'retired' ? 'bank.show-live' : 'bank.show-retired')}</Link>
        {edit && count > 0 ? (
          <>
            <a href={`/bank/items.csv?${new URLSearchParams(asked)}`} download className="inline-flex min-h-target items-center">{t('bank.as-table')}</a>
            <a href={`/bank/items.gift?${new URLSearchParams(asked)}`} download className="inline-flex min-h-target items-center">{t('bank.as-gift')}</a>
          </>
        ) : null}
      </div>
      {items.length === 0 ? <EmptyState title={t('bank.no-items')} /> : (
        <ul>
          {items.map((item) => (
            <li key={item.id} className="border-b border-line py-3">
              <p className="whitespace-pre-line break-words font-medium">{item.key.stem}</p>
              <p className="mt-1 flex flex-wrap items-center gap-1.5">
                <Pill>{t(`quizzes.type-${item.type}`)}</Pill> <Pill>{t(`bank.use-${item.use}`)}</Pill> <Pill>{t(`competencies.${item.competency}-short`)}</Pill> <Pill>{t(`lines.${item.line}`)}</Pill>
                {item.redLine ? <Pill tone="bad">{t('quizzes.red-line')}</Pill> : null}
                {item.inForce ? null : <Pill tone="warn">{t('bank.not-in-force')}</Pill>}
              </p>
              <details>
                <summary className="min-h-target cursor-pointer py-2 text-accent-strong">{t('bank.show-key')}</summary>
                <KeyLines lines={item.key.lines} explanation={item.key.explanation} />
                <p className="mt-2 break-words text-sm text-ink-soft">{item.source} · {t('courses.version', { number: item.version })}</p>
                {edit ? (
                  <Form method="post" action={at(page)} className="mt-2">
                    <input type="hidden" name="question" value={item.id} />
                    {filter.state === 'retired'
                      ? <Button name="intent" value="reinstate" tone="quiet" disabled={busy}>{t('bank.reinstate')}</Button>
                      : <><Button name="intent" value="retire" tone="danger" disabled={busy}>{t('bank.retire')}</Button> <span className="text-sm text-ink-soft">{t('bank.retire-what')}</span></>}
                  </Form>
                ) : null}
              </details>
            </li>
          ))}
        </ul>
      )}
      {pages > 1 ? (
        <nav aria-label={t('bank.pages')} className="mt-4 flex items-center gap-4">
          {page > 1 ? <Link to={at(page - 1)} className="inline-flex min-h-target items-center">{t('bank.previous')}</Link> : null}
          <span>{t('bank.page-of', { page, pages })}</span>
          {page < pages ? <Link to={at(page + 1)} className="inline-flex min-h-target items-center">{t('bank.next')}</Link> : null}
        </nav>
      ) : null}
    </>
  );
}
