// npm run bench: two rows, each beside its limit measured in the same run, so that a slow machine does not look like slow code.
//   lesson page   signed in, beside bare Node http that serves the same bytes
//   saved answer  through session, lock and history, beside bare SQLite commits of the same durability
// Loopback only, bounded in count and time. BENCH_SECONDS (default 5) for each of the four measurements.
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

/** @returns {Promise<{ perSecond: number, cpu: number | null }>} */
async function measure(pid, request) {
  await load({ ...request, seconds: Math.min(1, seconds) });
  const before = cpuMillisecondsOf(pid);
  const { count, perSecond } = await load({ ...request, seconds });
  const after = cpuMillisecondsOf(pid);
  return { perSecond, cpu: before === null || after === null ? null : (after - before) / count };
}

const figure = (value, digits = 0) => (value === null ? '–' : value.toFixed(digits));
function row(name, ours, limit) {
  console.log(`${name.padEnd(14)} ${figure(ours.perSecond).padStart(8)}/s   ${figure(ours.cpu, 2).padStart(6)} ms CPU each   limit ${figure(limit.perSecond).padStart(8)}/s   ratio ${(ours.perSecond / limit.perSecond).toFixed(3)}`);
}

const server = await startBuiltServer();
try {
  const cookie = await server.signIn('new-hire');
  const headers = { Cookie: cookie };

  const course = await (await fetch(server.url + LESSON, { headers })).text();
  const address = new RegExp(`href="(${LESSON}/[^"#]+)`).exec(course)?.[1];
  if (!address) throw new Error(`${LESSON} shows no lesson`);
  const page = Buffer.from(await (await fetch(server.url + address, { headers })).arrayBuffer());
  console.log(`lesson page: ${address}, ${page.length} bytes`);
  const lesson = await measure(server.pid, { url: server.url, request: () => ({ path: address, method: 'GET', headers }) });
  const bare = await startBareServer(page);
  const lessonLimit = await measure(bare.pid, { url: bare.url, request: () => ({ path: '/', method: 'GET', headers }) }).finally(bare.stop);

  const attempt = await server.startQuiz(cookie, 'practice-knowledge');
  let sequence = 0;
  const save = () => {
    sequence += 1;
    const body = JSON.stringify({ requestId: `bench-${String(sequence).padStart(8, '0')}`, itemId: attempt.itemId, epoch: 1, sequence, response: null });
    return { path: `/attempts/${attempt.id}/answers`, method: 'PUT', headers: { ...headers, Origin: server.url, 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }, body };
  };
  const saved = await measure(server.pid, { url: server.url, request: save, accept: (text) => text.includes('"stored"') || text.includes('"stale"') });
  const commits = bareCommits({ folder: server.dataDir, seconds });

  console.log('');
  row('lesson page', lesson, lessonLimit);
  row('saved answer', saved, commits);
} finally {
  await server.stop();
}
