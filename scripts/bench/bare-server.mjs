import { spawn } from 'node:child_process';
import { once } from 'node:events';

const CODE = `
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => {
  const bytes = Buffer.concat(chunks);
  const server = require('node:http').createServer((request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': bytes.length });
    response.end(bytes);
  });
  server.listen(0, '127.0.0.1', () => console.log(server.address().port));
});`;

/** The least that Node can do: the same bytes for every request, in a process of its own. */
export async function startBareServer(bytes) {
  const child = spawn(process.execPath, ['-e', CODE], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(bytes);
  const [port] = await once(child.stdout, 'data');
  return {
    url: `http://127.0.0.1:${String(port).trim()}`,
    pid: child.pid,
    stop: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}
