import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { registerMessages } from '~/locales/registry';

/** Only the page's own language is loaded; changing it is a document load. */
async function loadMessages() {
  if (document.documentElement.lang === 'en') registerMessages('en', (await import('~/locales/en')).en);
  else registerMessages('zh', (await import('~/locales/zh-CN')).zh);
}

void loadMessages().then(() => {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
});
