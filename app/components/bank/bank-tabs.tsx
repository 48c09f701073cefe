import { NavLink } from '@remix-run/react';
import { useLanguage } from '~/locales/use-language';

const TABS = [{ to: '/bank', key: 'items' }, { to: '/bank/drafts', key: 'drafts' }, { to: '/bank/review', key: 'review' }, { to: '/bank/import', key: 'import' }] as const;

/** The four places of the bank. `edit`: whether this person writes items, not only reviews them. */
export function BankTabs({ edit }: { edit: boolean }) {
  const { t } = useLanguage();
  const look = ({ isActive }: { isActive: boolean }) => `flex min-h-target items-center border-b-2 px-3 no-underline ${isActive ? 'border-accent font-semibold text-accent-strong' : 'border-transparent text-ink hover:border-line'}`;
  return (
    <nav aria-label={t('bank.title')} className="mb-5 flex flex-wrap gap-x-1 border-b border-line">
      {TABS.filter(({ key }) => edit || key === 'items' || key === 'review').map(({ to, key }) => <NavLink key={key} to={to} end={key === 'items'} className={look}>{t(`bank.tab-${key}`)}</NavLink>)}
    </nav>
  );
}
