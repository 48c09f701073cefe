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

/** Chooses a file that holds this text. */
export async function chooseFile(page: Page, label: string, name: string, text: string): Promise<void> {
  await page.getByLabel(label).setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

export type Slip = { staffNumber: string; code: string };

/** What a printed slip on the page tells the person of this name. */
export async function slipOf(page: Page, name: string): Promise<Slip> {
  const slip = page.getByRole('article').filter({ hasText: name });
  const staffNumber = /工号\s*([0-9A-Z-]+)/.exec(await slip.innerText())?.[1] ?? '';
  return { staffNumber, code: (await slip.getByRole('code').innerText()).trim() };
}

/** Fills in the activation page as the slip says, and sends it. */
export async function activateWithSlip(page: Page, { staffNumber, code, password }: Slip & { password: string }): Promise<void> {
  await page.getByLabel('工号').fill(staffNumber);
  await page.getByLabel('一次性码').fill(code);
  await page.getByLabel('新密码', { exact: true }).fill(password);
  await page.getByLabel('再输一次新密码').fill(password);
  await page.getByLabel('签名 PIN（6 位数字）').fill('481516');
  await page.getByRole('button', { name: '设置并登录' }).click();
}
