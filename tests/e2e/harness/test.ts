import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import type { PersonaKey } from '~/server/account/personas.server';
import { startServer, type RunningServer, type ServerOptions } from './server';

export { expect };
export type { Page, RunningServer };

type Noise = {
  /** Complaints that this test provokes; everything else on the console fails it. */
  allow(pattern: RegExp): void;
  /** Listens to a context that the test made itself. */
  watch(context: BrowserContext): void;
};

type Fixtures = { serverOptions: ServerOptions; server: RunningServer; noise: Noise };

/**
 * Each test has a server of its own with a copy of the demonstration, and fails on any unexpected console error, page error or
 * violation of the content security policy (Chromium reports those on the console, as it does every 4xx).
 */
export const test = base.extend<Fixtures>({
  serverOptions: [{}, { option: true }],

  server: async ({ serverOptions }, use, info) => {
    const server = await startServer(serverOptions);
    await use(server);
    if (info.status !== info.expectedStatus) await info.attach('server output', { body: server.output() });
    await server.stop();
  },

  baseURL: async ({ server }, use) => use(server.url),

  noise: async ({}, use) => {
    const heard: string[] = [];
    const allowed: RegExp[] = [];
    const hear = (text: string) => void heard.push(text);
    await use({
      allow: (pattern) => void allowed.push(pattern),
      watch: (context) => {
        context.on('console', (message) => {
          if (message.type() === 'error') hear(`${message.text()} (${message.location().url})`);
        });
        context.on('weberror', (error) => hear(`page error: ${error.error().stack ?? error.error().message}`));
      },
    });
    expect(heard.filter((text) => !allowed.some((pattern) => pattern.test(text))), 'unexpected complaints in the browser').toEqual([]);
  },

  context: async ({ context, noise }, use) => {
    noise.watch(context);
    await use(context);
  },
});

/** Signs in with a persona's button. `at`: another address of the same server. */
export async function signIn(page: Page, persona: PersonaKey, at = ''): Promise<void> {
  await page.goto(`${at}/login`);
  await page.locator(`button[name="persona"][value="${persona}"]`).click();
  await page.waitForURL((url) => url.pathname === '/');
}

/** Whether the page is wider than the window. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1);
}
