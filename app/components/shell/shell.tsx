import { useLocation, useRouteLoaderData } from '@remix-run/react';
import { CircleUser, Languages, LogOut, Moon, Search, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { SearchField } from '~/components/search/search-field';
import type { LocalText } from '~/domain/kernel/text';
import type { NavigationEntry } from '~/domain/people/navigation';
import { useLanguage } from '~/locales/use-language';
import type { loader } from '~/root';
import { Go } from './go';
import { NAVIGATION_ICONS } from './navigation-icons';
import { NetworkNotice } from './network-notice';

/** What the frame says about the centre and the person; `back`: the address of the page itself. */
export type FrameFacts = {
  centre: { name: LocalText; demonstration: boolean };
  person: { name: string } | null;
  /** Whether the person may search what there is to learn. */
  search: boolean;
  navigation: NavigationEntry[];
  theme: 'light' | 'dark' | 'system';
  back: string;
};

/** The frame around a page of a route. */
export function Shell({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root');
  const location = useLocation();
  if (!root) return <main className="p-6">{children}</main>;
  return <ShellFrame facts={{ ...root, back: location.pathname + location.search }}>{children}</ShellFrame>;
}

/** The frame of every page: top bar, rail on a desktop, bottom bar on a phone. Works without scripts, and without a router around it. */
export function ShellFrame({ facts, children }: { facts: FrameFacts; children: ReactNode }) {
  const { t, text } = useLanguage();
  const { navigation } = facts;
  const isAbove = (to: string) => (to === '/' ? /^\/(?:\?|$)/.test(facts.back) : facts.back === to || /^[/?]/.test(facts.back.startsWith(to) ? facts.back.slice(to.length) : ''));
  // A page below two entries belongs to the nearer one.
  const current = navigation.map((entry) => entry.to).filter(isAbove).sort((one, other) => other.length - one.length)[0];
  const isCurrent = (to: string) => to === current;
  return (
    <div className="min-h-screen pb-20 lg:pb-0">
      <a href="#content" className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-card focus:p-3">
        {t('shell.skip')}
      </a>
      {facts.centre.demonstration ? (
        <p className="no-print bg-warn-soft px-4 py-1.5 text-center text-sm text-warn">{t('shell.demonstration')}</p>
      ) : null}
      <TopBar facts={facts} />
      <NetworkNotice />
      <div className="mx-auto flex max-w-[88rem]">
        {navigation.length > 0 ? (
          <nav aria-label={t('shell.navigation')} className="no-print sticky top-0 hidden h-screen w-56 shrink-0 flex-col gap-1 overflow-y-auto p-4 lg:flex">
            {navigation.map((entry) => {
              const Icon = NAVIGATION_ICONS[entry.key];
              return (
                <Go key={entry.key} to={entry.to} current={isCurrent(entry.to)}
                  className={`flex min-h-target items-center gap-3 rounded-lg px-3 no-underline hover:bg-accent-soft hover:no-underline ${isCurrent(entry.to) ? 'bg-accent-soft font-semibold text-accent-strong' : 'text-ink'}`}>
                  <Icon aria-hidden className="size-5" />
                  {t(`nav.${entry.key}`)}
                </Go>
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
              <Go key={entry.key} to={entry.to} current={isCurrent(entry.to)}
                className={`flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 px-1 text-xs no-underline hover:no-underline ${isCurrent(entry.to) ? 'font-semibold text-accent-strong' : 'text-ink-soft'}`}>
                <Icon aria-hidden className="size-5" />
                {t(`nav.${entry.key}`)}
              </Go>
            );
          })}
        </nav>
      ) : null}
      <footer className="no-print px-4 pb-6 text-center text-sm text-ink-soft">
        {text(facts.centre.name)} · <Go to="/verify">{t('nav.verify')}</Go>
      </footer>
    </div>
  );
}

function TopBar({ facts }: { facts: FrameFacts }) {
  const { t, text, language } = useLanguage();
  const { theme, person, back } = facts;
  const next = theme === 'system' ? 'dark' : theme === 'dark' ? 'light' : 'system';
  const ThemeIcon = theme === 'system' ? SunMoon : theme === 'dark' ? Moon : Sun;
  const control = 'inline-flex min-h-target min-w-target items-center justify-center gap-1.5 rounded-lg px-2 text-ink no-underline hover:bg-accent-soft hover:no-underline';
  return (
    <header className="no-print border-b border-line bg-card">
      <div className="mx-auto flex max-w-[88rem] items-center px-4 py-1.5 sm:gap-2">
        <Go to="/" className="flex min-h-target min-w-0 flex-1 items-center gap-3 text-ink no-underline hover:no-underline">
          <img src="/favicon.svg" alt="" className="size-8" />
          <span className="min-w-0">
            <span className="block truncate font-semibold leading-tight">{t('shell.product')}</span>
            <span className="hidden truncate text-sm leading-tight text-ink-soft sm:block">{text(facts.centre.name)}</span>
          </span>
        </Go>
        {facts.search && !/^\/search(?:\?|$)/.test(back) ? (
          <>
            <div className="hidden w-full max-w-xs md:block"><SearchField /></div>
            <Go to="/search" className={`${control} md:hidden`} aria-label={t('search.title')} title={t('search.title')}>
              <Search aria-hidden className="size-5" />
            </Go>
          </>
        ) : null}
        <form method="post" action="/preferences" className="flex">
          <input type="hidden" name="to" value={back} />
          <button name="language" value={language === 'zh' ? 'en' : 'zh'} className={control} lang={language === 'zh' ? 'en' : 'zh-CN'}>
            <Languages aria-hidden className="size-5" />
            <span className="hidden sm:inline">{language === 'zh' ? 'English' : '中文'}</span>
            <span className="sm:hidden">{language === 'zh' ? 'EN' : '中'}</span>
          </button>
          <button name="theme" value={next} className={control} aria-label={t(`shell.theme-${theme}`)} title={t(`shell.theme-${theme}`)}>
            <ThemeIcon aria-hidden className="size-5" />
          </button>
        </form>
        {person ? (
          <>
            <Go to="/account" className={`${control} max-w-[9rem]`} aria-label={person.name} title={person.name}>
              <CircleUser aria-hidden className="size-5 shrink-0" />
              <span className="hidden truncate sm:inline">{person.name}</span>
            </Go>
            <form method="post" action="/logout">
              <button className={control} aria-label={t('shell.sign-out')} title={t('shell.sign-out')}>
                <LogOut aria-hidden className="size-5" />
              </button>
            </form>
          </>
        ) : null}
      </div>
    </header>
  );
}
