import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Button } from '~/components/ui/button';
import { TextArea, TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import type { PlanField, PlanProblems } from '~/domain/classes/plan-input';
import { useLanguage } from '~/locales/use-language';
import { planClass } from '~/server/classes/plan-class.server';
import { planningLists } from '~/server/classes/read-classes.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'class:manage');
  return planningLists(context);
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'class:manage');
  const form = await request.formData();
  const texts = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Partial<Record<PlanField, string>>;
  const ids = (name: string) => form.getAll(name).map(String);
  const planned = await planClass({ ...context, fields: texts, teacherIds: ids('teacher'), personIds: ids('person'), departmentIds: ids('department') });
  if (planned.ok) return redirect(`/classes/${planned.value.classId}`);
  const problems: PlanProblems = 'problems' in planned ? planned.problems : {};
  return data({ code: planned.code, problems, values: texts, chosen: [...ids('teacher'), ...ids('person'), ...ids('department')] }, { status: 400 });
}

export default function ClassNew() {
  const { teachers, learners, departments } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const values: Partial<Record<string, string>> = failure?.values ?? {};
  const wrong = (field: PlanField) => {
    const problem = (failure?.problems as PlanProblems | undefined)?.[field];
    return problem ? t(`classes.problem-${problem}`) : undefined;
  };
  const boxes = (name: string, people: { id: string; label: string }[], legend: string) => (
    <fieldset className="rounded-card border border-line p-4">
      <legend className="px-1 font-medium">{legend}</legend>
      <div className="grid max-h-56 gap-x-4 overflow-y-auto sm:grid-cols-2">
        {people.map((person) => (
          <label key={person.id} className="flex min-h-target items-center gap-3">
            <input type="checkbox" name={name} value={person.id} defaultChecked={failure?.chosen.includes(person.id)} className="size-5 accent-[rgb(var(--c-accent))]" />
            {person.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
  return (
    <div className="max-w-2xl">
      <PageHeader title={t('classes.plan')} />
      {failure ? <Notice tone="error" title={t(`classes.fail-${failure.code}`)} /> : null}
      <Form method="post" className="flex flex-col gap-4">
        <TextField label={t('classes.title-zh')} name="titleZh" required maxLength={80} defaultValue={values.titleZh} error={wrong('titleZh')} />
        <TextField label={t('classes.title-en')} name="titleEn" maxLength={160} defaultValue={values.titleEn} error={wrong('titleEn')} />
        <TextField label={t('classes.place')} name="place" required maxLength={80} defaultValue={values.place} error={wrong('place')} />
        <TextField label={t('classes.starts')} name="startsAt" type="datetime-local" required defaultValue={values.startsAt} error={wrong('startsAt')} />
        <TextField label={t('classes.ends')} name="endsAt" type="datetime-local" required defaultValue={values.endsAt} error={wrong('endsAt')} />
        <TextField label={t('classes.minutes')} hint={t('classes.minutes-hint')} name="minutes" inputMode="numeric" defaultValue={values.minutes} error={wrong('minutes')} />
        <TextArea label={t('classes.notice')} name="notice" rows={5} required maxLength={4000} defaultValue={values.notice} error={wrong('notice')} />
        {boxes('teacher', teachers.map((person) => ({ id: person.id, label: `${person.name} ${person.staffNumber}` })), t('classes.teachers'))}
        {boxes('department', departments.map((row) => ({ id: row.id, label: text(row.name) })), t('classes.departments'))}
        {boxes('person', learners.map((person) => ({ id: person.id, label: `${person.name} ${person.staffNumber}` })), t('classes.people'))}
        <div><Button>{t('classes.save')}</Button></div>
      </Form>
    </div>
  );
}
