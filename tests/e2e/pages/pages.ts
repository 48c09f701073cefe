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

/** The editor of the first lesson, once it is loaded, in a state. */
const editor = (after: (page: Page) => Promise<void>) => async (page: Page) => {
  await first('/teach', /^\/teach\/lessons\//)(page);
  await page.locator('.write-text, .cm-content').waitFor();
  await after(page);
};

/** A paper that was read, with an item that has no answer. */
const stagedPaper = (after: (page: Page) => Promise<void>) => async (page: Page) => {
  await page.goto('/bank/import');
  await page.locator('textarea').fill('一、单项选择题\n1、示例题干（A）\nA. 甲 B. 乙\n解析：示例。\n2、示例：没有答案\nA. 甲 B. 乙\n二、简答题\n1、示例：说一说。\n答案：要点');
  await page.locator('main form button').click();
  await page.waitForURL(/\/bank\/import\/./);
  await after(page);
};

/** Every page that is looked at by axe and for overflow in the four combinations. One line a page: add yours here. */
export const PAGES: PageLine[] = [
  { as: null, to: '/login' },
  { as: null, to: '/activate' },
  { as: null, to: '/verify' },
  { as: null, to: '/verify/NO-SUCH-CODE', name: 'an unknown certificate', status: 404 },
  { as: null, to: '/setup/no-such-link', name: 'an unknown set-up link', status: 404 },
  { as: null, to: '/offline', name: 'no network' },
  { as: null, to: '/no-such-page', name: 'not found', status: 404 },
  { as: 'new-hire', to: '/' },
  { as: 'new-hire', to: '/courses' },
  { as: 'new-hire', to: '/courses/hpf-essentials' },
  { as: 'new-hire', to: first('/courses/hpf-essentials', /^\/courses\/hpf-essentials\/./), name: 'a lesson about rules' },
  { as: 'new-hire', to: first('/courses/six-steps', /^\/courses\/six-steps\/./), name: 'a lesson about manners' },
  { as: 'new-hire', to: '/notes' },
  { as: 'new-hire', to: async (page) => {
    await first('/courses/six-steps', /^\/courses\/six-steps\/./)(page);
    await page.locator('[data-notes-open]').click();
  }, name: 'the dialog for a bookmark' },
  { as: 'new-hire', to: '/search' },
  { as: 'new-hire', to: `/search?q=${encodeURIComponent('提取')}`, name: 'what a search finds' },
  { as: 'new-hire', to: `/search?q=${encodeURIComponent('饕餮')}`, name: 'a search that finds nothing' },
  { as: 'new-hire', to: '/glossary' },
  { as: 'mentor', to: '/hours' },
  { as: 'system-admin', to: '/hours', name: 'no hours yet' },
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
  { as: 'new-hire', to: '/account' },
  { as: 'new-hire', to: first('/', /^\/records\//), name: 'my record' },
  { as: 'mentor', to: '/' },
  { as: 'mentor', to: '/mentees' },
  { as: 'trainer', to: '/' },
  { as: 'trainer', to: '/bank' },
  { as: 'trainer', to: '/bank/drafts', name: 'no drafts of items' },
  { as: 'trainer', to: '/bank/import' },
  { as: 'trainer', to: stagedPaper(async () => {}), name: 'items to check' },
  { as: 'trainer', to: stagedPaper(async (page) => { await page.locator('main button[value="confirm"]').click(); await page.waitForURL('**/bank/drafts'); }), name: 'drafts of items' },
  { as: 'second-trainer', to: '/bank/review' },
  { as: 'trainer', to: '/teach' },
  { as: 'trainer', to: '/teach/reviews' },
  { as: 'trainer', to: first('/teach/reviews', /^\/teach\/reviews\/./), name: 'a review to decide' },
  { as: 'trainer', to: async (page) => {
    await first('/teach/reviews', /^\/teach\/reviews\/./)(page);
    await page.goto(`${page.url()}?line=14&language=zh`);
  }, name: 'a review with the form for a comment' },
  { as: 'trainer', to: async (page) => {
    await first('/teach/reviews', /^\/teach\/reviews\/./)(page);
    await first(page.url(), /^\/teach\/lessons\//)(page);
    await page.goto(`${page.url()}/compare`);
  }, name: 'two versions compared' },
  { as: 'head', to: '/teach/reviews', name: 'reviews of a department head' },
  { as: 'trainer', to: editor(async (page) => page.locator('.write-text').waitFor()), name: 'the editor, formatted' },
  { as: 'trainer', to: editor(async (page) => {
    await page.locator('.write-text').waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.write-text').press('Control+/');
    await page.locator('[role="group"] ul button').first().waitFor();
  }), name: 'the editor, choosing a component' },
  { as: 'trainer', to: editor(async (page) => {
    await page.locator('main button[aria-pressed="false"]').first().click();
    await page.locator('.cm-content').waitFor();
  }), name: 'the editor, source' },
  { as: 'trainer', to: '/teach/components' },
  { as: 'trainer', to: '/teach/media' },
  { as: 'trainer', to: '/teach/import' },
  { as: 'trainer', to: '/teach/files' },
  { as: 'trainer', to: '/classes' },
  { as: 'trainer', to: '/classes/new' },
  { as: 'trainer', to: first('/classes', /^\/classes\/[0-9a-f-]{30}/), name: 'a class' },
  { as: 'examiner', to: '/' },
  { as: 'examiner', to: '/practicals' },
  { as: 'examiner', to: first('/practicals', /^\/practicals\/./), name: 'a counter check' },
  { as: 'head', to: '/' },
  { as: 'head', to: '/team' },
  { as: 'head', to: '/meetings' },
  { as: 'head', to: '/assessment' },
  { as: 'hr', to: '/' },
  { as: 'hr', to: '/certification' },
  { as: 'hr', to: first('/certification', /^\/certification\/./), name: 'a proposal beside its evidence' },
  { as: 'hr', to: '/evidence/new' },
  { as: 'hr', to: '/register' },
  { as: 'hr', to: first('/register', /^\/certificates\//), name: 'a certificate' },
  { as: 'hr', to: '/assessment' },
  { as: 'hr', to: first('/assessment', /^\/records\//), name: 'a training record' },
  { as: 'system-admin', to: '/' },
  { as: 'system-admin', to: '/admin/people' },
  { as: 'system-admin', to: first('/admin/people', /^\/admin\/people\/[0-9a-f-]{30}/), name: 'a person' },
  { as: 'system-admin', to: '/admin/people/new' },
  { as: 'system-admin', to: '/admin/people/import' },
  { as: 'system-admin', to: '/admin/departments' },
  { as: 'system-admin', to: '/admin/slips' },
  { as: 'security-admin', to: '/admin/roles' },
  { as: 'security-admin', to: first('/admin/roles', /^\/admin\/roles\/[0-9a-f-]{30}/), name: 'the roles of a person' },
  { as: 'security-admin', to: '/admin/roles/appoint' },
  { as: 'audit-admin', to: '/admin/audit' },
  { as: 'audit-admin', to: '/admin/status' },
];
