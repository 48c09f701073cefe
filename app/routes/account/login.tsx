import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { TextField } from '~/components/ui/field';
import { Notice } from '~/components/ui/notice';
import { useLanguage } from '~/locales/use-language';
import { listPersonas, personaId } from '~/server/account/personas.server';
import { signIn } from '~/server/account/sign-in.server';
import { localPath } from '~/server/platform/local-path.server';
import { optionalActor, publicContext } from '~/server/platform/request-context.server';
import { openSession } from '~/server/platform/session.server';

export async function loader({ request }: LoaderFunctionArgs) {
  const found = await optionalActor(request);
  if (found) throw redirect('/');
  const { db } = publicContext();
  return { personas: await listPersonas(db) };
}

export async function action({ request }: ActionFunctionArgs) {
  const context = publicContext();
  const form = await request.formData();
  const to = localPath(form.get('to'));
  const open = async (personId: string) =>
    redirect(to, { headers: { 'Set-Cookie': await openSession({ ...context, personId, userAgent: request.headers.get('User-Agent') }) } });
  const persona = form.get('persona');
  if (typeof persona === 'string') {
    const personId = await personaId(context.db, persona);
    return personId ? open(personId) : data({ code: 'sign-in-wrong' as const, details: {}, staffNumber: '' }, { status: 400 });
  }
  const staffNumber = String(form.get('staffNumber') ?? '');
  const result = await signIn({ ...context, staffNumber, password: String(form.get('password') ?? '') });
  if (result.ok) return open(result.value.personId);
  return data({ code: result.code, details: result.details ?? {}, staffNumber }, { status: result.code === 'sign-in-blocked' ? 429 : 400 });
}

export default function Login() {
  const { personas } = useLoaderData<typeof loader>();
  const failure = useActionData<typeof action>();
  const { t } = useLanguage();
  const [search] = useSearchParams();
  const busy = useNavigation().state !== 'idle';
  const to = search.get('to') ?? '/';
  return (
    <div className="mx-auto grid max-w-4xl gap-10 lg:grid-cols-[minmax(0,26rem)_1fr] lg:items-start">
      <section>
        <p className="text-sm text-accent-strong sm:text-base">{t('account.six-steps')}</p>
        <h1 className="mb-6 mt-1">{t('account.sign-in-title')}</h1>
        {failure ? <Notice tone="error" title={t(`account.${failure.code}`, failure.details)} /> : null}
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="to" value={to} />
          <TextField label={t('account.staff-number')} name="staffNumber" autoComplete="username" autoCapitalize="characters" required defaultValue={failure?.staffNumber} />
          <TextField label={t('account.password')} name="password" type="password" autoComplete="current-password" required />
          <Button disabled={busy}>{busy ? t('account.signing-in') : t('account.sign-in')}</Button>
        </Form>
        <p className="mt-4 text-ink-soft">
          {t('account.forgotten')} <Link to="/activate">{t('account.have-code')}</Link>
        </p>
      </section>
      {personas.length > 0 ? (
        <section aria-labelledby="personas" className="rounded-card border border-line bg-card p-5">
          <h2 id="personas">{t('account.personas')}</h2>
          <p className="mb-4 text-ink-soft">{t('account.personas-why')}</p>
          <Form method="post" className="grid gap-2 sm:grid-cols-2">
            <input type="hidden" name="to" value={to} />
            {personas.map((persona) => (
              <button key={persona.key} name="persona" value={persona.key} className="flex min-h-target flex-col rounded-lg border border-line px-4 py-2 text-left hover:border-accent hover:bg-accent-soft">
                <span className="font-medium">{t(`account.persona-${persona.key}`)}</span>
                <span className="text-sm text-ink-soft">{persona.name}</span>
              </button>
            ))}
          </Form>
        </section>
      ) : null}
    </div>
  );
}
