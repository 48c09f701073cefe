// npm run bench: rows, each beside its limit measured in the same run, so that a slow machine does not look like slow code.
//   lesson page   signed in, compressed, cold address of a real lesson, at concurrency 1, 8 and 32, beside bare Node http that serves the same bytes
//   save ×1        one learner's answers one after another while 20 previews are asked for all the time, beside the same without previews
//   saved answer  through session, lock and history, beside bare SQLite commits of the same durability
// Loopback only, bounded in count and time. BENCH_SECONDS (default 5) for each measurement.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bareCommits } from './bench/bare-commits.mjs';
import { startBareServer } from './bench/bare-server.mjs';
import { cpuMillisecondsOf, load } from './bench/load.mjs';
import { startBuiltServer } from './bench/built-server.mjs';
import { prepare } from './start.mjs';

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'));
if (!process.env.BUILD_DIR) prepare();

const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const LESSON = '/courses/hpf-essentials';
const PREVIEWED = 'content/courses/six-steps/09-complaints.mdx';

/** @returns {Promise<{ perSecond: number, cpu: number | null }>} */
async function measure(pid, request) {
  await load({ ...request, seconds: Math.min(1, seconds) });
  const before = cpuMillisecondsOf(pid);
  const { count, perSecond } = await load({ ...request, seconds });
  const after = cpuMillisecondsOf(pid);
  return { perSecond, cpu: before === null || after === null ? null : (after - before) / count };
}

/** The bytes of a reply as they travel: fetch would unpack them. */
function bytesOf(url, headers) {
  return new Promise((resolve, reject) => {
    http.get(url, { headers }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve(Buffer.concat(parts)));
    }).once('error', reject);
  });
}

const figure = (value, digits = 0) => (value === null ? '–' : value.toFixed(digits));
function row(name, ours, limit) {
  console.log(`${name.padEnd(22)} ${figure(ours.perSecond).padStart(8)}/s   ${figure(ours.cpu, 2).padStart(6)} ms CPU each   limit ${figure(limit.perSecond).padStart(8)}/s   ratio ${(ours.perSecond / limit.perSecond).toFixed(3)}`);
}

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
      const ours = await measure(server.pid, { url: server.url, connections, request: () => ({ path: address, method: 'GET', headers: zipped }) });
      const limit = await measure(bare.pid, { url: bare.url, connections, request: () => ({ path: '/', method: 'GET', headers: zipped }) });
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
  const saved = await measure(server.pid, { url: server.url, request: save, accept: (text) => text.includes('"stored"') || text.includes('"stale"') });
  const alone = await measure(server.pid, { url: server.url, connections: 1, request: save });
  const trainer = await server.signIn('trainer');
  const lesson = readFileSync(PREVIEWED, 'utf8');
  const preview = () => {
    const body = JSON.stringify({ source: lesson, language: 'zh' });
    return { path: '/teach/preview', method: 'POST', headers: { Cookie: trainer, Origin: server.url, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }, body };
  };
  const previews = load({ url: server.url, connections: 20, request: preview, seconds: seconds + 1, accept: (text) => text.includes('"remarks":[]') });
  const beside = await measure(server.pid, { url: server.url, connections: 1, request: save });
  console.log(`meanwhile ${(await previews).perSecond.toFixed(0)} previews/s`);
  const commits = bareCommits({ folder: server.dataDir, seconds });

  console.log('');
  for (const { connections, ours, limit } of lessons) row(`lesson page ×${connections}`, ours, limit);
  row('saved answer', saved, commits);
  row('save ×1, 20 previews', { ...beside, cpu: null }, alone);
} finally {
  await server.stop();
}
