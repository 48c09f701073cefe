// npm run bench: rows, each beside its limit measured in the same run, so that a slow machine does not look like slow code.
//   lesson page   signed in, compressed, cold address of a real lesson, at concurrency 1, 8 and 32, beside bare Node http that serves the same bytes
//   saved answer, attempt page, finish   of a formal quiz, by learners with a session and an attempt each, at concurrency 1, 8 and 32, beside bare Node
//                 with one row in bare SQLite, committed as durably, a request (the page: beside the same bytes)
//   save ×1       one learner's answers one after another while 20 previews are asked for all the time, beside the same without previews
// Loopback only, bounded in count and time. BENCH_SECONDS (default 5) for each measurement.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { attemptRows } from './bench/attempt-rows.mjs';
import { startBareServer } from './bench/bare-server.mjs';
import { startBuiltServer } from './bench/built-server.mjs';
import { bytesOf } from './bench/bytes-of.mjs';
import { load } from './bench/load.mjs';
import { measure, row } from './bench/measure.mjs';
import { prepare } from './start.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
if (!process.env.BUILD_DIR) prepare();

const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const LESSON = '/courses/hpf-essentials';
const PREVIEWED = 'content/courses/six-steps/09-complaints.mdx';

const server = await startBuiltServer();
try {
  const cookie = await server.signIn('new-hire');
  const headers = { Cookie: cookie };

  const course = await (await fetch(server.url + LESSON, { headers })).text();
  const address = new RegExp(`href="(${LESSON}/[^"#]+)`).exec(course)?.[1];
  if (!address) throw new Error(`${LESSON} shows no lesson`);
  const zipped = { ...headers, 'Accept-Encoding': 'gzip' };
  const page = await bytesOf(server.url + address, zipped);
  console.log(`lesson page: ${address}, ${page.length} bytes compressed`);
  const bare = await startBareServer(page);
  const lessons = [];
  try {
    for (const connections of [1, 8, 32]) {
      const ours = await measure(server.pid, { url: server.url, seconds, connections, request: () => ({ path: address, method: 'GET', headers: zipped }) });
      const limit = await measure(bare.pid, { url: bare.url, seconds, connections, request: () => ({ path: '/', method: 'GET', headers: zipped }) });
      lessons.push({ connections, ours, limit });
    }
  } finally {
    await bare.stop();
  }

  const attempt = await server.startQuiz(cookie, 'practice-knowledge');
  let sequence = 0;
  const save = () => {
    sequence += 1;
    const body = JSON.stringify({ requestId: `bench-${String(sequence).padStart(8, '0')}`, itemId: attempt.itemId, epoch: 1, sequence, response: null });
    return { path: `/attempts/${attempt.id}/answers`, method: 'PUT', headers: { ...headers, Origin: server.url, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }, body };
  };
  const alone = await measure(server.pid, { url: server.url, seconds, connections: 1, request: save });
  const trainer = await server.signIn('trainer');
  const lesson = readFileSync(PREVIEWED, 'utf8');
  const preview = () => {
    const body = JSON.stringify({ source: lesson, language: 'zh' });
    return { path: '/teach/preview', method: 'POST', headers: { Cookie: trainer, Origin: server.url, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }, body };
  };
  const previews = load({ url: server.url, connections: 20, request: preview, seconds: seconds + 1, accept: (text) => text.includes('"remarks":[]') });
  const beside = await measure(server.pid, { url: server.url, seconds, connections: 1, request: save });
  console.log(`meanwhile ${(await previews).perSecond.toFixed(0)} previews/s`);
  const attempts = await attemptRows({ server, seconds });

  console.log('');
  for (const { connections, ours, limit } of lessons) row(`lesson page ×${connections}`, ours, limit);
  for (const { name, ours, limit } of attempts) row(name, ours, limit);
  row('save ×1, 20 previews', { ...beside, cpu: null }, alone);
} finally {
  await server.stop();
}
