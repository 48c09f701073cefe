import { useLoaderData, type MetaFunction } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { TermDesk } from '~/components/glossary/term-desk';
import { PageHeader } from '~/components/ui/page-header';
import { can } from '~/domain/people/policy';
import { useLanguage } from '~/locales/use-language';
import { readPreferences } from '~/server/platform/preferences.server';
import { requireActor } from '~/server/platform/request-context.server';
import { listTerms } from '~/server/standards/list-terms.server';

export const meta: MetaFunction = () => [{ title: '术语表 · 六步学堂' }];

/** `?filter=`: only the terms that are meant by these words. For everybody who works here: trainers, too, write by it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  const { language } = await readPreferences(request);
  const filter = (new URL(request.url).searchParams.get('filter') ?? '').slice(0, 60);
  return { terms: await listTerms({ ...context, language }), filter, search: can(context.actor, 'study:self') };
}

export default function Glossary() {
  const { terms, filter, search } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <div className="mx-auto max-w-[46rem]">
      <PageHeader title={t('glossary.title')} lead={t('glossary.lead')} />
      <TermDesk key={filter} terms={terms} filter={filter} search={search} />
    </div>
  );
}
