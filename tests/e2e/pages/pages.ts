import type { PersonaKey } from '~/server/account/personas.server';
import type { Page } from '../harness/test';

export type PageLine = {
  /** As whom; null: without signing in. */
  as: PersonaKey | null;
  /** Where, or how to get there. */
  to: string | ((page: Page) => Promise<void>);
  /** What the list of tests calls it, when `to` does not say it. */
  name?: string;
  /** Expected status; 200 unless said. */
  status?: number;
};

/** Follows the first link of the page's main part whose address matches. */
const first = (from: string, link: RegExp) => async (page: Page) => {
  await page.goto(from);
  const addresses = await page.locator('main a').evaluateAll((links) => links.map((entry) => entry.getAttribute('href') ?? ''));
  const address = addresses.find((entry) => link.test(entry));
  if (!address) throw new Error(`${from} has no link ${link}`);
  await page.goto(address);
};

const attempt = (after: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.goto('/quizzes/practice-review');
  // Going on with an open attempt is a link, starting one is a button.
  await page.locator('main form button, main a[href^="/attempts/"]:not([href$="/result"])').first().click();
  await page.waitForURL(/\/attempts\//);
  await page.waitForLoadState('networkidle');
  await after(page);
};

/** Every page that is looked at by axe and for overflow in the four combinations. One line a page: add yours here. */
export const PAGES: PageLine[] = [
  { as: null, to: '/login' },
  { as: null, to: '/no-such-page', name: 'not found', status: 404 },
  { as: 'new-hire', to: '/' },
  { as: 'new-hire', to: '/courses' },
  { as: 'new-hire', to: '/courses/hpf-essentials' },
  { as: 'new-hire', to: first('/courses/hpf-essentials', /^\/courses\/hpf-essentials\/./), name: 'a lesson about rules' },
  { as: 'new-hire', to: first('/courses/six-steps', /^\/courses\/six-steps\/./), name: 'a lesson about manners' },
  { as: 'new-hire', to: '/quizzes' },
  { as: 'new-hire', to: '/quizzes/formal-initial' },
  { as: 'new-hire', to: attempt(async () => {}), name: 'an attempt' },
  { as: 'new-hire', to: attempt(async (page) => page.locator('aside button').nth(-2).click()), name: 'an attempt, all items' },
  { as: 'new-hire', to: attempt(async (page) => page.locator('aside button').last().click()), name: 'finishing an attempt' },
  { as: 'new-hire', to: attempt(async (page) => {
    await page.locator('aside button').last().click();
    await page.locator('dialog button').filter({ hasText: /交卷|Finish|Submit/ }).first().click();
    await page.waitForURL(/\/result$/);
  }), name: 'a result' },
  { as: 'trainer', to: '/courses', name: 'no permission', status: 403 },
  { as: 'mentor', to: '/' },
  { as: 'trainer', to: '/' },
  { as: 'mentor', to: '/mentees' },
  { as: 'examiner', to: '/' },
  { as: 'examiner', to: '/practicals' },
  { as: 'head', to: '/' },
  { as: 'head', to: '/meetings' },
  { as: 'hr', to: '/' },
  { as: 'system-admin', to: '/' },
];
