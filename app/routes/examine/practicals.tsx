import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Card } from '~/components/ui/card';
import { DateTimeText } from '~/components/ui/date';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { PeopleToCheck } from '~/components/practicals/people-to-check';
import { ResultPill } from '~/components/practicals/result-pill';
import { useLanguage } from '~/locales/use-language';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { examinerDesk } from '~/server/practicals/read-practicals.server';
import { startObservation } from '~/server/practicals/start-observation.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'practical:examine');
  return examinerDesk(context);
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'practical:examine');
  const form = await request.formData();
  const setting = form.get('setting') === 'simulation' ? 'simulation' : 'on-site';
  const started = await startObservation({ ...context, learnerId: String(form.get('learner')), setting });
  if (started.ok) return redirect(`/practicals/${started.value.observationId}`);
  if (started.code === 'not-found') throw notFound();
  return data({ code: started.code }, { status: 409 });
}

export default function Practicals() {
  const { sheets, people } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useLanguage();
  const open = sheets.filter((sheet) => sheet.state !== 'complete');
  const done = sheets.filter((sheet) => sheet.state === 'complete');
  const due = people.filter((person) => person.due);
  const others = people.filter((person) => !person.due);
  return (
    <>
      <PageHeader title={t('practicals.title')} lead={t('practicals.lead')} />
      {failure ? <Notice tone="error" title={t(`practicals.problem-${failure.code}`)} /> : null}
      {open.length > 0 ? (
        <Card accent className="mb-6" aria-labelledby="open">
          <h2 id="open" className="mb-2">{t('practicals.open')}</h2>
          <ul className="divide-y divide-line">
            {open.map((sheet) => (
              <li key={sheet.id}>
                <Link to={`/practicals/${sheet.id}${sheet.state === 'draft' ? '' : '/sign'}`} className="row-link flex min-h-target flex-wrap items-center justify-between gap-2">
                  <span><span className="row-title">{sheet.learner}</span> <span className="text-ink-soft">{sheet.staffNumber}</span></span>
                  <span className="text-ink-soft">{t(`practicals.state-${sheet.state}` as 'practicals.state-draft')} · <DateTimeText at={sheet.startedAt} /></span>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <section aria-labelledby="due">
        <h2 id="due" className="mb-2">{t('practicals.due')}</h2>
        {due.length > 0 ? <PeopleToCheck people={due} /> : <p className="text-ink-soft">{t('practicals.none-due')}</p>}
      </section>
      {others.length > 0 ? (
        <details className="mt-6">
          <summary className="min-h-target cursor-pointer py-2 font-medium">{t('practicals.others', { count: others.length })}</summary>
          <PeopleToCheck people={others} />
        </details>
      ) : null}
      {done.length > 0 ? (
        <section className="mt-8" aria-labelledby="done">
          <h2 id="done" className="mb-2">{t('practicals.done')}</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-card">
            {done.map((sheet) => (
              <li key={sheet.id}>
                <Link to={`/practicals/${sheet.id}`} className="row-link flex min-h-target flex-wrap items-center justify-between gap-2 px-4 py-2">
                  <span><span className="row-title">{sheet.learner}</span> <span className="text-ink-soft">{sheet.staffNumber}</span></span>
                  <span className="flex items-center gap-3"><DateTimeText at={sheet.startedAt} /><ResultPill result={sheet.result} /></span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
