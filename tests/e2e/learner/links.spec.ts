import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { choiceItems, choiceOf, expectSaved, startPractice } from '../harness/quiz-page';
import { selfSigned } from '../harness/self-signed';
import { expect, test } from '../harness/test';

test('over plain http under a name that is not localhost: sign in, read, answer, all saved', async ({ page, server }) => {
  // What an office does on its LAN: no secure context, so no service worker, crypto.subtle or Sec-Fetch-* headers.
  const at = `http://learn.example.test:${server.port}`;
  await page.goto(`${at}/login`);
  expect(await page.evaluate(() => [window.isSecureContext, 'serviceWorker' in navigator, typeof crypto.subtle, 'randomUUID' in crypto])).toEqual([false, false, 'undefined', false]);
  await startPractice(page, { at });
  const [first = 0] = await choiceItems(page);
  await choiceOf(page, first, 1).check();
  await expectSaved(page);
  await page.goto(`${at}/courses`);
  await page.locator('main a[href^="/courses/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

const tls = selfSigned('127.0.0.1');
const folder = mkdtempSync(path.join(tmpdir(), 'liubu-tls-'));
writeFileSync(path.join(folder, 'cert.pem'), tls.cert);
writeFileSync(path.join(folder, 'key.pem'), tls.key);

test.describe('over HTTPS', () => {
  test.use({
    ignoreHTTPSErrors: true,
    serverOptions: { env: { TLS_CERT: path.join(folder, 'cert.pem'), TLS_KEY: path.join(folder, 'key.pem') } },
  });

  test('sign in, answer, all saved; the cookie is secure and the headers are strict', async ({ page, server, context }) => {
    expect(server.url).toMatch(/^https:/);
    await startPractice(page);
    const [first = 0] = await choiceItems(page);
    await choiceOf(page, first, 1).check();
    await expectSaved(page);
    expect((await context.cookies()).find((cookie) => cookie.name === 'liubu_session')).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax' });
    const headers = (await page.reload())?.headers() ?? {};
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    expect(headers['content-security-policy']).toMatch(/script-src 'self' 'nonce-[\w-]+';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  });
});
