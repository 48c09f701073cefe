import { readFileSync } from 'node:fs';
import http from 'node:http';

/** Clock ticks a second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100;

/** CPU time that a process has used so far, in milliseconds; null where there is no /proc. */
export function cpuMillisecondsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return null;
  }
}

/**
 * Sends requests over kept-alive connections, `connections` at a time, until the time or the count is up.
 * Throws at the first reply that is not 200 or that `accept` refuses: a benchmark of errors is worth nothing.
 * @param {{ url: string, request: () => { path: string, method: string, headers: object, body?: string }, seconds: number,
 *   connections?: number, most?: number, accept?: (text: string) => boolean }} options
 * @returns {Promise<{ count: number, perSecond: number }>}
 */
export async function load({ url, request, seconds, connections = 16, most = 100_000, accept = () => true }) {
  const { hostname, port } = new URL(url);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const started = performance.now();
  const until = started + seconds * 1000;
  let sent = 0;
  let count = 0;
  const one = () =>
    new Promise((resolve, reject) => {
      const { path, method, headers, body } = request();
      const call = http.request({ hostname, port, path, method, headers, agent }, (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () => {
          const right = response.statusCode === 200 && accept(Buffer.concat(parts).toString());
          if (right) resolve();
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${Buffer.concat(parts).toString().slice(0, 200)}`));
        });
      });
      call.once('error', reject);
      call.end(body);
    });
  const lane = async () => {
    while (performance.now() < until && sent < most) {
      sent += 1;
      await one();
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  agent.destroy();
  return { count, perSecond: count / ((performance.now() - started) / 1000) };
}
