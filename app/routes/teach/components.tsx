import { Link, useLoaderData, type MetaFunction } from '@remix-run/react';
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Card } from '~/components/ui/card';
import { PageHeader } from '~/components/ui/page-header';
import lessonStyles from '~/lesson/lesson.css?url';
import { useLanguage } from '~/locales/use-language';
import { readComponentGuide } from '~/server/courses/read-component-guide.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { requirePermission } from '~/server/platform/request-context.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }];
export const meta: MetaFunction = () => [{ title: '课文组件 · 六步学堂' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const { language } = await readPreferences(request);
  return { guide: await readComponentGuide({ ...context, language }) };
}

export default function Components() {
  const { guide } = useLoaderData<typeof loader>();
  const { t, text, language } = useLanguage();
  return (
    <>
      <PageHeader title={t('teach.components')} lead={<>{t('teach.components-lead')} <Link to="/teach">{t('nav.teach')}</Link></>} />
      <ul className="flex flex-col gap-6">
        {guide.map((entry) => (
          <li key={entry.key}>
            <Card aria-labelledby={`component-${entry.key}`}>
              <h2 id={`component-${entry.key}`}>{text(entry.name)} <code className="text-base font-normal text-ink-soft">{entry.key}</code></h2>
              <p className="mt-1 text-ink-soft">{text(entry.what)}</p>
              <div className="mt-4 grid gap-4 lg:grid-cols-2">
                {/* A box that scrolls must be focusable, or the keyboard cannot reach its end. */}
                {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
                <pre tabIndex={0} role="region" aria-label={t('teach.source')} className="overflow-x-auto whitespace-pre-wrap rounded-lg border border-line bg-paper p-4 text-sm leading-6">{entry.snippet[language]}</pre>
                {entry.static
                  ? <p className="self-center text-ink-soft">{t(entry.key === 'KnowledgeCheck' ? 'teach.check-in-lesson' : 'teach.seen-in-lesson')}</p>
                  : <article className="lesson min-w-0" dangerouslySetInnerHTML={{ __html: entry.html }} />}
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </>
  );
}
