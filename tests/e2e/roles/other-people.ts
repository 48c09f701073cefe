import type { BrowserContext } from '@playwright/test';
import { test as base, type Page } from '../harness/test';

type Fixtures = {
  /** A page in a browser of its own, as on somebody else's machine or, with a width, telephone. */
  another: (width?: number) => Promise<Page>;
};

/** The harness's test, for jobs that pass through several hands. */
export const test = base.extend<Fixtures>({
  another: async ({ browser, server, noise }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (width = 1280) => {
      const context = await browser.newContext({ baseURL: server.url, locale: 'zh-CN', viewport: { width, height: 844 }, serviceWorkers: 'block' });
      opened.push(context);
      noise.watch(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

/** Opens a page by the entry of the navigation, as a person does. */
export async function go(page: Page, entry: string): Promise<void> {
  await page.getByRole('navigation', { name: '主要栏目' }).getByRole('link', { name: entry, exact: true }).filter({ visible: true }).click();
  await page.getByRole('heading', { level: 1, name: entry }).waitFor();
}
