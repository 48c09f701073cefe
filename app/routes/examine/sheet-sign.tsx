import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { SheetSummary } from '~/components/practicals/sheet-summary';
import { SignBlock } from '~/components/practicals/sign-block';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { addDays } from '~/domain/kernel/calendar';
import { useLanguage } from '~/locales/use-language';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { decideObservation, reopenObservation } from '~/server/practicals/decide-observation.server';
import { readSheet } from '~/server/practicals/read-practicals.server';
import { recordRefusal, signObservation } from '~/server/practicals/sign-observation.server';

/** A week to practise is the proposal after 暂未达标; the examiner chooses. */
const PROPOSED_DAYS = 7;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'practical:examine');
  const sheet = await readSheet({ ...context, observationId: String(params.id) });
  if (!sheet?.isExaminer) throw notFound();
  if (sheet.state === 'complete') throw redirect(`/practicals/${params.id}`);
  const centre = await context.db.centre.findUnique({ where: { id: 'centre' } });
  return { sheet, today: context.today, proposedNext: addDays(context.today, PROPOSED_DAYS), demonstration: centre?.kind === 'demonstration' };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'practical:examine');
  const observationId = String(params.id);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  const result = await act();
  if (!result.ok && result.code === 'not-found') throw notFound();
  if (!result.ok) return data({ code: result.code, details: result.details ?? {}, objection: text('objection'), note: text('note') }, { status: 400 });
  return redirect(form.get('intent') === 'reopen' ? `/practicals/${observationId}` : `/practicals/${observationId}/sign`);

  function act() {
    switch (form.get('intent')) {
      case 'decide':
        return decideObservation({ ...context, observationId, nextOn: text('nextOn') || null });
      case 'reopen':
        return reopenObservation({ ...context, observationId });
      case 'refuse':
        return recordRefusal({ ...context, observationId, note: text('note') });
      default:
        return signObservation({ ...context, observationId, role: form.get('role') === 'learner' ? 'learner' : 'examiner', secret: text('secret'), objection: text('objection') });
    }
  }
}

export default function Sign() {
  const { sheet, today, proposedNext, demonstration } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const decided = sheet.state !== 'draft';
  const examinerSigned = sheet.signatures.some((entry) => entry.role === 'examiner');
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('practicals.sign-title')} lead={<>{sheet.learner.name} {sheet.learner.staffNumber} · {text(sheet.checklist.title)}</>} />
      {failure ? <Notice tone="error" title={t(`practicals.fail-${failure.code}` as 'practicals.fail-unmarked', failure.details)} /> : null}
      {demonstration ? <Notice>{t('practicals.demonstration-pin')}</Notice> : null}
      <SheetSummary steps={sheet.checklist.steps} outcome={sheet.outcome} />
      {!decided ? (
        <Card className="mt-5">
          <Form method="post" className="flex flex-col gap-4">
            {sheet.outcome.result !== 'competent' ? (
              <TextField label={t('practicals.next-label')} hint={t(sheet.outcome.result === 'not-yet' ? 'practicals.next-hint' : 'practicals.next-hint-incomplete')} type="date" name="nextOn" min={today} defaultValue={proposedNext} required={sheet.outcome.result === 'not-yet'} />
            ) : null}
            <div className="flex flex-wrap gap-3">
              <Button name="intent" value="decide" disabled={busy || sheet.outcome.unmarked.length > 0}>{t(`practicals.decide-${sheet.outcome.result}`)}</Button>
              <Link className="inline-flex min-h-target items-center" to={`/practicals/${sheet.id}`}>{t('practicals.back')}</Link>
            </div>
          </Form>
        </Card>
      ) : !examinerSigned ? (
        <>
          <SignBlock role="examiner" name={sheet.examiner} busy={busy} />
          <Form method="post" className="mt-3"><Button tone="quiet" name="intent" value="reopen">{t('practicals.reopen')}</Button></Form>
        </>
      ) : (
        <>
          <SignBlock role="learner" name={sheet.learner.name} busy={busy} objection={failure?.objection} />
          <details className="mt-4">
            <summary className="min-h-target cursor-pointer py-2">{t('practicals.refuse')}</summary>
            <Form method="post" className="mt-2 flex flex-col gap-3">
              <TextField label={t('practicals.refuse-note')} name="note" required maxLength={1000} defaultValue={failure?.note} />
              <div><Button tone="danger" name="intent" value="refuse">{t('practicals.refuse-record')}</Button></div>
            </Form>
          </details>
        </>
      )}
    </div>
  );
}
