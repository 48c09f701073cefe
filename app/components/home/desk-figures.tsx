import { Link } from '@remix-run/react';
import { ChevronRight, ClipboardList, Clock, FilePenLine, Lightbulb, NotebookPen, Presentation, ScrollText, ShieldAlert, ShieldCheck, TimerOff, UserRoundCheck, UserRoundPlus, type LucideIcon } from 'lucide-react';
import { NAVIGATION_ICONS } from '~/components/shell/navigation-icons';
import type { DeskFigure } from '~/domain/people/desk';
import type { NavigationEntry } from '~/domain/people/navigation';
import { useLanguage } from '~/locales/use-language';

const ICONS: Record<DeskFigure['key'], LucideIcon> = {
  proposals: ScrollText, expiring: Clock, lapsed: TimerOff, 'due-checks': ShieldCheck, 'open-sheets': ClipboardList, mentees: UserRoundCheck,
  supervised: ShieldAlert, suggestions: Lightbulb, drafts: FilePenLine, reviews: NotebookPen, teaching: Presentation, 'without-account': UserRoundPlus,
};

/** What waits for me, as figures that open what is behind them; and the pages of my roles. */
export function DeskFigures({ desk, pages }: { desk: DeskFigure[]; pages: NavigationEntry[] }) {
  const { t } = useLanguage();
  return (
    <>
      {desk.length > 0 ? (
        <section aria-labelledby="desk" className="mb-8">
          <h2 id="desk" className="mb-3">{t('home.desk')}</h2>
          <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {desk.map((figure) => <li key={figure.key}><Figure figure={figure} /></li>)}
          </ul>
        </section>
      ) : null}
      {pages.length > 0 ? (
        <section aria-labelledby="my-pages" className="mb-8">
          <h2 id="my-pages" className="mb-3">{t('home.pages')}</h2>
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
            {pages.map((page) => {
              const Icon = NAVIGATION_ICONS[page.key];
              return (
                <li key={page.key}>
                  <Link to={page.to} className="flex h-full min-h-target items-center gap-3 rounded-card border border-line bg-card px-4 py-3 text-ink no-underline hover:border-accent hover:no-underline">
                    <Icon aria-hidden className="size-5 shrink-0 text-accent" /> {t(`nav.${page.key}`)}
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** Nothing waiting is said quietly. */
function Figure({ figure }: { figure: DeskFigure }) {
  const { t } = useLanguage();
  const Icon = ICONS[figure.key];
  const none = figure.count === 0;
  return (
    <Link to={figure.to} className="flex h-full items-center gap-4 rounded-card border border-line bg-card p-5 text-ink no-underline hover:border-accent hover:no-underline">
      <span className={`flex size-12 shrink-0 items-center justify-center rounded-full ${none ? 'bg-paper text-ink-soft' : 'bg-accent-soft text-accent-strong'}`}><Icon aria-hidden className="size-6" /></span>
      <span className="min-w-0 flex-1">
        <span className={`figures block text-3xl font-semibold leading-tight ${none ? 'text-ink-soft' : 'text-accent-strong'}`}>{figure.count}</span>
        <span className="block">{t(`home.desk-${figure.key}`)}</span>
      </span>
      <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-soft" />
    </Link>
  );
}
