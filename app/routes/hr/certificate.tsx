import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LinksFunction, type LoaderFunctionArgs } from '@remix-run/node';
import { renderSVG } from 'uqr';
import { CertificateSheet } from '~/components/certification/certificate-sheet';
import sheetStyles from '~/components/certification/certificate-sheet.css?url';
import { StatusPill } from '~/components/certification/status-pill';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { TextArea } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { PrintButton } from '~/components/ui/print-button';
import { Timeline } from '~/components/ui/timeline';
import { isAllowed } from '~/domain/certification/ledger';
import { useLanguage } from '~/locales/use-language';
import { CERTIFICATE_ACTS, changeCertificate, type CertificateAct } from '~/server/certification/change-certificate.server';
import { readCertificate } from '~/server/certification/read-certificates.server';
import { platform } from '~/server/platform/platform.server';
import { notFound, requireActor, requirePermission } from '~/server/platform/request-context.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: sheetStyles }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  const certificate = await readCertificate({ ...context, certificateId: String(params.id) });
  if (!certificate) throw notFound();
  // Without a public address a certificate carries number and code but no link.
  const { publicUrl } = platform().env;
  const link = publicUrl ? `${publicUrl}/verify/${certificate.code}` : null;
  const acts = certificate.mayChange ? CERTIFICATE_ACTS.filter((act) => isAllowed(act, certificate.status)) : [];
  return { certificate, link, qr: renderSVG(link ?? certificate.code, { border: 1 }), acts };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requirePermission(request, 'certificate:revoke');
  const form = await request.formData();
  const act = CERTIFICATE_ACTS.find((entry) => entry === form.get('act'));
  if (!act) throw notFound();
  const reason = String(form.get('reason') ?? '');
  const changed = await changeCertificate({ ...context, certificateId: String(params.id), act, reason });
  if (!changed.ok && changed.code === 'not-found') throw notFound();
  if (!changed.ok) return data({ code: changed.code, reason }, { status: 409 });
  return redirect(`/certificates/${params.id}`);
}

export default function Certificate() {
  const { certificate, link, qr, acts } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useLanguage();
  const busy = useNavigation().state !== 'idle';
  return (
    <>
      <div className="no-print">
        <PageHeader title={certificate.number} lead={<>{certificate.holder} · {t('certification.valid-until')} {certificate.validUntil ? <DateText date={certificate.validUntil} /> : '—'}</>} action={<><StatusPill status={certificate.status} /><PrintButton>{t('shell.print')}</PrintButton></>} />
        {failure ? <Notice tone="error" title={t(`certification.fail-${failure.code}`)} /> : null}
      </div>
      <CertificateSheet certificate={certificate} link={link} qr={qr} />
      <div className="no-print mt-8 grid gap-5 lg:grid-cols-2">
        <Card aria-labelledby="ledger">
          <h2 id="ledger" className="mb-4">{t('certification.ledger')}</h2>
          <Timeline
            entries={certificate.events.map((event) => ({
              id: event.id,
              at: <><DateText date={event.onDate} /> · {event.by}</>,
              title: t(`certification.event-${event.type}` as 'certification.event-issued'),
              note: <>{event.validUntil ? <>{t('certification.valid-until')} <DateText date={event.validUntil} /> </> : null}{event.reason}</>,
            }))}
          />
        </Card>
        {acts.length > 0 ? (
          <Card aria-labelledby="acts">
            <h2 id="acts" className="mb-3">{t('certification.acts')}</h2>
            <Form method="post" className="flex flex-col gap-4">
              <TextArea label={t('certification.reason')} name="reason" rows={2} required maxLength={1000} defaultValue={failure?.reason} />
              <div className="flex flex-wrap gap-3">
                {acts.map((act: CertificateAct) => (
                  <Button key={act} name="act" value={act} tone={act === 'reinstated' ? 'quiet' : 'danger'} disabled={busy}>{t(`certification.act-${act}`, { name: certificate.holder })}</Button>
                ))}
              </div>
            </Form>
          </Card>
        ) : null}
      </div>
    </>
  );
}
