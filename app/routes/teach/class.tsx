import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { renderSVG } from 'uqr';
import { PlanForm } from '~/components/classes/plan-form';
import { SignInBoard } from '~/components/classes/sign-in-board';
import { SignInCard } from '~/components/classes/sign-in-card';
import { toMinute } from '~/components/classes/sign-in-times';
import { Card } from '~/components/ui/card';
import { DateTimeText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import type { PlanProblems } from '~/domain/classes/plan-input';
import { hoursText } from '~/domain/study/hours-of-minutes';
import { useLanguage } from '~/locales/use-language';
import { announceClass, closeClass } from '~/server/classes/change-class.server';
import { changePlan } from '~/server/classes/plan-class.server';
import { planningLists } from '~/server/classes/planning-lists.server';
import { readClass } from '~/server/classes/read-classes.server';
import { readPlanForm } from '~/server/classes/read-plan-form.server';
import { signInToClass } from '~/server/classes/sign-in.server';
import { platform } from '~/server/platform/platform.server';
import { notFound, requireActor } from '~/server/platform/request-context.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  const found = await readClass({ ...context, classId: String(params.id) });
  if (!found) throw notFound();
  const base = platform().env.publicUrl ?? new URL(request.url).origin;
  const qr = found.code ? renderSVG(`${base}/classes/${found.id}?code=${found.code}`, { border: 1 }) : null;
  return { found, qr, lists: found.plan ? await planningLists(context) : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireActor(request);
  const classId = String(params.id);
  const form = await request.formData();
  const typed = String(form.get('code') ?? '');
  const { chosen, ...plan } = readPlanForm(form);
  const result = await act();
  if (result.ok) return redirect(`/classes/${classId}`);
  if (result.code === 'not-found' || result.code === 'forbidden') throw notFound();
  const problems: PlanProblems = 'problems' in result ? result.problems : {};
  const changing = form.get('intent') === 'change';
  return data({ code: result.code, typed, plan: changing ? { values: plan.fields, chosen, problems } : null }, { status: 409 });

  function act() {
    switch (form.get('intent')) {
      case 'change':
        return changePlan({ ...context, classId, ...plan });
      case 'announce':
        return announceClass({ ...context, classId });
      case 'close':
        return closeClass({ ...context, classId });
      case 'sign-in-person':
        return signInToClass({ ...context, classId, personId: String(form.get('person')), how: { by: 'teacher' } });
      default:
        return signInToClass({ ...context, classId, personId: context.actor.id, how: { by: 'code', typed } });
    }
  }
}

export default function TrainingClassPage() {
  const { found, qr, lists } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const [search] = useSearchParams();
  const running = found.state === 'announced' || found.state === 'held';
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={text(found.title)} action={<Pill>{t(`classes.state-${found.state}` as 'classes.state-planned')}</Pill>} />
      {failure ? <Notice tone="error" title={t(`classes.fail-${failure.code}`)} /> : null}
      <Card className="mb-5">
        <Facts rows={[
          { name: t('classes.starts'), value: <DateTimeText at={toMinute(found.startsAt)} /> },
          { name: t('classes.ends'), value: <DateTimeText at={toMinute(found.endsAt)} /> },
          { name: t('classes.place'), value: found.place },
          { name: t('classes.teachers'), value: found.teachers.join('、') },
          { name: t('classes.hours'), value: t('assessment.hours', { hours: hoursText(found.hundredths) }) },
        ]} />
        <p className="mt-4 whitespace-pre-wrap border-t border-line pt-4">{found.notice}</p>
      </Card>
      {found.invitedMe && running ? <SignInCard signedInAt={found.signedInAt} times={found.signIn} code={failure?.typed || (search.get('code') ?? '')} /> : null}
      {found.runs ? <SignInBoard found={found} qr={qr} /> : null}
      {found.plan && lists ? (
        <details className="mt-5" open={Boolean(failure?.plan)}>
          <summary className="min-h-target cursor-pointer py-2 font-medium text-accent-strong">{t('classes.change')}</summary>
          <PlanForm lists={lists} values={found.plan.values} chosen={found.plan.chosen} problems={{}} {...failure?.plan} intent="change" submitLabel={t('classes.save')} />
        </details>
      ) : null}
    </div>
  );
}
