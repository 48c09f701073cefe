import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches, useRouteLoaderData, type MetaFunction } from '@remix-run/react';
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import type { ReactNode } from 'react';
import { PlainLinks } from '~/components/shell/go';
import { Shell } from '~/components/shell/shell';
import { ErrorPage } from '~/components/shell/error-page';
import { useNonce } from '~/components/ui/nonce';
import { can } from '~/domain/people/policy';
import { navigationFor } from '~/domain/people/navigation';
import { LanguageContext } from '~/locales/use-language';
import { optionalActor, publicContext } from '~/server/platform/request-context.server';
import { readPreferences } from '~/server/platform/preferences.server';
import appStyles from '~/styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: appStyles },
  { rel: 'manifest', href: '/manifest.webmanifest' },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export const meta: MetaFunction = () => [{ title: '六步学堂 Liubu' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const found = await optionalActor(request);
  const { db } = found ?? publicContext();
  const centre = await db.centre.findUniqueOrThrow({ where: { id: 'centre' } });
  const preferences = await readPreferences(request);
  return {
    ...preferences,
    centre: { name: { zh: centre.nameZh, en: centre.nameEn }, demonstration: centre.kind === 'demonstration' },
    person: found ? { id: found.actor.id, name: found.actor.name, roles: found.actor.roles } : null,
    search: found ? can(found.actor, 'study:self') : false,
    navigation: found ? navigationFor(found.actor) : [],
    path: new URL(request.url).pathname,
  };
}

/** A route may say in its handle: no scripts (lesson pages), or no frame (a quiz, a sheet to print). */
export type RouteHandle = { scripts?: boolean; bare?: boolean };

function useHandle(): RouteHandle {
  return Object.assign({}, ...useMatches().map((match) => match.handle as RouteHandle | undefined)) as RouteHandle;
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const nonce = useNonce();
  const { scripts = true } = useHandle();
  const theme = root?.theme && root.theme !== 'system' ? root.theme : undefined;
  return (
    <html lang={root?.language === 'en' ? 'en' : 'zh-CN'} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0f766e" />
        <Meta />
        <Links />
      </head>
      <body>
        <LanguageContext.Provider value={root?.language ?? 'zh'}>{children}</LanguageContext.Provider>
        {scripts ? <ScrollRestoration nonce={nonce} /> : null}
        {scripts ? <Scripts nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  const { bare = false, scripts = true } = useHandle();
  if (bare) return <Outlet />;
  return (
    <PlainLinks.Provider value={!scripts}>
      <Shell>
        <Outlet />
      </Shell>
    </PlainLinks.Provider>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
