import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { DecideBlock } from '~/components/practicals/decide-block';
import { MarkedSteps } from '~/components/practicals/marked-steps';
import { RefuseBlock } from '~/components/practicals/refuse-block';
import { SheetSummary } from '~/components/practicals/sheet-summary';
import { SignBlock } from '~/components/practicals/sign-block';
import { Button } from '~/components/ui/button';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { addDays } from '~/domain/kernel/calendar';
import { changesOf } from '~/domain/practicals/sheet-form-data';
import { useLanguage } from '~/locales/use-language';
import { notFound, requirePermission } from '~/server/platform/request-context.server';
import { decideObservation, reopenObservation } from '~/server/practicals/decide-observation.server';
import { readSheet } from '~/server/practicals/read-practicals.server';
import { saveSheetChanges } from '~/server/practicals/save-sheet.server';
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
  if (!result.ok) {
    return data({ code: result.code, details: result.details ?? {}, triedAt: context.now.getTime(), nextOn: text('nextOn'), objection: text('objection'), note: text('note') }, { status: 400 });
  }
  return redirect(form.get('intent') === 'reopen' ? `/practicals/${observationId}` : `/practicals/${observationId}/sign`);

  async function act() {
    switch (form.get('intent')) {
      case 'keep': {
        // A sheet that was filled in without scripts comes as a whole.
        const sheet = await readSheet({ ...context, observationId });
        const fields = [...form].flatMap(([name, value]): [string, string][] => (typeof value === 'string' ? [[name, value]] : []));
        return saveSheetChanges({ ...context, observationId, changes: changesOf(fields, sheet?.checklist.critical.map((entry) => entry.id) ?? []) });
      }
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
  const examinerSigned = sheet.signatures.some((entry) => entry.role === 'examiner');
  const reason = failure ? t(`practicals.fail-${failure.code}` as 'practicals.fail-unmarked', failure.details) : undefined;
  /** The sentence, when the failure is about the field with one of these codes. */
  const at = (...codes: string[]) => (failure && codes.includes(failure.code) ? reason : undefined);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('practicals.sign-title')} lead={<>{sheet.learner.name} {sheet.learner.staffNumber} · {text(sheet.checklist.title)}</>} />
      {reason ? <Notice key={failure?.triedAt} tone="error" title={reason} /> : null}
      <SheetSummary checklist={sheet.checklist} outcome={sheet.outcome} nextOn={sheet.nextOn} />
      <details className="mt-4">
        <summary className="min-h-target cursor-pointer py-2">{t('practicals.read-all')}</summary>
        {sheet.remark ? <p className="mb-3 whitespace-pre-line">{t('practicals.remark-is', { remark: sheet.remark })}</p> : null}
        <MarkedSteps steps={sheet.checklist.steps} marks={sheet.marks} notes={sheet.notes} />
      </details>
      {sheet.state === 'draft' ? (
        <DecideBlock sheetId={sheet.id} outcome={sheet.outcome} busy={busy} today={today} nextOn={failure?.nextOn || proposedNext} error={at('next-missing', 'next-date')} />
      ) : (
        <>
          {/* A new try begins with an empty secret. */}
          <SignBlock
            key={failure?.triedAt} role={examinerSigned ? 'learner' : 'examiner'} name={examinerSigned ? sheet.learner.name : sheet.examiner} busy={busy} objection={failure?.objection}
            error={at('secret-wrong', 'secret-blocked')}
          />
          {demonstration ? <p className="mt-3 text-sm text-ink-soft">{t('practicals.demonstration-pin')}</p> : null}
          {examinerSigned ? (
            <RefuseBlock busy={busy} note={failure?.note} error={at('refusal-note')} />
          ) : (
            <Form method="post" className="mt-3"><Button tone="quiet" name="intent" value="reopen" disabled={busy}>{t('practicals.reopen')}</Button></Form>
          )}
        </>
      )}
    </div>
  );
}
