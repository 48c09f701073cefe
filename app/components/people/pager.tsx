import { Link } from '@remix-run/react';
import { useLanguage } from '~/locales/use-language';

/** Previous and next page of a list whose filter stands in the address. Nothing when one page holds it all. */
export function Pager({ page, pages, search }: { page: number; pages: number; search: string }) {
  const { t } = useLanguage();
  if (pages <= 1) return null;
  const to = (number: number) => {
    const query = new URLSearchParams(search);
    query.set('page', String(number));
    return `?${query.toString()}`;
  };
  const look = 'flex min-h-target items-center px-2';
  return (
    <nav className="mt-4 flex items-center justify-center gap-4" aria-label={t('people.page', { page, pages })}>
      {page > 1 ? <Link className={look} to={to(page - 1)}>← {t('people.previous')}</Link> : null}
      <span className="text-ink-soft">{t('people.page', { page, pages })}</span>
      {page < pages ? <Link className={look} to={to(page + 1)}>{t('people.next')} →</Link> : null}
    </nav>
  );
}
