import { AxeBuilder } from '@axe-core/playwright';
import type { PersonaKey } from '~/server/account/personas.server';
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
      test.setTimeout(300_000);
      // A refused page is reported by Chromium as a failed load; only those that the list expects.
      for (const line of PAGES) if (line.status) noise.allow(new RegExp(`status of ${line.status} .*`));
      const personas = [...new Set(PAGES.map((line) => line.as))];
      for (const persona of personas) {
        const context = await browser.newContext({ baseURL: server.url, locale, colorScheme, viewport: { width, height: 900 }, serviceWorkers: 'block' });
        noise.watch(context);
        const page = await context.newPage();
        if (persona) await signIn(page, persona);
        for (const line of PAGES.filter((entry) => entry.as === persona)) await look(page, line, persona);
        await context.close();
      }
    });
  });
}

async function look(page: Page, line: PageLine, persona: PersonaKey | null): Promise<void> {
  const title = `${persona ?? 'anybody'}: ${line.name ?? String(line.to)}`;
  await test.step(title, async () => {
    if (typeof line.to === 'string') {
      const response = await page.goto(line.to);
      expect.soft(response?.status(), `status of ${title}`).toBe(line.status ?? 200);
    } else await line.to(page);
    await page.waitForLoadState('networkidle');
    expect.soft(await overflows(page), `${title} is wider than the window`).toBe(false);
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    const found = violations.map((violation) => `${violation.id}: ${violation.nodes.map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`).join(' | ')}`);
    expect.soft(found, title).toEqual([]);
  });
}
