import { Link } from '@remix-run/react';
import type { DeskFigure } from '~/domain/people/desk';
import type { NavigationEntry } from '~/domain/people/navigation';
import { useLanguage } from '~/locales/use-language';

/** What waits for me, as figures that open what is behind them; and the pages of my roles. */
export function DeskFigures({ desk, pages }: { desk: DeskFigure[]; pages: NavigationEntry[] }) {
  const { t } = useLanguage();
  if (desk.length === 0 && pages.length === 0) return null;
  return (
    <section aria-label={t('home.desk')} className="mb-6">
      {desk.length > 0 ? (
        <ul className="mb-4 grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {desk.map((figure) => (
            <li key={figure.key}>
              <Link to={figure.to} className="flex h-full flex-col rounded-card border border-line bg-card p-5 text-ink no-underline hover:border-accent hover:no-underline">
                <span className="figures text-3xl font-semibold text-accent-strong">{figure.count}</span>
                <span>{t(`home.desk-${figure.key}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {pages.length > 0 ? (
        <ul className="flex flex-wrap gap-3">
          {pages.map((page) => (
            <li key={page.key}><Link to={page.to} className="inline-flex min-h-target items-center rounded-lg border border-line bg-card px-4">{t(`nav.${page.key}`)}</Link></li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
