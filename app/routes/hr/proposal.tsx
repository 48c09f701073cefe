import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { RequirementCard } from '~/components/certification/requirement-card';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { TextArea } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { useLanguage } from '~/locales/use-language';
import { decideProposal } from '~/server/certification/decide-proposal.server';
import { proposeAgain } from '~/server/certification/propose-again.server';
import { readProposal } from '~/server/certification/read-certificates.server';
import { notFound, requirePermission } from '~/server/platform/request-context.server';

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requirePermission(request, 'certificate:issue');
  const proposal = await readProposal({ ...context, proposalId: String(params.id) });
  if (!proposal) throw notFound();
  return { proposal };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'certificate:issue');
  const form = await request.formData();
  const decision = form.get('decision');
  if (decision === 'propose-again') {
    const proposed = await proposeAgain({ ...context, proposalId: String(params.id) });
    if (!proposed.ok && proposed.code === 'not-found') throw notFound();
    return proposed.ok ? redirect(`/certification/${proposed.value.proposalId}`) : data({ code: proposed.code, reason: '' }, { status: 409 });
  }
  if (decision !== 'issue' && decision !== 'return' && decision !== 'refuse') throw notFound();
  const reason = String(form.get('reason') ?? '');
  const decided = await decideProposal({ ...context, proposalId: String(params.id), decision, reason });
  if (!decided.ok && decided.code === 'not-found') throw notFound();
  if (!decided.ok) return data({ code: decided.code, reason }, { status: 409 });
  return redirect(decided.value.certificateId ? `/certificates/${decided.value.certificateId}` : '/certification');
}

export default function Proposal() {
  const { proposal } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  const { person } = proposal;
  const open = proposal.state === 'proposed';
  return (
    <>
      <PageHeader
        title={t('certification.proposal-of', { name: person.name })}
        lead={<>{person.staffNumber} · {text(person.department)}{person.post ? ` · ${text(person.post)}` : ''} · {t('certification.joined')} <DateText date={person.joinedOn} /> · {text(proposal.programme)} · <Link to={`/records/${person.id}`}>{t('certification.record')}</Link></>}
      />
      {failure ? <Notice tone="error" title={t(`certification.fail-${failure.code}`)} /> : null}
      {!open ? <Notice title={t(`certification.state-${proposal.state}` as 'certification.state-issued')}>{proposal.reason}</Notice> : null}
      {open && proposal.problem ? <Notice tone="warning" title={t(`certification.fail-${proposal.problem}`)} /> : null}
      <div className="grid gap-4 lg:grid-cols-2">
        {proposal.requirements.map((state, index) => <RequirementCard key={index} state={state} />)}
      </div>
      {open ? (
        <Card className="mt-6" accent aria-labelledby="decision">
          <h2 id="decision" className="mb-3">{t('certification.decision')}</h2>
          <Form method="post" className="flex flex-col gap-4">
            <TextArea label={t('certification.reason')} hint={t('certification.reason-hint')} name="reason" rows={2} maxLength={1000} defaultValue={failure?.reason} />
            <div className="flex flex-wrap gap-3">
              <Button name="decision" value="issue" disabled={busy || !proposal.eligible || proposal.problem !== null}>{t(proposal.purpose === 'renewal' ? 'certification.endorse' : 'certification.issue')}</Button>
              <Button tone="quiet" name="decision" value="return" disabled={busy || proposal.problem !== null}>{t('certification.return')}</Button>
              <Button tone="danger" name="decision" value="refuse" disabled={busy || proposal.problem !== null}>{t('certification.refuse', { name: person.name })}</Button>
            </div>
          </Form>
        </Card>
      ) : null}
      {proposal.mayProposeAgain ? (
        <Form method="post" className="mt-6 flex flex-col items-start gap-2">
          <Button tone="quiet" name="decision" value="propose-again" disabled={busy}>{t('certification.propose-again')}</Button>
          <p className="text-sm text-ink-soft">{t('certification.propose-again-why')}</p>
        </Form>
      ) : null}
    </>
  );
}
