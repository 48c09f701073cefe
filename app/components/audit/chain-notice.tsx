import { Link } from '@remix-run/react';
import { Notice } from '~/components/ui/notice';
import { useLanguage } from '~/locales/use-language';

/** Whether the log follows from its own hashes, and the link that checks all of it. */
export function ChainNotice({ chain }: { chain: { whole: boolean; from: number; to: number; brokenAt: number | null } }) {
  const { t } = useLanguage();
  if (chain.whole && chain.to === 0) return <Notice title={t('audit.chain-empty')} />;
  if (!chain.whole) return <Notice tone="error" title={t('audit.chain-broken', { at: chain.brokenAt ?? chain.from })} />;
  return (
    <Notice tone="success" title={t('audit.chain-whole', { from: chain.from, to: chain.to })}>
      {chain.from > 1 ? <Link to="?verify=1" className="inline-flex min-h-target items-center">{t('audit.chain-all')}</Link> : null}
    </Notice>
  );
}
