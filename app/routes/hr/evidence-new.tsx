import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Button } from '~/components/ui/button';
import { SelectField, TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { requirementWords } from '~/components/certification/requirement-words';
import { enterEvidence, type EvidenceFields } from '~/server/certification/enter-evidence.server';
import { PROGRAMME_KEY } from '~/server/certification/gather-requirements.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { latestReference } from '~/server/references/read-reference.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'evidence:enter');
  const [people, programme] = await Promise.all([
    context.db.person.findMany({ where: { leftOn: null, id: { not: context.actor.id } }, orderBy: { staffNumber: 'asc' }, select: { id: true, name: true, staffNumber: true } }),
    latestReference(context.db, 'programme', PROGRAMME_KEY),
  ]);
  return { people, requirements: programme?.value.requirements ?? [], today: context.today };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'evidence:enter');
  const form = Object.fromEntries(await request.formData()) as Record<string, string>;
  const [kind, key] = (form.what ?? '').split('/') as [EvidenceFields['kind'], string];
  const entered = await enterEvidence({ ...context, input: { ...form, kind, key } });
  if (entered.ok) return redirect(`/records/${entered.value.personId}`);
  if (entered.code === 'not-found') throw notFound();
  return data({ code: entered.code, fields: entered.fields ?? [], values: form }, { status: 400 });
}

export default function EvidenceNew() {
  const { people, requirements, today } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const values: Record<string, string> = failure?.values ?? {};
  const wrong = (field: string) => (failure?.fields.includes(field) ? t(`certification.wrong-${field}` as 'certification.wrong-document') : undefined);
  const keyOf = (entry: (typeof requirements)[number]) => (entry.kind === 'course' ? entry.course : entry.kind === 'quiz' ? entry.blueprint : entry.kind === 'practical' ? entry.checklist : 'hours');
  return (
    <div className="max-w-form">
      <PageHeader title={t('certification.enter-evidence')} lead={t('certification.enter-lead')} />
      {failure ? <Notice tone="error" title={t(failure.code === 'self' ? 'certification.fail-self' : 'certification.check-fields')} /> : null}
      <Form method="post" className="flex flex-col gap-4">
        <SelectField label={t('certification.person')} name="personId" required defaultValue={values.personId ?? search.get('person') ?? ''} error={wrong('personId')}>
          <option value="" disabled>{t('quizzes.choose')}</option>
          {people.map((person) => <option key={person.id} value={person.id}>{person.name} {person.staffNumber}</option>)}
        </SelectField>
        <SelectField label={t('certification.what')} name="what" required defaultValue={values.what ?? ''} error={wrong('kind')}>
          <option value="" disabled>{t('quizzes.choose')}</option>
          {requirements.map((entry) => <option key={keyOf(entry)} value={`${entry.kind}/${keyOf(entry)}`}>{requirementWords(entry, t)}</option>)}
        </SelectField>
        <SelectField label={t('certification.origin')} name="source" required defaultValue={values.source ?? 'old-records'} error={wrong('source')}>
          <option value="old-records">{t('certification.origin-old-records')}</option>
          <option value="outside">{t('certification.origin-outside')}</option>
        </SelectField>
        <TextField label={t('certification.on-date')} name="onDate" type="date" max={today} required defaultValue={values.onDate} error={wrong('onDate')} />
        <TextField label={t('certification.document')} hint={t('certification.document-hint')} name="document" required maxLength={200} defaultValue={values.document} error={wrong('document')} />
        <TextField label={t('certification.amount')} hint={t('certification.amount-hint')} name="amount" inputMode="decimal" defaultValue={values.amount} error={wrong('amount')} />
        <div><Button>{t('certification.save')}</Button></div>
      </Form>
    </div>
  );
}
