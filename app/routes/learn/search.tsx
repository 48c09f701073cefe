import { Link, useLoaderData, type MetaFunction } from '@remix-run/react';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { SearchDesk } from '~/components/search/search-desk';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { readPreferences } from '~/server/platform/preferences.server';
import { requirePermission } from '~/server/platform/request-context.server';
import { findWords } from '~/server/search/find-words.server';

const MOST = 30;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.found.query ? `${data.found.query} · ` : ''}搜索 · 六步学堂` }];

/** `?q=`: what is looked for. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'study:self');
  const { language } = await readPreferences(request);
  const words = new URL(request.url).searchParams.get('q') ?? '';
  return { found: await findWords({ ...context, words, language, most: MOST }) };
}

export default function Search() {
  const { found } = useLoaderData<typeof loader>();
  const { t } = useLanguage();
  return (
    <div className="mx-auto max-w-[46rem]">
      <PageHeader title={t('search.title')} lead={<>{t('search.lead')} <Link to="/glossary">{t('search.glossary')}</Link></>} />
      <SearchDesk key={found.query} known={found} most={MOST} />
    </div>
  );
}
