import { Link, useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { RoleList } from '~/components/people/role-list';
import { PasswordForm, PinForm } from '~/components/people/secret-forms';
import { SessionList } from '~/components/people/session-list';
import { Card } from '~/components/ui/card';
import { DateText, DateTimeText } from '~/components/ui/date';
import { Facts } from '~/components/ui/facts';
import { Notice } from '~/components/ui/notice';
import { PageHeader } from '~/components/ui/page-header';
import type { Employment } from '~/domain/people/person-input';
import { useLanguage } from '~/locales/use-language';
import { changePassword, changePin } from '~/server/account/change-secrets.server';
import { endOtherSessions } from '~/server/account/end-sessions.server';
import { readAccount } from '~/server/account/read-account.server';
import { requireActor } from '~/server/platform/request-context.server';
import { readSession } from '~/server/platform/session.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireActor(request);
  const session = await readSession({ ...context, request });
  return readAccount({ ...context, sessionId: session?.sessionId ?? null });
}

export async function action({ request }: ActionFunctionArgs) {
  const context = await requireActor(request);
  const sessionId = (await readSession({ ...context, request }))?.sessionId ?? '';
  const form = await request.formData();
  const field = (name: string) => String(form.get(name) ?? '');
  const intent = field('intent') === 'pin' ? ('pin' as const) : ('password' as const);
  if (field('intent') === 'sessions') {
    await endOtherSessions({ ...context, sessionId });
    return redirect('/account?done=sessions-ended');
  }
  const current = field('current');
  const result = intent === 'pin'
    ? await changePin({ ...context, current, pin: field('pin').trim() })
    : await changePassword({ ...context, sessionId, current, password: field('password'), passwordAgain: field('passwordAgain') });
  if (result.ok) return redirect(`/account?done=${intent}-changed`);
  return data({ intent, code: result.code, details: result.details ?? {} }, { status: result.code === 'current-blocked' ? 429 : 400 });
}

const DONE = ['password-changed', 'pin-changed', 'sessions-ended'] as const;

export default function Account() {
  const account = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t, text } = useLanguage();
  const [search] = useSearchParams();
  const done = DONE.find((code) => code === search.get('done'));
  const sentence = failure ? t(`account.${failure.code}`, failure.details) : undefined;
  const errors = (intent: 'password' | 'pin') => {
    if (!failure || failure.intent !== intent) return {};
    if (failure.code.startsWith('current')) return { current: sentence };
    if (failure.code.startsWith('pin')) return { pin: sentence };
    return failure.code === 'password-different' ? { passwordAgain: sentence } : { password: sentence };
  };
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('account.account-title')} lead={t('account.account-lead')} />
      {done && !failure ? <Notice tone="success" title={t(`account.${done}`)} /> : null}
      {sentence ? <Notice tone="error" title={sentence} /> : null}
      <div className="flex flex-col gap-5">
        <Card aria-labelledby="facts-title">
          <h2 id="facts-title" className="mb-3">{t('account.facts')}</h2>
          <Facts rows={[
            { name: t('people.name'), value: account.name },
            { name: t('people.staff-number'), value: <span className="figures">{account.staffNumber}</span> },
            { name: t('account.department'), value: text(account.department) },
            { name: t('account.post'), value: account.post ? text(account.post) : t('people.no-post') },
            { name: t('people.employment'), value: t(`people.employment-${account.employment as Employment}`) },
            { name: t('people.joined-on'), value: <DateText date={account.joinedOn} /> },
            { name: t('hours.hours'), value: <Link to="/hours">{t('hours.title')}</Link> },
          ]} />
        </Card>
        <Card aria-labelledby="roles-title">
          <h2 id="roles-title" className="mb-3">{t('account.roles')}</h2>
          <RoleList roles={account.roles} />
        </Card>
        {account.codes.length > 0 ? (
          <Card aria-labelledby="codes-title">
            <h2 id="codes-title" className="mb-2">{t('account.codes')}</h2>
            <p className="mb-2 text-ink-soft">{t('account.codes-why')}</p>
            <ul className="divide-y divide-line">
              {account.codes.map((code) => (
                <li key={code.id} className="py-2"><DateTimeText at={code.at} /> · {t('account.code-by', { name: code.by })} · {code.used ? <>{t('account.code-used')} <DateTimeText at={code.used} /></> : t('account.code-unused')}</li>
              ))}
            </ul>
          </Card>
        ) : null}
        {account.hasPassword ? <><PasswordForm errors={errors('password')} /><PinForm errors={errors('pin')} /></> : <Notice>{t('account.no-password')}</Notice>}
        <SessionList sessions={account.sessions} />
      </div>
    </div>
  );
}
