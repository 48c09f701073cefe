import { useActionData, useLoaderData } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { PlanForm } from '~/components/classes/plan-form';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import type { PlanProblems } from '~/domain/classes/plan-input';
import { useLanguage } from '~/locales/use-language';
import { planClass } from '~/server/classes/plan-class.server';
import { planningLists } from '~/server/classes/planning-lists.server';
import { readPlanForm } from '~/server/classes/read-plan-form.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'class:manage');
  return planningLists(context);
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'class:manage');
  const { chosen, ...form } = readPlanForm(await request.formData());
  const planned = await planClass({ ...context, ...form });
  if (planned.ok) return redirect(`/classes/${planned.value.classId}`);
  const problems: PlanProblems = 'problems' in planned ? planned.problems : {};
  return data({ code: planned.code, problems, values: form.fields, chosen }, { status: 400 });
}

export default function ClassNew() {
  const lists = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useLanguage();
  return (
    <>
      <PageHeader title={t('classes.plan')} />
      {failure ? <Notice tone="error" title={t(`classes.fail-${failure.code}`)} /> : null}
      <PlanForm lists={lists} values={failure?.values ?? {}} chosen={failure?.chosen ?? []} problems={failure?.problems ?? {}} intent="plan" submitLabel={t('classes.save')} />
    </>
  );
}
