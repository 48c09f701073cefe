import { Form, Link, NavLink, useLocation, useRouteLoaderData } from '@remix-run/react';
import { CircleUser, Languages, LogOut, Moon, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '~/locales/use-language';
import type { loader } from '~/root';
import { NAVIGATION_ICONS } from './navigation-icons';
import { NetworkNotice } from './network-notice';

/** The frame of every page: top bar, rail on a desktop, bottom bar on a phone. Works without scripts. */
export function Shell({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const { t, text } = useLanguage();
  if (!root) return <main className="p-6">{children}</main>;
  const { navigation } = root;
  return (
    <div className="min-h-screen pb-20 lg:pb-0">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-3">
        {t('shell.skip')}
      </a>
      {root.centre.demonstration ? (
        <p className="no-print bg-warn-soft px-4 py-1.5 text-center text-sm text-warn">{t('shell.demonstration')}</p>
      ) : null}
      <TopBar />
      <NetworkNotice />
      <div className="mx-auto flex max-w-[88rem]">
        {navigation.length > 0 ? (
          <nav aria-label={t('shell.navigation')} className="no-print sticky top-0 hidden h-screen w-56 shrink-0 flex-col gap-1 overflow-y-auto p-4 lg:flex">
            {navigation.map((entry) => {
              const Icon = NAVIGATION_ICONS[entry.key];
              return (
                <NavLink key={entry.key} to={entry.to} end={entry.to === '/'} prefetch="none"
                  className={({ isActive }) => `flex min-h-target items-center gap-3 rounded-lg px-3 no-underline hover:bg-accent-soft hover:no-underline ${isActive ? 'bg-accent-soft font-semibold text-accent-strong' : 'text-ink'}`}>
                  <Icon aria-hidden className="size-5" />
                  {t(`nav.${entry.key}`)}
                </NavLink>
              );
            })}
          </nav>
        ) : null}
        <main id="content" tabIndex={-1} className={`mx-auto w-full min-w-0 max-w-content px-4 py-6 outline-none sm:px-8 sm:py-10 ${navigation.length > 0 ? 'lg:border-l lg:border-line' : ''}`}>
          {children}
        </main>
      </div>
      {navigation.length > 0 ? (
        <nav aria-label={t('shell.navigation')} className="no-print fixed inset-x-0 bottom-0 z-10 flex border-t border-line bg-card lg:hidden">
          {navigation.slice(0, 5).map((entry) => {
            const Icon = NAVIGATION_ICONS[entry.key];
            return (
              <NavLink key={entry.key} to={entry.to} end={entry.to === '/'}
                className={({ isActive }) => `flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-xs no-underline hover:no-underline ${isActive ? 'font-semibold text-accent-strong' : 'text-ink-soft'}`}>
                <Icon aria-hidden className="size-5" />
                {t(`nav.${entry.key}`)}
              </NavLink>
            );
          })}
        </nav>
      ) : null}
      <footer className="no-print px-4 pb-6 text-center text-sm text-ink-soft">
        {text(root.centre.name)} · <Link to="/verify">{t('nav.verify')}</Link>
      </footer>
    </div>
  );
}

function TopBar() {
  const root = useRouteLoaderData<typeof loader>('root');
  const { t, text, language } = useLanguage();
  const location = useLocation();
  if (!root) return null;
  const back = location.pathname + location.search;
  const next = root.theme === 'system' ? 'dark' : root.theme === 'dark' ? 'light' : 'system';
  const ThemeIcon = root.theme === 'system' ? SunMoon : root.theme === 'dark' ? Moon : Sun;
  const control = 'inline-flex min-h-target min-w-target items-center justify-center gap-1.5 rounded-lg px-2 text-ink no-underline hover:bg-accent-soft hover:no-underline';
  return (
    <header className="no-print border-b border-line bg-card">
      <div className="mx-auto flex max-w-[88rem] items-center gap-2 px-4 py-1.5">
        <Link to="/" className="flex min-h-target min-w-0 flex-1 items-center gap-3 text-ink no-underline hover:no-underline">
          <img src="/favicon.svg" alt="" className="size-8" />
          <span className="min-w-0">
            <span className="block truncate font-semibold leading-tight">{t('shell.product')}</span>
            <span className="hidden truncate text-sm leading-tight text-ink-soft sm:block">{text(root.centre.name)}</span>
          </span>
        </Link>
        <Form method="post" action="/preferences" reloadDocument className="flex">
          <input type="hidden" name="to" value={back} />
          <button name="language" value={language === 'zh' ? 'en' : 'zh'} className={control} lang={language === 'zh' ? 'en' : 'zh-CN'}>
            <Languages aria-hidden className="size-5" />
            <span className="hidden sm:inline">{language === 'zh' ? 'English' : '中文'}</span>
            <span className="sm:hidden">{language === 'zh' ? 'EN' : '中'}</span>
          </button>
          <button name="theme" value={next} className={control} aria-label={t(`shell.theme-${root.theme}`)} title={t(`shell.theme-${root.theme}`)}>
            <ThemeIcon aria-hidden className="size-5" />
          </button>
        </Form>
        {root.person ? (
          <>
            <Link to="/account" className={`${control} max-w-[9rem]`} aria-label={root.person.name} title={root.person.name}>
              <CircleUser aria-hidden className="size-5 shrink-0" />
              <span className="hidden truncate sm:inline">{root.person.name}</span>
            </Link>
            <Form method="post" action="/logout" reloadDocument>
              <button className={control} aria-label={t('shell.sign-out')} title={t('shell.sign-out')}>
                <LogOut aria-hidden className="size-5" />
              </button>
            </Form>
          </>
        ) : null}
      </div>
    </header>
  );
}
