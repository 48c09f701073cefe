import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { DepartmentForm, PostForm } from '~/components/people/unit-forms';
import { Card } from '~/components/ui/card';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { addDepartment, addPost } from '~/server/people/change-organisation.server';
import { readOrganisation } from '~/server/people/read-organisation.server';
import { requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const { db } = await requirePermission(request, 'person:manage');
  return readOrganisation(db);
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'person:manage');
  const form = await request.formData();
  const fields = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
  const lines = form.getAll('lines').map(String);
  const intent = fields.intent === 'post' ? ('post' as const) : ('department' as const);
  const result = intent === 'post' ? await addPost({ ...context, fields: { ...fields, lines } }) : await addDepartment({ ...context, fields });
  if (result.ok) return redirect('/admin/departments?done=saved');
  return data({ intent, code: result.code, fields, lines }, { status: result.code === 'forbidden' ? 403 : 400 });
}

export default function Departments() {
  const { departments, posts } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const [search] = useSearchParams();
  const entered = (intent: 'post' | 'department') => (failure?.intent === intent ? { code: failure.code, fields: failure.fields, lines: failure.lines } : null);
  return (
    <>
      <PageHeader title={t('people.departments')} lead={t('people.departments-lead')} />
      {failure ? <Notice tone="error" title={t(`people.${failure.code}`)} /> : search.get('done') ? <Notice tone="success" title={t('people.saved')} /> : null}
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <Card aria-labelledby="departments">
          <h2 id="departments" className="mb-3">{t('people.department')}</h2>
          <ul className="mb-6 divide-y divide-line">
            {departments.map((row) => (
              <li key={row.id} className="flex items-baseline justify-between gap-3 py-2" style={{ paddingLeft: `${row.depth * 1.25}rem` }}>
                <span>{text(row.name)}</span><code className="text-sm text-ink-soft">{row.code}</code>
              </li>
            ))}
          </ul>
          <DepartmentForm departments={departments} failure={entered('department')} />
        </Card>
        <Card aria-labelledby="posts">
          <h2 id="posts" className="mb-3">{t('people.posts')}</h2>
          {posts.length === 0 ? <p className="mb-6 text-ink-soft">{t('people.posts-none')}</p> : (
            <ul className="mb-6 divide-y divide-line">
              {posts.map((row) => (
                <li key={row.id} className="flex items-baseline justify-between gap-3 py-2">
                  <span>{text(row.name)} <span className="text-sm text-ink-soft">{row.lines.map((line) => t(`lines.${line}`)).join(' · ') || t('people.no-counter')}</span></span><code className="text-sm text-ink-soft">{row.code}</code>
                </li>
              ))}
            </ul>
          )}
          <PostForm failure={entered('post')} />
        </Card>
      </div>
    </>
  );
}
