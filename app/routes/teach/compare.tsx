import { Form, Link, useLoaderData, useParams } from '@remix-run/react';
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { DiffLines } from '~/components/review/diff-lines';
import { DiffRendered } from '~/components/review/diff-rendered';
import { Button } from '~/components/ui/button';
import { SelectField } from '~/components/ui/field';
import { PageHeader } from '~/components/ui/page-header';
import lessonStyles from '~/lesson/lesson.css?url';
import { useLanguage } from '~/locales/use-language';
import { compareVersions } from '~/server/courses/compare-versions.server';
import { readPreferences } from '~/server/platform/preferences.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: lessonStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'lesson:edit');
  const { language: reader } = await readPreferences(request);
  const query = new URL(request.url).searchParams;
  const comparison = await compareVersions({ ...context, lessonId: String(params.id), from: query.get('from') ?? '', to: query.get('to') ?? '', reader });
  if (!comparison) throw notFound();
  return { comparison };
}

export default function Compare() {
  const { comparison } = useLoaderData<typeof loader>();
  const { id } = useParams();
  const { t, text } = useLanguage();
  const choices = comparison.choices.map((choice) => (
    <option key={choice.id} value={choice.id}>
      {choice.kind === 'version' ? t('courses.version', { number: choice.number }) : choice.kind === 'kept' ? t('review.kept-draft') : t('review.draft')} · {choice.at.date} {choice.at.time}
    </option>
  ));
  return (
    <>
      <PageHeader title={t('review.compare-title')} lead={<Link to={`/teach/lessons/${id}`}>{text(comparison.title)}</Link>} />
      <Form className="mb-6 grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <SelectField label={t('review.compare-from')} name="from" defaultValue={comparison.from}>{choices}</SelectField>
        <SelectField label={t('review.compare-to')} name="to" defaultValue={comparison.to}>{choices}</SelectField>
        <Button>{t('review.compare-do')}</Button>
      </Form>
      {comparison.compared.map((side) => (
        <section key={`${side.language}-${comparison.from}-${comparison.to}`} className="mb-10" aria-labelledby={`compare-${side.language}`}>
          <h2 id={`compare-${side.language}`} className="mb-3">{t(`teach.language-${side.language}`)}</h2>
          {side.same ? <p className="text-ink-soft">{t('review.compare-same')}</p> : (
            <>
              <h3 className="mb-2">{t('review.compare-source')}</h3>
              <DiffLines stretches={side.lines} language={side.language} label={`${t('review.compare-source')} · ${t(`teach.language-${side.language}`)}`} />
              <h3 className="mb-2 mt-6">{t('review.compare-rendered')}</h3>
              {side.rows ? <DiffRendered rows={side.rows} language={side.language} /> : <p className="text-ink-soft">{t('review.cannot-render')}</p>}
            </>
          )}
        </section>
      ))}
    </>
  );
}
