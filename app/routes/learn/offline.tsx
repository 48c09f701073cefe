import type { LinksFunction } from '@remix-run/node';
import offlineList from '~/browser/offline-list.js?url';
import { useNonce } from '~/components/ui/nonce';
import { useLanguage } from '~/locales/use-language';

// Kept by the browser and shown without a network: nothing in it is anybody's own, and it needs no other script.
export const handle = { scripts: false, bare: true };
export const links: LinksFunction = () => [];

export default function Offline() {
  const { t } = useLanguage();
  const nonce = useNonce();
  return (
    <main className="mx-auto max-w-reading px-4 py-10">
      <h1>{t('offline.title')}</h1>
      <p className="mt-2 text-ink-soft">{t('offline.lead')}</p>
      <ul data-kept className="mt-6 divide-y divide-line rounded-card border border-line bg-card" aria-label={t('offline.kept')} />
      <p data-none hidden className="mt-6">{t('offline.none')}</p>
      <p className="mt-6"><a href="/" className="inline-flex min-h-target items-center">{t('offline.again')}</a></p>
      <script type="module" src={offlineList} nonce={nonce} />
    </main>
  );
}
