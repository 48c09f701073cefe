import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { StatusPill } from '~/components/certification/status-pill';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { DateText } from '~/components/ui/date';
import { TextField } from '~/components/ui/field';
import { Facts } from '~/components/ui/facts';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import { isInForce } from '~/domain/certification/status';
import { readVerificationCode } from '~/domain/certification/verification-code';
import { useLanguage } from '~/locales/use-language';
import { matchHolder, verifyCertificate } from '~/server/certification/verify-certificate.server';
import { publicContext } from '~/server/platform/request-context.server';
import { blockedUntil, recordFailure, type ThrottlePolicy } from '~/server/platform/throttle.server';

/** Names are few: whoever tries many at one certificate has to wait. */
const NAME_THROTTLE: ThrottlePolicy = { failures: 5, windowMinutes: 15, blockMinutes: 15 };

export async function loader({ params }: LoaderFunctionArgs) {
  const found = await verifyCertificate({ ...publicContext(), typed: String(params.code) });
  return data({ found }, { status: found ? 200 : 404 });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = publicContext();
  // The code in its stored form: however it is typed, the tries at one certificate are counted together.
  const typed = readVerificationCode(String(params.code));
  if (!typed || !(await verifyCertificate({ ...context, typed }))) return data({ match: 'no' as const }, { status: 404 });
  const key = `verify-name:${typed}`;
  if (await blockedUntil({ db: context.db, key, now: context.now })) return data({ match: 'wait' as const }, { status: 429 });
  const matches = await matchHolder({ ...context, typed, name: String((await request.formData()).get('name') ?? '').slice(0, 60) });
  if (!matches) await recordFailure({ db: context.db, key, now: context.now, policy: NAME_THROTTLE });
  return data({ match: matches ? ('yes' as const) : ('no' as const) });
}

export default function VerifyCode() {
  const { found } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, text } = useLanguage();
  if (!found) {
    return (
      <div className="mx-auto max-w-form">
        <PageHeader title={t('verify.not-found')} lead={t('verify.not-found-why')} />
        <Link to="/verify">{t('verify.again')}</Link>
      </div>
    );
  }
  const good = isInForce(found.status);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={text(found.title)} lead={text(found.centre)} />
      <Card accent={good} className="mb-6">
        <p className="mb-4 flex flex-wrap items-center gap-3 text-lg"><StatusPill status={found.status} /> {t(`verify.means-${found.status}` as 'verify.means-valid')}</p>
        <Facts rows={[
          { name: t('certification.column-number'), value: found.number },
          { name: t('verify.holder'), value: found.holder },
          { name: t('certification.column-issued'), value: <DateText date={found.issuedOn} /> },
          { name: t('certification.column-until'), value: found.validUntil ? <DateText date={found.validUntil} /> : '—' },
          { name: t('verify.as-of'), value: <DateText date={found.asOf} /> },
        ]} />
      </Card>
      <Card aria-labelledby="name-match">
        <h2 id="name-match" className="!text-lg">{t('verify.name-title')}</h2>
        {answer ? <div className="mt-3"><Notice tone={answer.match === 'yes' ? 'success' : 'warning'} title={t(`verify.name-${answer.match}`)} /></div> : null}
        <Form method="post" className="mt-2 flex flex-col gap-3">
          <TextField label={t('verify.full-name')} name="name" required maxLength={60} autoComplete="off" />
          <div><Button tone="quiet">{t('verify.name-check')}</Button></div>
        </Form>
      </Card>
      <p className="mt-6 text-sm text-ink-soft">{t('verify.purpose')}</p>
    </div>
  );
}
