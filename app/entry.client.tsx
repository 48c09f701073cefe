import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { registerMessages } from '~/locales/registry';

/** Only the page's own language is loaded; changing it is a document load. */
async function loadMessages() {
  if (document.documentElement.lang === 'en') registerMessages('en', (await import('~/locales/en')).en);
  else registerMessages('zh', (await import('~/locales/zh-CN')).zh);
}

/**
 * Waits until Remix has decoded what its loaders sent. `RemixBrowser` starts that at its first call and throws the promise, before its
 * first hook. Were it thrown while React hydrates, a key or click in that moment would find a root that can neither go on nor wait
 * (React error 345, remix-run/remix#10214) and the page might stay dead. Any other complaint is left for the real render to make.
 */
async function decodeLoaderData() {
  try {
    RemixBrowser({});
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown;
  }
}

async function wake() {
  await Promise.all([loadMessages(), decodeLoaderData()]);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });
}

void wake();
