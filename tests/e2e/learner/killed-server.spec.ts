import { choiceItems, choiceOf, expectSaved, startPractice } from '../harness/quiz-page';
import { storedAnswers } from '../harness/stored-answers';
import { expect, test } from '../harness/test';

type Sent = { requestId: string; itemId: string; response: unknown };

test('after a kill -9 in mid-quiz every acknowledged answer is there, and the page goes on', async ({ page, server, noise }) => {
  noise.allow(/ERR_CONNECTION_(REFUSED|RESET)|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_SOCKET_NOT_CONNECTED/);
  const attempt = await startPractice(page);
  const acknowledged: Sent[] = [];
  page.on('response', (response) => {
    if (response.request().method() !== 'PUT') return;
    void response.json().then((reply: { outcome: string }) => {
      if (reply.outcome === 'stored') acknowledged.push(response.request().postDataJSON() as Sent);
    }).catch(() => undefined);
  });
  const items = await choiceItems(page);
  for (const item of items.slice(0, -1)) await choiceOf(page, item, 0).check();
  await expectSaved(page);
  await server.kill();
  await choiceOf(page, items.at(-1) ?? 0, 1).check();
  await expect(page.getByText('连不上服务器。请继续作答')).toBeVisible();

  expect(acknowledged.length).toBeGreaterThanOrEqual(items.length - 1);
  const stored = storedAnswers(server.databaseUrl, attempt);
  expect(stored.integrity).toBe('ok');
  for (const sent of acknowledged) {
    expect(stored.saves.get(sent.requestId)).toMatchObject({ itemId: sent.itemId, response: JSON.stringify(sent.response), outcome: 'stored' });
  }

  await server.restart();
  await expectSaved(page);
  expect([...storedAnswers(server.databaseUrl, attempt).current.values()].filter((response) => response !== null)).toHaveLength(items.length);
});

test('a kill -9 under a storm of answers loses none that was acknowledged', async ({ page, server }) => {
  const attempt = await startPractice(page);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const ids = await page.locator('section[id^="item-"]').evaluateAll((sections) => sections.length);
  // The items' ids and choices as the page got them.
  const choices = await page.locator('input[type="radio"]').evaluateAll((inputs) => inputs.map((input) => ({ itemId: (input as HTMLInputElement).name })));
  const itemIds = [...new Set(choices.map((choice) => choice.itemId))];
  expect(ids).toBe(8);
  await page.close();

  const acknowledged = new Map<string, string>();
  let sequence = 0;
  let alive = true;
  const sender = async (lane: number) => {
    while (alive) {
      sequence += 1;
      const body = { requestId: `storm-${lane}-${sequence}`, itemId: itemIds[sequence % itemIds.length], epoch: 1, sequence, response: null };
      try {
        const response = await fetch(`${server.url}/attempts/${attempt}/answers`, {
          method: 'PUT', headers: { 'Content-Type': 'application/json', Origin: server.url, Cookie: cookie }, body: JSON.stringify(body),
        });
        const reply = (await response.json()) as { outcome: string };
        acknowledged.set(body.requestId, reply.outcome);
      } catch {
        return;
      }
    }
  };
  const lanes = Promise.all(Array.from({ length: 8 }, (_, lane) => sender(lane)));
  await expect.poll(() => acknowledged.size).toBeGreaterThan(100);
  await server.kill();
  alive = false;
  await lanes;

  const { saves, integrity } = storedAnswers(server.databaseUrl, attempt);
  expect(integrity).toBe('ok');
  expect([...acknowledged].filter(([requestId, outcome]) => saves.get(requestId)?.outcome !== outcome)).toEqual([]);
});
