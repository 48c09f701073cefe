import { isRouteErrorResponse, useRouteError } from '@remix-run/react';
import { ButtonLink } from '~/components/ui/button';
import { useLanguage } from '~/locales/use-language';
import { Shell } from './shell';

/** 403, 404 and everything else: what happened, that nothing was lost, what to do. */
export function ErrorPage() {
  const error = useRouteError();
  const { t } = useLanguage();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind = status === 403 ? 'forbidden' : status === 404 ? 'not-found' : 'broken';
  return (
    <Shell>
      <div className="mx-auto max-w-reading py-10 text-center">
        <p className="figures text-5xl font-semibold text-accent">{status}</p>
        <h1 className="mt-3">{t(`error.${kind}`)}</h1>
        <p className="mt-2 text-ink-soft">{t(`error.${kind}-why`)}</p>
        <div className="mt-6">
          <ButtonLink to="/" reloadDocument>
            {t('error.home')}
          </ButtonLink>
        </div>
      </div>
    </Shell>
  );
}
