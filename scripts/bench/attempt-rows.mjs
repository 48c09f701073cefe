import { bytesOf } from './bytes-of.mjs';
import { startBareSaveServer } from './bare-save-server.mjs';
import { startBareServer } from './bare-server.mjs';
import { addLearners } from './learners.mjs';
import { measure } from './measure.mjs';

const QUIZ = 'formal-initial';
const CONCURRENT = [1, 8, 32];
/** Attempts that wait to be finished, for each measurement. */
const FINISHED = 150;

/**
 * A formal quiz under way, by learners of whom each has a session and an attempt of their own: its page beside bare Node that serves the same
 * bytes, saves of answers and finishing beside bare Node with one durable row a request.
 * @returns {Promise<{ name: string, ours: object, limit: object }[]>}
 */
export async function attemptRows({ server, seconds }) {
  const learners = addLearners({ dataDir: server.dataDir, count: CONCURRENT.length * FINISHED });
  const sitting = [];
  for (let at = 0; at < learners.length; at += 8) sitting.push(...await Promise.all(learners.slice(at, at + 8).map(async (cookie) => ({ cookie, ...await server.startQuiz(cookie, QUIZ) }))));
  const bareSaves = await startBareSaveServer(server.dataDir);
  const bytes = await bytesOf(`${server.url}/attempts/${sitting[0].id}`, { Cookie: sitting[0].cookie, 'Accept-Encoding': 'gzip' });
  const barePage = await startBareServer(bytes);
  console.log(`attempt page: ${bytes.length} bytes compressed; ${sitting.length} learners sit ${QUIZ}`);
  const json = (path, method, cookie, value) => {
    const body = JSON.stringify(value);
    return { path, method, headers: { Cookie: cookie, Origin: server.url, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }, body };
  };
  let turn = 0;
  const next = () => sitting[(turn += 1) % sitting.length];
  let sequence = 0;
  const save = () => {
    const { cookie, id, itemId } = next();
    sequence += 1;
    return json(`/attempts/${id}/answers`, 'PUT', cookie, { requestId: `bench-${String(sequence).padStart(8, '0')}`, itemId, epoch: 1, sequence, response: null });
  };
  const page = () => {
    const { cookie, id } = next();
    return { path: `/attempts/${id}`, method: 'GET', headers: { Cookie: cookie, 'Accept-Encoding': 'gzip' } };
  };
  const rows = [];
  try {
    for (const connections of CONCURRENT) {
      const common = { connections, seconds };
      const ours = await measure(server.pid, { ...common, url: server.url, request: save, accept: (text) => text.includes('"outcome":"stored"') });
      rows.push({ name: `saved answer ×${connections}`, ours, limit: await measure(bareSaves.pid, { ...common, url: bareSaves.url, request: save }) });
    }
    for (const connections of CONCURRENT) {
      const common = { connections, seconds };
      const ours = await measure(server.pid, { ...common, url: server.url, request: page });
      rows.push({ name: `attempt page ×${connections}`, ours, limit: await measure(barePage.pid, { ...common, url: barePage.url, request: page }) });
    }
    const waiting = [...sitting];
    for (const connections of CONCURRENT) {
      const finish = () => {
        const { cookie, id } = waiting.pop();
        return json(`/attempts/${id}/finish`, 'POST', cookie, { latest: {}, despiteMissing: true });
      };
      const ours = await measure(server.pid, { connections, seconds, most: FINISHED, warm: false, url: server.url, request: finish, accept: (text) => text.includes('"graded"') });
      const limit = rows.find((row) => row.name === `saved answer ×${connections}`)?.limit;
      rows.push({ name: `finish, grade ×${connections}`, ours, limit });
    }
  } finally {
    await bareSaves.stop();
    await barePage.stop();
  }
  return rows;
}
