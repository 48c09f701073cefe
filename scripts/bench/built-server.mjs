import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The built server with a demonstration centre in a throw-away folder, and what the benchmark asks of it. */
export async function startBuiltServer() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'liubu-bench-'));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: '', BUILD_DIR: process.env.BUILD_DIR || 'build', DATA_DIR: dataDir, DATABASE_URL: '', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'error' },
  });
  const url = await new Promise((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (found) resolve(found[0]);
    });
    child.once('exit', (code) => reject(new Error(`the server stopped with ${code}:\n${output}`)));
  });
  const post = (address, body, cookie = '') =>
    fetch(url + address, { method: 'POST', redirect: 'manual', body, headers: { Origin: url, Cookie: cookie } });
  return {
    url,
    dataDir,
    pid: child.pid,
    signIn: async (persona) => {
      const response = await post('/login', new URLSearchParams({ persona }));
      return (response.headers.get('set-cookie') ?? '').split(';')[0];
    },
    /** Starts a quiz and loads its page once, as a browser does. */
    startQuiz: async (cookie, key) => {
      const started = await post(`/quizzes/${key}`, new URLSearchParams(), cookie);
      const id = /\/attempts\/([\w-]+)/.exec(started.headers.get('location') ?? '')?.[1];
      if (!id) throw new Error(`the quiz ${key} did not start: ${started.status}`);
      const html = await (await fetch(`${url}/attempts/${id}`, { headers: { Cookie: cookie } })).text();
      const itemId = /id="stem-([\w-]+)"/.exec(html)?.[1];
      return { id, itemId };
    },
    stop: async () => {
      child.removeAllListeners('exit');
      child.kill();
      await once(child, 'exit');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
