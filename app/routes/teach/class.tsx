import { Form, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { renderSVG } from 'uqr';
import { CircleCheck } from 'lucide-react';
import { SignInBoard } from '~/components/classes/sign-in-board';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateTimeText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { Pill } from '~/components/ui/pill';
import { hoursOfMinutes, hoursText } from '~/domain/study/hours-of-minutes';
import { useLanguage } from '~/locales/use-language';
import { announceClass, closeClass } from '~/server/classes/change-class.server';
import { readClass } from '~/server/classes/read-classes.server';
import { signInToClass } from '~/server/classes/sign-in.server';
import { notFound, requireActor } from '~/server/platform/request-context.server';
import { platform } from '~/server/platform/platform.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  const found = await readClass({ ...context, classId: String(params.id) });
  if (!found) throw notFound();
  const base = platform().env.publicUrl ?? new URL(request.url).origin;
  const qr = found.code ? renderSVG(`${base}/classes/${found.id}?code=${found.code}`, { border: 1 }) : null;
  return { found, qr };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireActor(request);
  const classId = String(params.id);
  const form = await request.formData();
  const result = await act();
  if (result.ok) return redirect(`/classes/${classId}`);
  if (result.code === 'not-found' || result.code === 'forbidden') throw notFound();
  return data({ code: result.code }, { status: 409 });

  function act() {
    switch (form.get('intent')) {
      case 'announce':
        return announceClass({ ...context, classId });
      case 'close':
        return closeClass({ ...context, classId });
      case 'sign-in-person':
        return signInToClass({ ...context, classId, personId: String(form.get('person')), how: { by: 'teacher' } });
      default:
        return signInToClass({ ...context, classId, personId: context.actor.id, how: { by: 'code', typed: String(form.get('code') ?? '') } });
    }
  }
}

export default function TrainingClassPage() {
  const { found, qr } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const [search] = useSearchParams();
  const short = (at: { date: string; time: string }) => ({ date: at.date, time: at.time.slice(0, 5) });
  const running = found.state === 'announced' || found.state === 'held';
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={text(found.title)} action={<Pill>{t(`classes.state-${found.state}` as 'classes.state-planned')}</Pill>} />
      {failure ? <Notice tone="error" title={t(`classes.fail-${failure.code}`)} /> : null}
      <Card className="mb-5">
        <Facts rows={[
          { name: t('classes.starts'), value: <DateTimeText at={short(found.startsAt)} /> },
          { name: t('classes.ends'), value: <DateTimeText at={short(found.endsAt)} /> },
          { name: t('classes.place'), value: found.place },
          { name: t('classes.teachers'), value: found.teachers.join('、') },
          { name: t('classes.hours'), value: t('assessment.hours', { hours: hoursText(hoursOfMinutes(found.minutes)) }) },
        ]} />
        <p className="mt-4 whitespace-pre-wrap border-t border-line pt-4">{found.notice}</p>
      </Card>
      {found.invitedMe && running ? (
        <Card accent className="mb-5" aria-labelledby="sign-in">
          <h2 id="sign-in" className="mb-2">{t('classes.sign-in')}</h2>
          {found.signedInAt ? <p className="flex items-center gap-2"><CircleCheck aria-hidden className="size-5 text-accent" />{t('classes.signed-in')} <DateTimeText at={found.signedInAt} /></p> : (
            <Form method="post" className="flex max-w-form flex-col gap-3">
              <TextField label={t('classes.code')} hint={t('classes.code-hint')} name="code" required maxLength={12} autoComplete="off" autoCapitalize="characters" defaultValue={search.get('code') ?? ''} />
              <div><Button name="intent" value="sign-in">{t('classes.sign-in')}</Button></div>
            </Form>
          )}
        </Card>
      ) : null}
      {found.manages ? <SignInBoard found={found} qr={qr} running={running} /> : null}
    </div>
  );
}
