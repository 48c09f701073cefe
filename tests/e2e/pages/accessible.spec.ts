import { AxeBuilder } from '@axe-core/playwright';
import { expect, overflows, signIn, test, type Page } from '../harness/test';
import { PAGES, type PageLine } from './pages';

/** Four combinations that cover every pair of language, width and appearance. */
const COMBINATIONS = [
  { name: 'zh-390-light', locale: 'zh-CN', width: 390, colorScheme: 'light' },
  { name: 'zh-1280-dark', locale: 'zh-CN', width: 1280, colorScheme: 'dark' },
  { name: 'en-390-dark', locale: 'en-GB', width: 390, colorScheme: 'dark' },
  { name: 'en-1280-light', locale: 'en-GB', width: 1280, colorScheme: 'light' },
] as const;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const { name, locale, width, colorScheme } of COMBINATIONS) {
  test.describe(name, () => {
    test.use({ locale, colorScheme, viewport: { width, height: width === 390 ? 844 : 900 } });

    test(`every page is accessible and fits the window (${name})`, async ({ browser, server, noise }) => {
      test.setTimeout(600_000);
      // A refused page is reported by Chromium as a failed load; only those that the list expects.
      for (const line of PAGES) if (line.status) noise.allow(new RegExp(`status of ${line.status} .*`));
      const found: string[] = [];
      for (const persona of new Set(PAGES.map((line) => line.as))) {
        const context = await browser.newContext({ baseURL: server.url, locale, colorScheme, viewport: { width, height: 900 }, serviceWorkers: 'block' });
        noise.watch(context);
        const page = await context.newPage();
        if (persona) await signIn(page, persona);
        for (const line of PAGES.filter((entry) => entry.as === persona)) found.push(...(await look(page, line)));
        await context.close();
      }
      expect(found).toEqual([]);
    });
  });
}

/** What is wrong with a page, one sentence each. */
async function look(page: Page, line: PageLine): Promise<string[]> {
  const title = `${line.as ?? 'anybody'} at ${line.name ?? String(line.to)}`;
  const found: string[] = [];
  if (typeof line.to === 'string') {
    const status = (await page.goto(line.to))?.status();
    if (status !== (line.status ?? 200)) found.push(`${title}: status ${status}`);
  } else {
    // A page that cannot be reached must not hide what is wrong with the others.
    const missed = await line.to(page).then(() => null, (error: Error) => error.message);
    if (missed) return [`${title}: ${missed.split('\n')[0]}`];
  }
  await page.waitForLoadState('load');
  if (await overflows(page)) found.push(`${title}: wider than the window`);
  // No page has a frame, so the mode without a second page per frame finds the same, in half the time.
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
  for (const { id, nodes } of violations) {
    const node = nodes[0];
    found.push(`${title}: ${id} ×${nodes.length} ${node?.target.join(' ')} ${node?.any[0]?.message ?? node?.all[0]?.message ?? ''}`);
  }
  return found;
}
