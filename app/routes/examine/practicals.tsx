import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { ShieldAlert } from 'lucide-react';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText, DateTimeText } from '~/components/ui/date';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
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
                <Link to={`/practicals/${sheet.id}${sheet.state === 'draft' ? '' : '/sign'}`} className="flex min-h-target flex-wrap items-center justify-between gap-2">
                  <span>{sheet.learner} <span className="text-ink-soft">{sheet.staffNumber}</span></span>
                  <span className="text-ink-soft">{t(`practicals.state-${sheet.state}` as 'practicals.state-draft')} · <DateTimeText at={sheet.startedAt} /></span>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <PeopleList id="due" title={t('practicals.due')} people={due} empty={t('practicals.none-due')} />
      <details className="mt-6">
        <summary className="min-h-target cursor-pointer py-2 font-medium">{t('practicals.others', { count: others.length })}</summary>
        <PeopleList id="others" title="" people={others} empty="" />
      </details>
      {done.length > 0 ? (
        <section className="mt-8" aria-labelledby="done">
          <h2 id="done" className="mb-2">{t('practicals.done')}</h2>
          <ul className="divide-y divide-line rounded-card border border-line bg-card">
            {done.map((sheet) => (
              <li key={sheet.id}>
                <Link to={`/practicals/${sheet.id}`} className="flex min-h-target flex-wrap items-center justify-between gap-2 px-4 py-2">
                  <span>{sheet.learner} <span className="text-ink-soft">{sheet.staffNumber}</span></span>
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

type Desk = { id: string; name: string; staffNumber: string; department: { zh: string; en: string }; last: { result: string; on: string | null; nextOn: string | null } | null; problem: string | null };

function PeopleList({ id, title, people, empty }: { id: string; title: string; people: Desk[]; empty: string }) {
  const { t, text } = useLanguage();
  return (
    <section aria-labelledby={title ? id : undefined}>
      {title ? <h2 id={id} className="mb-2">{title}</h2> : null}
      {people.length === 0 ? <p className="text-ink-soft">{empty}</p> : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {people.map((person) => (
            <li key={person.id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
              <span className="min-w-0">
                <span className="font-medium">{person.name}</span> <span className="text-ink-soft">{person.staffNumber} · {text(person.department)}</span>
                {person.last ? <span className="block text-sm text-ink-soft">{t('practicals.last')} <ResultPill result={person.last.result} /> {person.last.on ? <DateText date={person.last.on} /> : null}{person.last.nextOn ? <> · {t('practicals.next-on')} <DateText date={person.last.nextOn} /></> : null}</span> : null}
              </span>
              {person.problem ? (
                <Pill tone="warn" icon={ShieldAlert}>{t(`practicals.problem-${person.problem}` as 'practicals.problem-self')}</Pill>
              ) : (
                <Form method="post" className="flex flex-wrap gap-2">
                  <input type="hidden" name="learner" value={person.id} />
                  <Button tone="quiet" name="setting" value="on-site">{t('practicals.start-on-site')}</Button>
                  <Button tone="quiet" name="setting" value="simulation">{t('practicals.start-simulation')}</Button>
                </Form>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
