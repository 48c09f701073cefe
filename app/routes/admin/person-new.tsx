import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { PersonFields } from '~/components/people/person-fields';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { readOrganisation } from '~/server/people/read-organisation.server';
import { addPerson, type PersonFields as Fields } from '~/server/people/save-person.server';
import { forbidden, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { db, today } = await requirePermission(request, 'person:manage');
  const { departments, posts } = await readOrganisation(db);
  return {
    today,
    departments: departments.map(({ id, name, depth }) => ({ id, name, depth })),
    posts: posts.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'person:manage');
  const fields = Object.fromEntries(await request.formData()) as Fields;
  const result = await addPerson({ ...context, fields });
  if (result.ok) return redirect(`/admin/people/${result.value.personId}?done=saved`);
  if (result.code !== 'person-invalid') throw forbidden();
  return data({ problems: result.problems, fields }, { status: 400 });
}

export default function NewPerson() {
  const { today, departments, posts } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <div className="mx-auto max-w-form">
      <PageHeader title={t('people.add')} lead={t('people.add-lead')} />
      {failure ? <Notice tone="error" title={t('people.invalid')} /> : null}
      <Form method="post" className="flex flex-col gap-4">
        <PersonFields values={failure?.fields ?? { joinedOn: today }} problems={failure?.problems ?? {}} departments={departments} posts={posts} />
        <div><Button disabled={busy}>{t('people.add')}</Button></div>
      </Form>
    </div>
  );
}
